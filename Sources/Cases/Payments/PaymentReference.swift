/// The reference that the payer of an item was told to give, whose check digits are right.
///
/// An RF reference (ISO 11649), the structured communication of Belgium, the reference of a Swiss QR bill, or
/// digits that check themselves as those of Norway, Sweden, Denmark, Finland and the Netherlands do.
public struct PaymentReference: Sendable, Hashable {
  /// Its letters and digits, in upper case.
  public let text: String

  /// No reference is written longer.
  private static let longest = 60
  /// How many digits a Swiss reference and a Belgian one have.
  private static let swissLength = 27, belgianLength = 12

  /// Reads a reference as people and programs write it, with what stands between its digits.
  public init(reading written: String) throws(PaymentReferenceError) {
    guard let compact = Self.compact(written) else { throw .malformed(written) }
    if compact.hasPrefix("RF"), compact.utf8.count > 4 {
      guard let right = CreditorReference(reading: compact) else { throw .wrongCheck(written) }
      text = right.text
      return
    }
    guard (4...Self.swissLength).contains(compact.utf8.count),
      compact.utf8.allSatisfy(CheckedText.isDigit)
    else { throw .malformed(written) }
    guard ReferenceCheck.isRight(compact) else { throw .wrongCheck(written) }
    text = compact
  }

  /// Takes one that was read before; empty for none.
  public init?(stored text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// The letters and digits of a text that holds nothing else but marks between them; nil for another.
  private static func compact(_ written: String) -> String? {
    guard written.utf8.count <= longest else { return nil }
    var bytes: [UInt8] = []
    for scalar in written.unicodeScalars {
      switch scalar {
      case "0"..."9", "A"..."Z": bytes.append(UInt8(scalar.value))
      case "a"..."z": bytes.append(UInt8(scalar.value) & 0xDF)
      case " ", "\u{A0}", "\u{202F}", "+", "*", "/", ".", "-", "'": continue
      default: return nil
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text can be nothing else by its form: RF, a Swiss reference, a Belgian one between its marks.
  public static func isUnmistakable(_ written: String) -> Bool {
    guard let read = try? PaymentReference(reading: written) else { return false }
    let isFramed = written.hasPrefix("+++") || written.hasPrefix("***")
    return read.text.hasPrefix("RF") || read.text.utf8.count == swissLength
      || isFramed && read.text.utf8.count == belgianLength
  }

  /// As it is printed: in groups, or between the marks of its country.
  public var printed: String {
    let digits = Array(text)
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    if text.hasPrefix("RF") { return CheckedText.grouped(text) }
    if digits.count == Self.swissLength {
      return ([part(0..<2)] + stride(from: 2, to: 27, by: 5).map { part($0..<$0 + 5) })
        .joined(separator: " ")
    }
    guard digits.count == Self.belgianLength, ReferenceCheck.isBelgian(text) else { return text }
    return "+++\(part(0..<3))/\(part(3..<7))/\(part(7..<12))+++"
  }
}

/// Why a text is no reference of a payment.
public enum PaymentReferenceError: Refusing, Equatable {
  /// It has not the form of one.
  case malformed(String)
  /// Its check digits do not fit the others.
  case wrongCheck(String)

  /// Of which kind it is.
  public var refusal: Refusal { .usage }

  /// What is wrong.
  public var description: String { "'\(text)' is no reference of a payment: \(reason)" }

  /// What is wrong, beside the text.
  public var reason: String {
    switch self {
    case .malformed:
      "one is RF with letters and digits, or digits of which the last check the others"
    case .wrongCheck: "its check digits do not fit the others"
    }
  }

  private var text: String {
    switch self {
    case .malformed(let text), .wrongCheck(let text): text
    }
  }
}
