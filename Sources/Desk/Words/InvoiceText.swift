import Cases
package import Invoices

/// What is said of e-invoices.
package enum InvoiceText {
  /// What it is: `credit note (381)`.
  package static func kind(_ invoice: Invoice) -> String {
    let word =
      switch invoice.kind {
      case .invoice: "invoice"
      case .creditNote: "credit note"
      case .corrected: "corrected invoice, in the place of an earlier one"
      }
    return invoice.typeCode.map { "\(word) (\($0))" } ?? word
  }

  /// What it is written in, and where it stood.
  package static func format(_ invoice: Invoice) -> String {
    let file = invoice.embeddedName.map { " in a PDF, as \($0)" } ?? ""
    return invoice.syntax.rawValue + file
  }

  /// What a person should look at, as half a sentence.
  package static func doubt(_ doubt: InvoiceDoubt, currency: String) -> String {
    switch doubt {
    case .severalDueDays(let days):
      "it is due on several days, of which none was taken: "
        + days.map(\.description).joined(separator: ", ")
    case .negativeCredit:
      "it is a credit note with an amount below zero, which adds to what is owed: maybe the sign is meant once"
    case .correctsNothing: "it corrects an invoice and does not name which"
    case .sumsDiffer(let units):
      "the amount due differs by \(MoneyText.text(units, currency)) from its total less what was paid before"
    case .payableWorkedOut: "it names no amount due, which was worked out from its total"
    case .unknownCode(let code):
      "the code '\(code)' of its type is none of the norm; it was read as an invoice"
    case .codeAgainstDocument(let code, let document):
      "the code '\(code)' of its type does not fit the document, which is called \(document)"
    case .proforma: "it is a proforma invoice, by which nothing is owed yet"
    case .noIssueDay: "it names no day of issue"
    case .encoding(let name): "the text was read as \(name); look at names with accents"
    case .another(let name): "the PDF holds another e-invoice, \(name), which was not read"
    }
  }
}
