/// The older Dutch `:86:`: words with a colon in columns of 32 characters, two in a line.
struct MTColumns {
  private var parts: [String: String] = [:]
  /// What stands before the first word.
  private(set) var posting: String?

  private static let keys: [String: String] = [
    "IBAN": "IBAN", "REKENING": "IBAN", "BIC": "BIC", "NAAM": "NAME", "NAME": "NAME",
    "OMSCHRIJVING": "TEXT", "REMITTANCE": "TEXT", "KENMERK": "EREF", "REFERENCE": "EREF",
    "EREF": "EREF", "MACHTIGING": "MREF", "INCASSANT": "CSID", "BETALINGSKENM.": "REF",
    "BETALINGSKENM": "REF", "BETALINGSKENMERK": "REF",
  ]

  /// The parts of a text; nil when it names neither an account nor a name.
  init?(_ lines: [String]) {
    var columns: [String] = []
    for line in lines {
      let scalars = Array(line.unicodeScalars)
      for start in stride(from: 0, to: scalars.count, by: MTColumns.step) {
        let column = scalars[start..<min(start + MTColumns.width, scalars.count)]
        let blanks = String(repeating: " ", count: MTColumns.width - column.count)
        columns.append(String(String.UnicodeScalarView(column)) + blanks)
      }
    }
    var key: String?
    for column in columns {
      if let colon = column.firstIndex(of: ":"),
        let found = MTColumns.keys[String(column[..<colon].trimmed.uppercased())]
      {
        key = found
        add(column[column.index(after: colon)...], to: found)
      } else if let key {
        add(column[...], to: key)
      } else {
        posting = PlainText.line([posting ?? "", column].joined(separator: " "))
      }
    }
    guard parts["IBAN"] != nil || parts["NAME"] != nil else { return nil }
  }

  /// Goes on with a text: where the column before was not full, the blanks at its end part them.
  private mutating func add(_ text: Substring, to key: String) {
    parts[key, default: ""] += text
  }

  var details: PaymentDetails {
    var details = PaymentDetails()
    details.account = PlainText.account(parts["IBAN"])
    details.name = parts["NAME"].flatMap { PlainText.line($0) }
    details.endToEndID = PlainText.reference(parts["EREF"])
    details.mandate = PlainText.reference(parts["MREF"])
    details.reference = PlainText.reference(parts["REF"])
    details.remittance = parts["TEXT"].flatMap { PlainText.line($0) }
    return details
  }

  private static let width = 32
  /// A column and the blank behind it.
  private static let step = 33
}
