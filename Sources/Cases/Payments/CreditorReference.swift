/// A structured reference of a creditor (ISO 11649): `RF`, two check digits, and up to 21 letters and
/// digits.
///
/// Banks carry it unchanged in a transfer, and tell the payer of a mistake in it.
public struct CreditorReference: Sendable, Hashable {
  /// The reference without spaces, in upper case.
  public let text: String

  /// No reference is longer.
  private static let longest = 25
  /// How many letters and digits there are behind the check digits, at most.
  private static let longestOwn = 21

  /// The reference of letters and digits; nil for none, more than 21, and anything else.
  public init?(for own: String) {
    guard let bytes = CheckedText.bytes(of: own, atMost: Self.longestOwn), !bytes.isEmpty else {
      return nil
    }
    let check = 98 - CheckedText.remainder(bytes + Array("RF00".utf8))
    text = "RF" + (check < 10 ? "0" : "") + "\(check)" + String(decoding: bytes, as: UTF8.self)
  }

  /// The reference of a case: its prefix, number and check characters; nil when they are too long.
  public init?(for reference: CaseReference) {
    self.init(for: "\(reference.prefix)\(reference.number)\(reference.check)")
  }

  /// Reads a reference as people write it, with spaces anywhere and in either case; nil when it is
  /// none, or its check digits are wrong.
  public init?(reading text: String) {
    guard let bytes = CheckedText.bytes(of: text, atMost: Self.longest), bytes.count > 4,
      bytes.starts(with: "RF".utf8), bytes[2..<4].allSatisfy(CheckedText.isDigit),
      CheckedText.remainder(bytes[4...] + bytes[..<4]) == 1
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// The letters and digits behind the check digits.
  public var own: String { String(text.dropFirst(4)) }

  /// The reference in groups of four, as it is printed (ISO 11649 §5): `RF18 5390 0754 7034`.
  public var grouped: String { CheckedText.grouped(text) }

  /// The case that it names in a workspace with this prefix; nil when it names none.
  ///
  /// Whether the check characters are right is for `ReferenceScheme` to say.
  public func reference(prefix: String) -> CaseReference? {
    let own = own
    guard own.hasPrefix(prefix) else { return nil }
    let rest = own.dropFirst(prefix.count)
    let digits = rest.dropLast(CaseReference.checkLength)
    guard !digits.isEmpty, digits.utf8.allSatisfy(CheckedText.isDigit), let number = Int(digits)
    else { return nil }
    let check = rest.suffix(CaseReference.checkLength).lowercased()
    return CaseReference(prefix: prefix, number: number, check: check)
  }

  /// The references that stand in a text, in order: with or without spaces between their groups.
  public static func references(in text: String) -> [CreditorReference] {
    var found: [CreditorReference] = []
    let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    for place in words.indices where words[place].uppercased().hasPrefix("RF") {
      var joined = ""
      for word in words[place...].prefix(longest) where joined.count <= longest {
        joined += word
        guard let reference = CreditorReference(reading: joined) else { continue }
        if !found.contains(reference) { found.append(reference) }
      }
    }
    return found
  }
}
