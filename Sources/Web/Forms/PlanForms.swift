import Cases
import Desk

/// Forms about plans of installments.
enum PlanForms {
  static let all = [
    create, move("propose", to: .proposed), move("activate", to: .active),
    move("cancel", to: .cancelled), revise, waive,
  ]

  /// Days with amounts of their own go before a rhythm.
  static let create = ActForm(
    name: "plan",
    pattern: "/cases/*/plans",
    hasHint: true,
    states: CaseForms.live,
    fields: { _ in
      [
        .line("name"), FormField("count", .number), .day("first"),
        .choice(
          "every",
          .words("frequency", PlanFrequency.self),
          PlanFrequency.monthly.rawValue,
          required: true
        ),
        .amount("total"), FormField("grace", .number),
        FormField("days", .rows([.day("day"), .amount("amount")], count: 6)),
      ]
    },
    send: { place in
      try place.perform(
        CreatePlan(
          schedule(place),
          for: place.number(),
          total: place.maybe("total"),
          name: place.maybe("name") ?? "",
          graceDays: place.maybeInt("grace")
        )
      )
      return nil
    }
  )

  private static func schedule(_ place: FormPlace) throws -> CreatePlan.Schedule {
    let days = try place.rows(["day", "amount"]).map { row in
      guard let text = row["day"], let amount = row["amount"] else {
        throw ScreenError.missing("days")
      }
      guard let day = Day(text) else { throw ScreenError.noDay("days", text) }
      return (day: day, amount: amount)
    }
    guard days.isEmpty else { return .days(days) }
    return .rhythm(
      try place.maybeOne("every", PlanFrequency.self) ?? .monthly,
      first: try place.day("first"),
      count: try place.int("count"),
      amounts: []
    )
  }

  private static func move(_ verb: String, to state: InstallmentPlan.State) -> ActForm {
    ActForm(
      name: "plan_\(verb)",
      pattern: "/cases/*/plans/*/\(verb)",
      hasHint: true,
      send: { place in
        try place.perform(MovePlan(plan(place).id, to: state))
        return nil
      }
    )
  }

  /// Only what is typed anew is changed.
  static let revise = ActForm(
    name: "plan_revise",
    pattern: "/cases/*/plans/*/revise",
    hasHint: true,
    fields: { place in
      let known = try plan(place)
      let parts = known.installments
      var (number, day, amount) = (
        FormField("number", .line), FormField.day("day"), FormField.amount("amount")
      )
      number.initial = parts.map { String($0.number) }
      day.initial = parts.map(\.dueOn.description)
      amount.initial = parts.map { Money(minorUnits: $0.amount, currency: known.currency).digits }
      return [
        FormField("installments", .rows([number, day, amount], count: parts.count)),
        .line("reason", required: true),
      ]
    },
    send: { place in
      let known = try plan(place)
      var days: [(number: Int, day: Day)] = []
      var amounts: [(number: Int, amount: String)] = []
      for row in place.rows(["number", "day", "amount"]) {
        guard let number = row["number"].flatMap({ Int($0) }) else {
          throw ScreenError.missing("installments")
        }
        let part = known.installments.first { $0.number == number }
        if let text = row["day"] {
          guard let day = Day(text) else { throw ScreenError.noDay("installments", text) }
          if day != part?.dueOn { days.append((number, day)) }
        }
        let before = part.map { Money(minorUnits: $0.amount, currency: known.currency).digits }
        if let amount = row["amount"], amount != before { amounts.append((number, amount)) }
      }
      try place.perform(
        RevisePlan(known.id, days: days, amounts: amounts, reason: place.text("reason"))
      )
      return nil
    }
  )

  static let waive = ActForm(
    name: "plan_waive",
    pattern: "/cases/*/plans/*/waive",
    fields: { place in
      let known = try plan(place)
      let parts = known.installments.map { part in
        FormChoice(
          value: String(part.number),
          text: "\(part.number): \(part.dueOn), "
            + MoneyText.text(part.amount, known.currency)
        )
      }
      return [.choice("installment", parts, required: true), .line("reason", required: true)]
    },
    send: { place in
      try place.perform(
        WaiveInstallment(
          place.int("installment"),
          of: plan(place).id,
          reason: place.text("reason")
        )
      )
      return nil
    }
  )

  /// The plan in the address, when it is one of the case.
  private static func plan(_ place: FormPlace) throws -> InstallmentPlan {
    let key = try place.key(1, else: .noPlan(0))
    let plans = try place.visit.desk.plans(of: place.number()).map(\.plan)
    guard let plan = plans.first(where: { $0.id == key }) else { throw StoreError.noPlan(key) }
    return plan
  }
}
