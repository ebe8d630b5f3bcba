import Cases
package import Statements

/// A bank statement as values without layout.
package enum StatementPage {
  /// Its heading and balances, the names as programs know them; amounts in minor units.
  package static func heading(_ heading: StatementHeading, _ balance: StatementBalance) -> Record {
    [
      "format": .string(heading.format.rawValue), "version": .text(heading.version),
      "account": .string(heading.account), "currency": .string(heading.currency),
      "number": .text(heading.number), "isCopy": .boolean(heading.isCopy),
      "line": .integer(heading.line), "opening": .int(balance.opening),
      "closing": .int(balance.closing),
      "balanced": balance.difference.map { .boolean($0 == 0) } ?? .absent,
      "difference": .int(balance.difference),
    ]
  }

  /// An entry with its payments, amounts in minor units.
  package static func entry(_ entry: StatementEntry) -> Record {
    var record: Record = [
      "line": .integer(entry.line), "bookingDate": .text(entry.bookingDay?.description),
      "valueDate": .text(entry.valueDay?.description), "amount": .integer(entry.amount),
      "currency": .string(entry.currency),
      "status": .string(entry.isBooked ? "booked" : "pending"),
      "reversal": .boolean(entry.isReversal), "bankReference": .text(entry.bankReference),
      "grossAmount": .int(entry.grossAmount), "postingText": .text(entry.postingText),
    ]
    record.fields += details(entry.details).fields
    record.fields.append(.init(name: "identity", value: .string(entry.identity)))
    let parts = entry.parts.map { part in
      var record: Record = ["amount": .int(part.amount)]
      record.fields += details(part.details).fields
      return record
    }
    record.fields.append(.init(name: "details", value: .table(parts)))
    return record
  }

  private static func details(_ details: PaymentDetails) -> Record {
    [
      "endToEndId": .text(details.endToEndID), "mandate": .text(details.mandate),
      "name": .text(details.name), "ultimateName": .text(details.ultimateName),
      "iban": .text(details.account), "remittance": .text(details.remittance),
      "reference": .text(details.reference), "documents": .texts(details.documents),
      "returnReason": .text(details.returnReason),
    ]
  }

  /// The rows of an entry in a table: its own, and one for each of its payments.
  package static func rows(_ entry: StatementEntry) -> [Record] {
    let status = entry.isBooked ? (entry.isReversal ? "taken back" : "") : "pending"
    let day = (entry.bookingDay ?? entry.valueDay)?.description ?? ""
    let own = row(
      day,
      entry.amount,
      entry,
      entry.details,
      entry.parts.isEmpty ? status : "in parts"
    )
    return [own] + entry.parts.map { row("", $0.amount, entry, $0.details, "part") }
  }

  private static func row(
    _ day: String,
    _ amount: Int?,
    _ entry: StatementEntry,
    _ details: PaymentDetails,
    _ status: String
  ) -> Record {
    let text = details.reference ?? details.remittance ?? entry.postingText ?? ""
    return [
      "day": .string(day),
      "amount": amount.map { .amount(Money(minorUnits: $0, currency: entry.currency)) } ?? .absent,
      "currency": .string(entry.currency), "name": .string(details.name ?? ""),
      "text": .string(text), "status": .string(status),
    ]
  }
}
