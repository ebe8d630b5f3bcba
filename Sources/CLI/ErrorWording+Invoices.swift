import Desk
import Invoices

extension ErrorWording {
  /// Why a file is not taken as an e-invoice: where, what, and what to do.
  static func describe(_ error: InvoiceError) -> CommandError {
    let place = place(of: error)
    let sentence = Sentences.capitalized(place + (place.isEmpty ? "" : ": ") + what(error.problem))
    return CommandError(sentence + ".", .data, hint: advice(about: error.problem))
  }

  /// Where it is, as the beginning of a sentence: `in factur-x.xml, line 120 (TypeCode)`.
  private static func place(of error: InvoiceError) -> String {
    var words: [String] = []
    if let file = error.file {
      words.append("in " + (file.isEmpty ? "a file without a name" : file))
    }
    if let line = error.line { words.append("line \(line)") }
    guard let element = error.element else { return words.joined(separator: ", ") }
    return words.isEmpty ? element : words.joined(separator: ", ") + " (\(element))"
  }

  private static func what(_ problem: InvoiceError.Problem) -> String {
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

  private static func advice(about problem: InvoiceError.Problem) -> String? {
    switch problem {
    case .notAnInvoice:
      "E-invoices are XML (UBL or CII, as of Peppol and XRechnung), or a PDF that carries it (Factur-X, ZUGFeRD)."
    case .encrypted: "Ask for the file without a password, or read the page in the PDF yourself."
    case .truncated, .malformed, .missing, .unreadable, .pdf, .foreignCurrency:
      "Ask its sender for another copy; what the page says can be entered by hand meanwhile."
    case .documentType, .tooLarge: "When it does come from your client, ask for a smaller file."
    }
  }
}
