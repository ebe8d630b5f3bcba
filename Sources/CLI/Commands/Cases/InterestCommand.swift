import Cases
import Desk

/// `dossier interest`: what the law gives for late payment, line by line.
enum InterestCommand {
  static let command = Command(
    name: "interest",
    group: .cases,
    summary: "Reckon interest for late payment of an invoice, line by line.",
    discussion: """
      By the statutory rates of a country (Directive 2011/7/EU and national law), or by --rate, the
      rate of a contract. The rates are those of rates.json5 in the workspace when it is there, else
      those that the program was shipped with; a day without a rate is said, and nothing is guessed.
      A part payment counts from the day after it; a credit note takes its part away from the start.

      Nothing is stored, and nothing is claimed from anybody.
      """,
    examples: [
      .init(
        "dossier interest 2000.00 --due 2025-03-31 --until 2025-09-30 --country DE",
        "Between businesses in Germany, over a change of the rate."
      ),
      .init(
        "dossier interest 900 --due 2025-01-31 --until 2025-06-30 --paid 2025-04-15=400",
        "With a part payment."
      ),
    ],
    positionals: [.one("amount", "The amount of the invoice, like 2000.00.")],
    options: [
      .day("due", "The last day on which payment was in time.").required,
      .day("from", "The first day that counts; the day after --due when left out."),
      .day("until", "The last day that counts; today when left out."),
      .text("country", "CC", "Whose law it is; the organisation's country when left out."),
      .choice("debtor", DebtorKind.allCases.map(\.rawValue), "Who owes.")
        .defaulting(to: DebtorKind.business.rawValue),
      .text("rate", "PERCENT", "The yearly rate of the contract, such as 9.5."),
      .text("currency", "CODE", "ISO 4217.").defaulting(to: "EUR"),
      .text("paid", "DAY=AMOUNT", "A part payment.").repeatable,
      .text("credit", "DAY=AMOUNT", "A credit note.").repeatable,
    ],
    action: .run { invocation in
      let workspace = try invocation.workspace()
      let today = Day(invocation.now, in: workspace.configuration.organisation.timeZone)
      let interest = try workspace.interest(on: try question(invocation), today: today)
      show(interest, invocation.output)
      return .ok
    }
  )

  private static func question(_ invocation: Invocation) throws -> InterestQuestion {
    guard let due = invocation.day("due") else {
      throw CommandError("The day on which payment was due is missing: give --due.", .usage)
    }
    var question = InterestQuestion(
      invocation.positional("amount"),
      currency: invocation.required("currency"),
      dueOn: due
    )
    question.from = invocation.day("from")
    question.until = invocation.day("until")
    question.country = invocation.string("country")
    question.debtor = invocation.choice("debtor", DebtorKind.self) ?? .business
    question.rate = try invocation.string("rate").map(rate)
    question.payments = try invocation.strings("paid").map(change)
    question.credits = try invocation.strings("credit").map(change)
    return question
  }

  private static func rate(_ text: String) throws -> InterestRate {
    guard let rate = InterestRate(percent: text) else {
      throw CommandError("'\(text)' is no rate in percent such as 9.50.", .usage)
    }
    return rate
  }

  private static func change(_ text: String) throws -> (day: Day, amount: String) {
    let pieces = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard pieces.count == 2, let day = Day(pieces[0]) else {
      throw CommandError("'\(text)' is no change such as 2025-04-15=400.00.", .usage)
    }
    return (day, pieces[1])
  }

  private static func show(_ interest: Interest, _ output: Output) {
    let lines = interest.lines.map(row)
    guard !output.style.isJSON else {
      return output.show([
        "lines": .table(lines), "interest": .decimal(MoneyText.text(interest.total)),
        "compensation": .text(interest.compensation.map(MoneyText.text)),
      ])
    }
    output.list(lines, empty: "Nothing was late.")
    output.line("Interest: \(MoneyText.text(interest.total))")
    if let compensation = interest.compensation {
      output.line("Flat compensation: \(MoneyText.text(compensation))")
    }
  }

  private static func row(_ line: Interest.Line) -> Record {
    [
      "from": .string(line.from.description), "to": .string(line.to.description),
      "days": .integer(line.days), "principal": .decimal(MoneyText.text(line.principal)),
      "percent": .decimal(line.rate.description),
      "interest": .decimal(MoneyText.text(line.amount)),
    ]
  }
}
