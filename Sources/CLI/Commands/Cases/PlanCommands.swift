import Cases
import Desk

/// `dossier plan …`: payment in installments.
enum PlanCommands {
  static let all = [create, show, propose, activate, revise, waive, cancel]

  private static let planArgument = Positional.one("plan", "The key of the plan.")

  static let create = Command(
    name: "plan create",
    group: .cases,
    summary: "Make a plan of installments.",
    discussion: """
      Divides what is open on the case, or --total, into installments; the last one takes what does not
      divide. --amount gives each installment an amount of its own. A day without work moves to the next
      workday of the client's country. The plan is a draft until it is proposed or accepted.
      """,
    examples: [
      .init(
        "dossier plan create 1042 --count 3 --first 2026-08-23",
        "Three monthly installments of what is open."
      ),
      .init(
        "dossier plan create 1042 --on 2026-09-01=500.00 --on 2026-10-15=1500.00",
        "Days and amounts of their own."
      ),
    ],
    positionals: [CaseCommands.caseArgument],
    options: [
      .integer("count", "N", "How many installments."),
      .day("first", "The day of the first one."),
      .choice("every", PlanFrequency.allCases.map(\.rawValue), "The rhythm.")
        .defaulting(to: PlanFrequency.monthly.rawValue),
      .text("total", "AMOUNT", "What is divided; what is open on the case when left out."),
      .text("amount", "AMOUNT", "The amount of the next installment.").repeatable,
      .text("on", "DAY=AMOUNT", "An installment of its own.").repeatable,
      .text("name", "NAME", "What people call it.").defaulting(to: ""),
      .integer("grace", "DAYS", "After so many days an installment is late."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let made = try invocation.perform(plan(for: number, invocation), environment)
      if made.isInsured {
        invocation.output.note("The client is insured: tell the credit insurer of the plan.")
      }
      let parts = made.plan.installments
      invocation.output.done(
        "Plan \(made.plan.id): \(parts.count) installments, "
          + "the first on \(parts[0].effectiveDueOn).",
        ["plan": .integer(made.plan.id), "number": .integer(number)]
      )
      return .ok
    }
  )

  private static func plan(for number: Int, _ invocation: Invocation) throws -> CreatePlan {
    CreatePlan(
      try schedule(invocation),
      for: number,
      total: invocation.string("total"),
      name: invocation.required("name"),
      graceDays: invocation.int("grace")
    )
  }

  private static func schedule(_ invocation: Invocation) throws -> CreatePlan.Schedule {
    let days = try invocation.strings("on").map { text in
      let pieces = text.split(separator: "=").map(String.init)
      guard pieces.count == 2, let day = Day(pieces[0]) else {
        throw CommandError("'\(text)' is no installment such as 2026-09-01=500.00.", .usage)
      }
      return (day: day, amount: pieces[1])
    }
    guard days.isEmpty else { return .days(days) }
    guard let first = invocation.day("first") else {
      throw CommandError("The plan has no first day: give --first.", .usage)
    }
    let amounts = invocation.strings("amount")
    guard let count = invocation.int("count") ?? (amounts.isEmpty ? nil : amounts.count) else {
      throw CommandError("Give --count from 1 to 600, or each --amount.", .usage)
    }
    guard amounts.count <= count else {
      throw CommandError("There are more --amount than --count.", .usage)
    }
    let frequency = invocation.choice("every", PlanFrequency.self) ?? .monthly
    return .rhythm(frequency, first: first, count: count, amounts: amounts)
  }

  static let show = Command(
    name: "plan show",
    group: .cases,
    summary: "Show the plans of a case, with what was paid.",
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let plans = try environment.plans(of: number)
      invocation.output.list(
        plans.flatMap { standing in standing.lines.map { row($0, standing) } },
        empty: "Case \(number) has no plan."
      )
      return .ok
    }
  )

  /// An installment as a row.
  static func row(_ line: PlanStanding.Line, _ standing: PlanStanding) -> Record {
    let currency = standing.plan.currency
    return [
      "plan": .integer(standing.plan.id), "planState": .string(standing.plan.state.rawValue),
      "installment": .integer(line.installment.number),
      "due": .string(line.installment.effectiveDueOn.description),
      "amount": .decimal(MoneyText.text(line.installment.amount, currency)),
      "paid": .decimal(MoneyText.text(line.paid, currency)),
      "open": .decimal(MoneyText.text(line.outstanding, currency)),
      "state": .string(line.state.rawValue),
    ]
  }

  static let propose = move("propose", "Note that a plan was sent to the client.", to: .proposed) {
    "Plan \($0) is proposed."
  }

  static let activate = move("activate", "Note that a plan was agreed to.", to: .active) {
    "Plan \($0) is active."
  }

  static let cancel = move("cancel", "Give a plan up.", to: .cancelled) {
    "Plan \($0) is cancelled."
  }

  private static func move(
    _ verb: String,
    _ summary: String,
    to state: InstallmentPlan.State,
    _ sentence: @escaping @Sendable (Int) -> String
  ) -> Command {
    Command(
      name: "plan \(verb)",
      group: .cases,
      summary: summary,
      positionals: [
        .one("plan", "The key of the plan, or the number of a case with only one that waits.")
      ],
      action: .run { invocation in
        let environment = try invocation.environment()
        let named = try invocation.number("plan")
        let plan = try invocation.perform(MovePlan(named, to: state), environment)
        if named != plan.id {
          invocation.output.note("Plan \(plan.id) is the one of case \(named) that waits.")
        }
        invocation.output.done(
          sentence(plan.id),
          ["plan": .integer(plan.id), "state": .string(state.rawValue)]
        )
        return .ok
      }
    )
  }

  static let revise = Command(
    name: "plan revise",
    group: .cases,
    summary: "Change days or amounts of a plan.",
    examples: [
      .init("dossier plan revise 1 --day 2=2026-10-05", "Move the second one.")
    ],
    positionals: [planArgument],
    options: [
      .text("day", "N=DAY", "The new day of an installment.").repeatable,
      .text("amount", "N=AMOUNT", "The new amount of an installment; the sum may not change.")
        .repeatable,
      .text("reason", "TEXT", "Why.").defaulting(to: ""),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("plan")
      let act = RevisePlan(
        id,
        days: try invocation.strings("day").map { text in
          let (number, value) = try numbered(text)
          guard let day = Day(value) else { throw CommandError("'\(value)' is no day.", .usage) }
          return (number: number, day: day)
        },
        amounts: try invocation.strings("amount").map(numbered),
        reason: invocation.required("reason")
      )
      try invocation.perform(act, environment)
      invocation.output.done("Plan \(id) is revised.", ["plan": .integer(id)])
      return .ok
    }
  )

  /// `N=VALUE`, for the installment of a number.
  private static func numbered(_ text: String) throws -> (number: Int, amount: String) {
    let pieces = text.split(separator: "=").map(String.init)
    guard pieces.count == 2, let number = Int(pieces[0]) else {
      throw CommandError("'\(text)' names no installment of the plan.", .usage)
    }
    return (number, pieces[1])
  }

  static let waive = Command(
    name: "plan waive",
    group: .cases,
    summary: "Let the client off an installment.",
    positionals: [
      planArgument, .one("installment", "Its number."), .one("reason", "Why."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("plan")
      let number = try invocation.number("installment")
      let act = WaiveInstallment(number, of: id, reason: invocation.positional("reason"))
      try invocation.perform(act, environment)
      invocation.output.done("Installment \(number) is waived.", ["plan": .integer(id)])
      return .ok
    }
  )
}
