import Cases
import Desk
import Foundation
import Store

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
      let view = try environment.store.caseView(number)
      let open = Money.sum(view.items.map(\.outstanding))
      let currency = open?.currency ?? "EUR"
      let total =
        try invocation.string("total").map { try amount($0, currency) } ?? open?.minorUnits
      let parts = try installments(invocation, total, currency)
      let sum = total ?? parts.reduce(0) { $0 + $1.amount }
      if let problem = InstallmentPlan.problem(parts.map(\.amount), total: sum) {
        throw CommandError("This is no plan: \(problem).", .data)
      }
      let custom = !invocation.strings("on").isEmpty
      let plan = InstallmentPlan(
        caseNumber: number,
        name: invocation.required("name"),
        currency: currency,
        frequency: custom
          ? .custom : invocation.choice("every", PlanFrequency.self) ?? .monthly,
        graceDays: invocation.int("grace") ?? environment.rules.plans.graceDays,
        installments: parts
      )
      let id = try environment.store.create(plan, by: invocation.author(), environment.desk)
      if view.client?.isInsured == true {
        invocation.output.note("The client is insured: tell the credit insurer of the plan.")
      }
      let stored = try environment.store.plan(id)
      invocation.output.done(
        "Plan \(id): \(parts.count) installments, "
          + "the first on \(stored.installments[0].effectiveDueOn).",
        ["plan": .integer(id), "number": .integer(number)]
      )
      return .ok
    }
  )

  private static func installments(
    _ invocation: Invocation,
    _ total: Int?,
    _ currency: String
  ) throws -> [Installment] {
    var parts: [(Day, Int)] = []
    if !invocation.strings("on").isEmpty {
      parts = try invocation.strings("on").map { text in
        let pieces = text.split(separator: "=").map(String.init)
        guard pieces.count == 2, let day = Day(pieces[0]) else {
          throw CommandError("'\(text)' is no installment such as 2026-09-01=500.00.", .usage)
        }
        return (day, try amount(pieces[1], currency))
      }.sorted { $0.0 < $1.0 }
    } else {
      guard let first = invocation.day("first") else {
        throw CommandError("The plan has no first day: give --first.", .usage)
      }
      let own = try invocation.strings("amount").map { try amount($0, currency) }
      guard let count = invocation.int("count") ?? (own.isEmpty ? nil : own.count), count > 0,
        count <= 600
      else { throw CommandError("Give --count from 1 to 600, or each --amount.", .usage) }
      guard let total = total ?? (own.count == count ? own.reduce(0, +) : nil) else {
        throw CommandError("Nothing is open on the case: give --total.", .data)
      }
      guard own.count <= count else {
        throw CommandError("There are more --amount than --count.", .usage)
      }
      // What has no amount of its own shares the rest.
      let rest = InstallmentPlan.split(total - own.reduce(0, +), into: count - own.count)
      let frequency = invocation.choice("every", PlanFrequency.self) ?? .monthly
      parts = Array(zip(InstallmentPlan.days(from: first, frequency, count: count), own + rest))
    }
    return parts.enumerated().map { place, part in
      Installment(number: place + 1, dueOn: part.0, effectiveDueOn: part.0, amount: part.1)
    }
  }

  /// An amount as it is typed, in minor units.
  static func amount(_ text: String, _ currency: String) throws -> Int {
    guard let money = Money(decimal: text, currency: currency) else {
      throw CommandError("'\(text)' is no amount such as 1333.33.", .usage)
    }
    return money.minorUnits
  }

  static let show = Command(
    name: "plan show",
    group: .cases,
    summary: "Show the plans of a case, with what was paid.",
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let plans = try environment.store.plans(of: number, today: environment.today)
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
      positionals: [planArgument],
      action: .run { invocation in
        let environment = try invocation.environment()
        let id = try invocation.number("plan")
        try environment.store.move(
          plan: id,
          to: state,
          by: invocation.author(),
          environment.desk
        )
        invocation.output.done(
          sentence(id),
          ["plan": .integer(id), "state": .string(state.rawValue)]
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
      try environment.store.revise(
        plan: id,
        reason: invocation.required("reason"),
        by: invocation.author(),
        environment.desk
      ) { plan in try change(&plan, invocation) }
      invocation.output.done("Plan \(id) is revised.", ["plan": .integer(id)])
      return .ok
    }
  )

  private static func change(_ plan: inout InstallmentPlan, _ invocation: Invocation) throws {
    let total = plan.total
    func place(_ text: String) throws -> (Int, String) {
      let pieces = text.split(separator: "=").map(String.init)
      guard pieces.count == 2, let number = Int(pieces[0]),
        let place = plan.installments.firstIndex(where: { $0.number == number })
      else { throw CommandError("'\(text)' names no installment of the plan.", .usage) }
      return (place, pieces[1])
    }
    for text in invocation.strings("day") {
      let (place, value) = try place(text)
      guard let day = Day(value) else { throw CommandError("'\(value)' is no day.", .usage) }
      plan.installments[place].dueOn = day
    }
    for text in invocation.strings("amount") {
      let (place, value) = try place(text)
      plan.installments[place].amount = try amount(value, plan.currency)
    }
    if let problem = InstallmentPlan.problem(plan.installments.map(\.amount), total: total) {
      throw CommandError("This is no plan: \(problem).", .data)
    }
    plan.installments.sort { ($0.dueOn, $0.number) < ($1.dueOn, $1.number) }
    for place in plan.installments.indices { plan.installments[place].number = place + 1 }
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
      let reason = invocation.positional("reason")
      try environment.store.revise(
        plan: id,
        reason: "installment \(number) waived: \(reason)",
        by: invocation.author(),
        environment.desk
      ) { plan in
        guard let place = plan.installments.firstIndex(where: { $0.number == number }) else {
          throw CommandError("Plan \(id) has no installment \(number).", .noInput)
        }
        plan.installments[place].waivedReason = reason
      }
      invocation.output.done("Installment \(number) is waived.", ["plan": .integer(id)])
      return .ok
    }
  )
}
