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

  /// Why a file is not taken as an e-invoice, as half a sentence.
  package static func problem(_ problem: InvoiceError.Problem) -> String {
    switch problem {
    case .notAnInvoice(let other): "this is no e-invoice\(what(other))"
    case .truncated: "the file ends in the middle"
    case .documentType: "the file declares a document type, which no e-invoice may"
    case .malformed(let why): "the XML is not well formed: \(why)"
    case .tooLarge(let what, let bound): "\(what) is beyond what is read (\(bound))"
    case .missing(let what): "\(what) is missing"
    case .unreadable(let what, let text): "\(what) cannot be read: '\(text)'"
    case .foreignCurrency(let found, let invoice):
      "the amount due is in \(found), and the invoice is in \(invoice)"
    case .encrypted: "the PDF is encrypted, and is not opened"
    case .pdf(let why): "the PDF cannot be read: \(why)"
    }
  }

  private static func what(_ other: InvoiceError.OtherFile) -> String {
    switch other {
    case .empty: "; it is empty"
    case .response(let name): " but an answer or a reminder (\(name))"
    case .order(let name): " but an order or a despatch advice (\(name))"
    case .bank(let name): "; it begins as a message of a bank does (\(name))"
    case .xml(let name): "; its XML begins with '\(name)'"
    case .pdf: " but a PDF without one in it"
    case .unknown: ""
    }
  }
}
