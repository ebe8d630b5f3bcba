import Cases
import Desk
import Foundation

/// `dossier validation …`: what several people decide about.
enum ValidationCommands {
  static let all = [request, list, decide, revise, delegate, cancel]

  private static let validationArgument = Positional.one(
    "validation",
    "The number that 'validation list' shows."
  )
  private static let stepArgument = Positional.one("step", "The number of the step.")

  static let request = Command(
    name: "validation request",
    group: .cases,
    summary: "Ask several people to decide about something.",
    discussion: """
      Each of them gets a letter with an address of their own, and decides by answering it: the first
      line begins with APPROVE or REFUSE, or the word of their language, and the rest is their comment.
      Only an answer of the asked person's own address counts, and only when your mail server vouches
      for it; otherwise they are asked to confirm it.

      A step is written DEPARTMENT:ADDRESS, DEPARTMENT:ADDRESS:NAME or DEPARTMENT:ADDRESS:NAME:LIMIT.
      In order (sequential), all have to agree, one after the other; by amount, until one agrees whose
      limit covers it; in parallel, as many as --quorum. A refusal ends it when too few can agree.
      """,
    examples: [
      .init(
        "dossier validation request 1042 'Discount' 930 --step Sales:lea@x.org",
        "Ask Sales."
      )
    ],
    positionals: [
      CaseCommands.caseArgument, .one("subject", "What is to be decided."),
      .one("amount", "The amount at stake, like 930.00."),
    ],
    options: [
      .text("currency", "CODE", "ISO 4217.").defaulting(to: "EUR"),
      .text("step", "STEP", "Who is asked, in order.").required.repeatable,
      .choice("mode", Validation.Mode.allCases.map(\.rawValue), "In which order they are asked.")
        .defaulting(to: Validation.Mode.sequential.rawValue),
      .integer("quorum", "N", "How many have to agree when all are asked at once; all by default."),
      .text("reason", "TEXT", "Why it is asked for."),
      .day("deadline", "The last day; some workdays on when left out."),
      .choice(
        "on-expiry",
        ValidationPolicy.Expiry.allCases.map(\.rawValue),
        "What happens when nobody decides in time."
      ),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let id = try invocation.perform(asking(about: number, invocation), environment)
      invocation.output.done(
        "Validation \(id) of case \(number) is asked for; 'dossier run' writes the letters.",
        ["validation": .integer(id), "case": .integer(number)]
      )
      return .ok
    }
  )

  private static func asking(
    about number: Int,
    _ invocation: Invocation
  ) throws -> RequestValidation {
    var act = RequestValidation(
      invocation.positional("subject"),
      amount: invocation.positional("amount"),
      of: number,
      steps: try invocation.strings("step").map(step)
    )
    act.currency = invocation.string("currency") ?? "EUR"
    act.mode = invocation.choice("mode", Validation.Mode.self) ?? .sequential
    act.quorum = invocation.int("quorum")
    act.reason = invocation.string("reason") ?? ""
    act.deadline = invocation.day("deadline")
    act.onExpiry = invocation.choice("on-expiry", ValidationPolicy.Expiry.self)
    return act
  }

  /// A step as it is typed: `DEPARTMENT:ADDRESS[:NAME[:LIMIT]]`.
  private static func step(_ text: String) throws -> RequestValidation.Step {
    let pieces = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard pieces.count >= 2, pieces[1].contains("@") else {
      throw CommandError("'\(text)' is no step: it is DEPARTMENT:ADDRESS[:NAME[:LIMIT]].", .usage)
    }
    return RequestValidation.Step(
      department: pieces[0],
      email: try PersonText.participant(role: "approver", email: pieces[1], name: "").email,
      name: pieces.count > 2 ? pieces[2] : nil,
      limit: pieces.count > 3 ? pieces[3] : nil
    )
  }

  static let list = Command(
    name: "validation list",
    group: .cases,
    summary: "List the validations of a case, step by step.",
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let rows = try environment.validations(of: number).flatMap(rows)
      invocation.output.list(rows, empty: "There is no validation.", onlyJSON: ["decidedOn"])
      return .ok
    }
  )

  /// A row for each step.
  static func rows(_ validation: Validation) -> [Record] {
    validation.steps.map { row(validation, $0) }
  }

  private static func row(_ validation: Validation, _ step: ValidationStep) -> Record {
    [
      "validation": .integer(validation.id), "subject": .string(validation.subject),
      "amount": .string("\(validation.amount.decimal) \(validation.amount.currency)"),
      "state": .string(validation.state.rawValue), "step": .integer(step.number),
      "department": .string(step.department), "person": .string(step.email),
      "decision": .string(step.state.rawValue), "comment": .string(step.comment),
      "decidedOn": .string(step.decidedOn),
    ]
  }

  static let decide = Command(
    name: "validation decide",
    group: .cases,
    summary: "Take down the decision of a step.",
    positionals: [
      validationArgument, stepArgument, .one("decision", "Either 'approve' or 'refuse'."),
    ],
    options: [.text("comment", "TEXT", "What was said with it; a refusal needs one.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let isApproved = try isApproval(invocation.positional("decision"))
      let id = try invocation.number("validation")
      let step = try invocation.number("step")
      let act = DecideStep(
        step,
        of: id,
        isApproved: isApproved,
        comment: invocation.string("comment") ?? ""
      )
      let state = try invocation.perform(act, environment).rawValue
      invocation.output.done(
        "Step \(step) is decided; validation \(id) is \(state).",
        ["validation": .integer(id), "state": .string(state)]
      )
      return .ok
    }
  )

  private static func isApproval(_ decision: String) throws -> Bool {
    guard ["approve", "refuse"].contains(decision) else {
      throw CommandError("'\(decision)' is neither 'approve' nor 'refuse'.", .usage)
    }
    return decision == "approve"
  }

  static let revise = Command(
    name: "validation revise",
    group: .cases,
    summary: "Ask anew for another amount.",
    discussion: "What was agreed to stays in the history and does not count for the new amount.",
    positionals: [validationArgument, .one("amount", "The new amount.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("validation")
      let act = ReviseValidation(id, amount: invocation.positional("amount"))
      try invocation.perform(act, environment)
      invocation.output.done("Validation \(id) is asked for anew.", ["validation": .integer(id)])
      return .ok
    }
  )

  static let delegate = Command(
    name: "validation delegate",
    group: .cases,
    summary: "Record who else may decide a step.",
    positionals: [validationArgument, stepArgument, .one("address", "The address.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("validation")
      let step = try invocation.number("step")
      let person = try PersonText.participant(
        role: "approver",
        email: invocation.positional("address"),
        name: ""
      )
      try invocation.perform(DelegateStep(step, of: id, to: person.email), environment)
      invocation.output.done(
        "\(person.email) may decide step \(step).",
        ["validation": .integer(id), "step": .integer(step)]
      )
      return .ok
    }
  )

  static let cancel = Command(
    name: "validation cancel",
    group: .cases,
    summary: "Take a request for validation back.",
    positionals: [validationArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("validation")
      try invocation.perform(CancelValidation(id), environment)
      invocation.output.done("Validation \(id) is taken back.", ["validation": .integer(id)])
      return .ok
    }
  )
}
