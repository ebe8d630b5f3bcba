import Cases
import Desk
import Foundation
import Mail
import Store

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
      let currency = invocation.string("currency") ?? "EUR"
      let steps = try invocation.strings("step").enumerated().map { place, text in
        try step(text, number: place + 1, currency, environment)
      }
      let author = try invocation.author()
      let deadline =
        invocation.day("deadline")
        ?? environment.rules.calendar.adding(
          workdays: environment.rules.validations.days,
          to: environment.today,
          in: environment.workspace.configuration.organisation.country
        )
      var validation = Validation(
        caseNumber: number,
        subject: invocation.positional("subject"),
        amount: try money(invocation.positional("amount"), currency),
        reason: invocation.string("reason") ?? "",
        mode: invocation.choice("mode", Validation.Mode.self) ?? .sequential,
        quorum: invocation.int("quorum") ?? steps.count,
        requestedBy: author.name,
        deadline: deadline.description,
        steps: steps
      )
      validation.onExpiry =
        invocation.choice("on-expiry", ValidationPolicy.Expiry.self)
        ?? environment.rules.validations.onExpiry
      let id = try environment.store.request(validation, by: author, now: invocation.now)
      invocation.output.done(
        "Validation \(id) of case \(number) is asked for; 'dossier run' writes the letters.",
        ["validation": .integer(id), "case": .integer(number)]
      )
      return .ok
    }
  )

  private static func step(
    _ text: String,
    number: Int,
    _ currency: String,
    _ environment: Environment
  ) throws -> ValidationStep {
    let pieces = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard pieces.count >= 2, pieces[1].contains("@") else {
      throw CommandError("'\(text)' is no step: it is DEPARTMENT:ADDRESS[:NAME[:LIMIT]].", .usage)
    }
    let person = try PersonText.participant(role: "approver", email: pieces[1], name: "")
    // What is left out is that of the user with the address.
    let user = environment.workspace.configuration.users.first {
      EmailAddress.comparable($0.email) == person.email
    }
    let limit = try user?.approvalLimit.map { try money(String($0), currency).minorUnits }
    return ValidationStep(
      number: number,
      department: pieces[0].isEmpty ? user?.department ?? "" : pieces[0],
      email: person.email,
      name: pieces.count > 2 ? pieces[2] : user?.name ?? "",
      limit: pieces.count > 3 ? try money(pieces[3], currency).minorUnits : limit
    )
  }

  private static func money(_ text: String, _ currency: String) throws -> Money {
    guard let money = Money(decimal: text, currency: currency) else {
      throw CommandError("'\(text)' is no amount of \(currency), like 930.00.", .usage)
    }
    return money
  }

  static let list = Command(
    name: "validation list",
    group: .cases,
    summary: "List the validations of a case, step by step.",
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let rows = try environment.store.validations(of: number).flatMap(rows)
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
      let decision = invocation.positional("decision")
      guard ["approve", "refuse"].contains(decision) else {
        throw CommandError("'\(decision)' is neither 'approve' nor 'refuse'.", .usage)
      }
      let id = try invocation.number("validation")
      let step = try invocation.number("step")
      let author = try invocation.author()
      try environment.store.decide(
        id,
        step: step,
        isApproved: decision == "approve",
        comment: invocation.string("comment") ?? "",
        by: author,
        environment.desk
      )
      let state = try environment.store.validation(id).state.rawValue
      invocation.output.done(
        "Step \(step) is decided; validation \(id) is \(state).",
        ["validation": .integer(id), "state": .string(state)]
      )
      return .ok
    }
  )

  static let revise = Command(
    name: "validation revise",
    group: .cases,
    summary: "Ask anew for another amount.",
    discussion: "What was agreed to stays in the history and does not count for the new amount.",
    positionals: [validationArgument, .one("amount", "The new amount.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("validation")
      let currency = try environment.store.validation(id).amount.currency
      let amount = try money(invocation.positional("amount"), currency)
      let author = try invocation.author()
      try environment.store.revise(id, amount: amount.minorUnits, by: author, now: invocation.now)
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
      let author = try invocation.author()
      let person = try PersonText.participant(
        role: "approver",
        email: invocation.positional("address"),
        name: ""
      )
      try environment.store.delegate(
        id,
        step: step,
        to: person.email,
        by: author,
        now: invocation.now
      )
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
      let author = try invocation.author()
      try environment.store.cancelValidation(id, by: author, now: invocation.now)
      invocation.output.done("Validation \(id) is taken back.", ["validation": .integer(id)])
      return .ok
    }
  )
}
