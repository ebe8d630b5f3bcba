/// What an e-invoice does to what is owed, by the code of its type.
public enum InvoiceKind: String, Sendable, CaseIterable {
  /// It adds what it names: invoices, part, final and prepayment invoices, debit notes.
  case invoice
  /// It takes away what it names.
  case creditNote = "credit_note"
  /// It stands in the place of an invoice before it, and adds nothing beside that one.
  case corrected

  /// The kind of a code of UNTDID 1001.
  init(code: String) {
    switch code {
    case _ where Self.credits.contains(code): self = .creditNote
    case "384": self = .corrected
    default: self = .invoice
    }
  }

  /// Whether EN 16931 has a code among those of invoices and credit notes (BR-CL-01).
  static func isKnown(_ code: String) -> Bool {
    credits.contains(code) || invoices.contains(code)
  }

  /// The codes of what takes away.
  private static let credits: Set = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
  ]
  /// The codes of what adds, and that of a correction.
  private static let invoices: Set = [
    "71", "80", "82", "84", "102", "130", "202", "203", "204", "211", "218", "219", "295", "325",
    "326", "331", "380", "382", "383", "384", "385", "386", "387", "388", "389", "390", "393",
    "394", "395", "456", "457", "471", "472", "473", "500", "501", "527", "553", "575", "623",
    "633", "751", "780", "817", "870", "875", "876", "877", "935",
  ]
  /// The code of a proforma invoice, by which nothing is owed.
  static let proforma = "325"
}
