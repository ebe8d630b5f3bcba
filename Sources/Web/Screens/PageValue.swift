import Cases
import Desk
import Foundation
import Liquid

/// Values of the desk as templates show them, the same on every page.
enum PageValue {
  /// An amount: `{{ sum.amount | money: sum.currency }}`.
  static func money(_ money: Money) -> Value {
    ["amount": decimal(money.digits), "currency": .string(money.currency)]
  }

  /// A number in plain digits, such as `-1250.00`.
  static func decimal(_ digits: String) -> Value {
    .decimal(Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX")) ?? 0)
  }

  /// An amount in minor units.
  static func money(_ units: Int, _ currency: String) -> Value {
    money(Money(minorUnits: units, currency: currency))
  }

  /// What may be taken off an item in time: `size` and `day`; nothing without one.
  static func discount(_ item: Item) -> Value {
    guard let discount = item.discount else { return .null }
    return [
      "size": .string(discount.sizeText(in: item.amount.currency)),
      "day": .string(discount.lastDay.description),
    ]
  }

  /// Amounts of several currencies, without those that are nothing.
  static func sums(_ amounts: [Money]) -> Value {
    .array(amounts.filter { $0.minorUnits != 0 }.map(money))
  }

  /// A text; nothing when it is empty.
  static func text(_ text: String?) -> Value {
    text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
  }

  /// A moment as date and time in a zone: `2026-11-29` and `14:05`.
  static func moment(_ date: Date, in zone: TimeZone) -> Value {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    let time = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : String($0) }
    return [
      "day": .string(Day(date, in: zone).description), "time": .string(time.joined(separator: ":")),
    ]
  }

  /// The case of a number, with its address; nothing for 0.
  static func link(_ number: Int, _ visit: Visit) -> Value {
    guard number != 0 else { return .null }
    let reference = visit.desk.references.reference(number).text
    return ["reference": .string(reference), "address": .string(visit.address(of: number))]
  }

  /// The fields of the workspace that have a value.
  static func fields(_ values: [CustomFieldValue]) -> Value {
    .array(
      values.filter { !$0.text.isEmpty }
        .map { ["label": .string($0.field.label), "text": .string($0.text)] }
    )
  }

  /// A file, with its address; and with that of the e-invoice that it is, where it is one.
  static func file(_ record: AttachmentRecord, isInvoice: Bool = false) -> Value {
    [
      "id": .int(record.id), "name": .string(record.file.fileName), "size": .int(record.file.size),
      "address": .string(FileScreen.address(of: record)),
      "invoice": isInvoice ? .string(InvoiceScreen.address(of: record)) : .null,
      "is_external": .bool(record.visibility == .external),
    ]
  }

  /// A value of a list of ours, as the key of its word in a group of choices.
  static func word<Listed: RawRepresentable<String>>(_ group: String, _ value: Listed) -> Value {
    .string("choice.\(group).\(value.rawValue)")
  }

  /// A stage of proceedings: its name, its word when it is one of those that are shipped, and its name as words.
  static func stage(_ name: String) -> Value {
    [
      "name": .string(name),
      "word": shippedStages.contains(name) ? .string("answer.stage.\(name)") : .null,
      "label": .string(name.spaced),
    ]
  }

  private static let shippedStages = Set(LegalPolicy().stages)

  /// The files of a message, of which some are e-invoices.
  static func files(_ records: [AttachmentRecord], _ invoices: [FiledInvoice]) -> Value {
    .array(
      records.map { record in
        file(record, isInvoice: invoices.contains { $0.fileName == record.file.fileName })
      }
    )
  }
}
