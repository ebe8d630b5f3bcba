import Cases
import Desk

/// Payments as rows of a table, and places as they are typed.
enum PaymentText {
  /// How many places a table names; JSON has all.
  private static let mostNamed = 3

  /// A payment with its place.
  static func placed(_ page: PaymentPage) -> Record {
    [
      "payment": .integer(page.payment.id), "day": .string(page.payment.receivedOn.description),
      "amount": .decimal(MoneyText.text(page.payment.amount)), "place": .string(page.place),
      "client": .string(page.client?.accountNumber ?? ""), "payer": .string(page.payment.payer),
      "source": .string(page.payment.source.rawValue),
      "partOf": .int(page.payment.partOf), "reference": .string(page.payment.reference),
      "file": .string(page.origin?.file ?? ""), "line": .int(page.origin?.line),
    ]
  }

  /// A payment that nobody has placed, with where it may belong.
  static func toPlace(_ page: PaymentPage, _ today: Day) -> Record {
    [
      "payment": .integer(page.payment.id), "day": .string(page.payment.receivedOn.description),
      "waits": .string(days(page.payment.receivedOn.days(until: today))),
      "amount": .decimal(MoneyText.text(page.payment.amount)),
      "client": .string(page.client.map { "\($0.accountNumber) \($0.name)" } ?? ""),
      "payer": .string(page.payment.payer), "reference": .string(page.payment.reference),
      "why": .string(page.why), "place": .string(best(page.suggestions)),
      "suggestions": .table(page.suggestions.map(suggestion)),
    ]
  }

  private static func days(_ count: Int) -> String {
    count == 1 ? "1 day" : "\(max(0, count)) days"
  }

  private static func suggestion(_ suggestion: PaymentSuggestion) -> Record {
    var fields: [Record.Field] = []
    switch suggestion.place {
    case .onCase(let number): fields.append(.init(name: "case", value: .integer(number)))
    case .account(let account): fields.append(.init(name: "account", value: .string(account)))
    }
    fields.append(.init(name: "fit", value: .integer(suggestion.fit)))
    fields.append(.init(name: "reasons", value: .texts(suggestion.reasons.map(\.sentence))))
    return Record(fields)
  }

  /// What fits best, with why: `1042: its text names FAC-1, it is what is open of FAC-1`; what fits
  /// alike, with `or` between.
  private static func best(_ suggestions: [PaymentSuggestion]) -> String {
    let alike = suggestions.filter { $0.fit == suggestions[0].fit }
    let named = alike.prefix(mostNamed).map { suggestion in
      "\(PaymentPage.text(suggestion.place)): "
        + suggestion.reasons.map(\.sentence).joined(separator: ", ")
    }
    let more = alike.count - named.count
    return named.joined(separator: "; or ") + (more > 0 ? "; or \(more) more that fit alike" : "")
  }

  // MARK: Parts

  /// The place and the amount of a part as it is typed: `1042=500.00`, `C-1001=500.00`.
  static func pieces(_ text: String) throws -> (place: String, amount: String) {
    guard let mark = text.lastIndex(of: "="), mark != text.startIndex else {
      throw CommandError("'\(text)' is no part such as 1042=500.00.", .usage)
    }
    return (String(text[..<mark]), String(text[text.index(after: mark)...]))
  }
}
