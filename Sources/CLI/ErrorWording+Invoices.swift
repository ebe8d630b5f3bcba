import Desk
import Invoices

extension ErrorWording {
  /// Why a file is not taken as an e-invoice: where, what, and what to do.
  static func describe(_ error: InvoiceError) -> CommandError {
    let place = place(of: error)
    let sentence = Sentences.capitalized(
      place + (place.isEmpty ? "" : ": ") + InvoiceText.problem(error.problem)
    )
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

  private static func advice(about problem: InvoiceError.Problem) -> String? {
    switch problem {
    case .notAnInvoice(.bank): "'dossier statement read FILE' shows what a bank statement says."
    case .notAnInvoice:
      "E-invoices are XML (UBL or CII, as of Peppol and XRechnung), or a PDF that carries it (Factur-X, ZUGFeRD)."
    case .encrypted: "Ask for the file without a password, or read the page in the PDF yourself."
    case .truncated, .malformed, .missing, .unreadable, .pdf, .foreignCurrency:
      "Ask its sender for another copy; what the page says can be entered by hand meanwhile."
    case .documentType, .tooLarge: "When it does come from your client, ask for a smaller file."
    }
  }
}
