/// The reference people see and keep in the subject: `[DOS-1042-k7qf2]`.
///
/// The number names the case; the five check characters are a guard against guesses and typing
/// mistakes. It only routes: whoever has it has proved nothing.
public struct CaseReference: Sendable, Equatable {
  /// How many check characters there are.
  static let checkLength = 5

  /// The configured prefix in upper case.
  public var prefix: String
  /// The number of the case.
  public var number: Int
  /// The check characters in lower case.
  public var check: String

  /// `DOS-1042-k7qf2`.
  public var text: String { "\(prefix)-\(number)-\(check)" }
  /// `[DOS-1042-k7qf2]`.
  public var tag: String { "[\(text)]" }
}

/// Makes, finds and verifies references of one workspace.
public struct ReferenceScheme: Sendable {
  /// The configured prefix.
  public let prefix: String
  let keys: ReferenceKeys

  /// Joins the parts; the prefix is used in upper case.
  public init(prefix: String, keys: ReferenceKeys) {
    self.prefix = prefix.uppercased()
    self.keys = keys
  }

  /// The reference of a case.
  public func reference(_ number: Int) -> CaseReference {
    CaseReference(prefix: prefix, number: number, check: check(number, keys.active))
  }

  /// Whether the check characters of a reference are right, under any key.
  public func verifies(_ reference: CaseReference) -> Bool {
    keys.all.contains { keys.areEqual(reference.check, check(reference.number, $0)) }
  }

  /// The cases whose references stand in a text, and are right; also as banks carry them (ISO 11649).
  public func cases(in text: String) -> Set<Int> {
    let structured = CreditorReference.references(in: text).compactMap {
      $0.reference(prefix: prefix)
    }
    return Set((references(in: text) + structured).filter(verifies).map(\.number))
  }

  private func check(_ number: Int, _ key: ReferenceKeys.Key) -> String {
    keys.code(.subjectTag, [String(number)], key: key, count: CaseReference.checkLength)
  }

  /// The references that stand in a subject, in order, each once, verified or not.
  ///
  /// Found anywhere, in any case, with or without brackets, with look-alike dashes and with
  /// spaces around the dashes, since people retype them.
  public func references(in subject: String) -> [CaseReference] {
    guard mayHold(subject) else { return [] }
    let text = Array(subject.lowercased().unicodeScalars.map(ReferenceScheme.folded))
    let wanted = Array(prefix.lowercased().unicodeScalars)
    var found: [CaseReference] = []
    var start = 0
    while start + wanted.count < text.count {
      guard text[start...].starts(with: wanted),
        start == 0 || !text[start - 1].properties.isAlphabetic,
        let reference = reference(in: text, after: start + wanted.count)
      else {
        start += 1
        continue
      }
      if !found.contains(reference) { found.append(reference) }
      start += wanted.count
    }
    return found
  }

  /// Whether the letters of the prefix stand somewhere, in any case: most texts have none.
  private func mayHold(_ text: String) -> Bool {
    let wanted = Array(prefix.lowercased().utf8)
    var matched = 0
    for byte in text.utf8 {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower == wanted[matched] {
        matched += 1
        if matched == wanted.count { return true }
      } else if matched > 0 {
        // A prefix that repeats its beginning, like DODOS, may begin anew inside itself.
        matched = Self.restart(wanted, matched, lower)
      }
    }
    return false
  }

  /// How much of the wanted letters still stands after the first `matched` of them and `byte`.
  private static func restart(_ wanted: [UInt8], _ matched: Int, _ byte: UInt8) -> Int {
    let seen = wanted[..<matched] + [byte]
    return (0...matched).reversed().first { seen.suffix($0).elementsEqual(wanted.prefix($0)) } ?? 0
  }

  /// The number and check that follow a prefix: dash, digits, dash, five characters, no more.
  private func reference(in text: [Unicode.Scalar], after start: Int) -> CaseReference? {
    var at = start
    guard ReferenceScheme.skipDash(text, &at) else { return nil }
    var digits = ""
    while at < text.count, ("0"..."9").contains(text[at]), digits.count < 12 {
      digits.unicodeScalars.append(text[at])
      at += 1
    }
    guard let number = Int(digits), ReferenceScheme.skipDash(text, &at) else { return nil }
    let end = at + CaseReference.checkLength
    guard end <= text.count, text[at..<end].allSatisfy(ReferenceScheme.isBase32),
      end == text.count || !ReferenceScheme.isWord(text[end])
    else { return nil }
    var check = ""
    check.unicodeScalars.append(contentsOf: text[at..<end])
    return CaseReference(prefix: prefix, number: number, check: check)
  }

  private static func skipDash(_ text: [Unicode.Scalar], _ at: inout Int) -> Bool {
    var index = at
    while index < text.count, text[index] == " " { index += 1 }
    guard index < text.count, text[index] == "-" else { return false }
    index += 1
    while index < text.count, text[index] == " " { index += 1 }
    at = index
    return true
  }

  private static func isBase32(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("2"..."7").contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// Dashes and spaces that mail programs and people put for the plain ones.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar }
    return switch scalar.properties.generalCategory {
    case .dashPunctuation: "-"
    case .spaceSeparator, .control: " "
    default: scalar == "\u{2212}" ? "-" : scalar
    }
  }
}
