/// The subfields of a German `:86:`, which other countries took over with other signs: three digits, then
/// a sign and two digits before each (`166?00…?20…`).
struct MTSubfields {
  /// The three digits before the first: what kind of entry it is.
  let kind: String
  private var pieces: [(code: String, text: String)] = []

  /// The codes of the text that payers write.
  static let purpose = (20...29).map(String.init) + (60...63).map(String.init)

  private static let known: Set<String> = Set(
    ["00", "10", "11"] + purpose + (30...38).map(String.init)
  )

  /// The subfields of a text; nil when it is written otherwise.
  init?(_ text: String) {
    let scalars = Array(text.trimmed.unicodeScalars)
    guard scalars.count >= 6, scalars.prefix(3).allSatisfy(Self.isDigit),
      case let sign = scalars[3], sign.isASCII, !Self.isDigit(sign), sign.value > 0x20,
      !sign.properties.isAlphabetic, Self.isDigit(scalars[4]), Self.isDigit(scalars[5])
    else { return nil }
    kind = String(String.UnicodeScalarView(scalars[..<3]))
    var code = ""
    var piece = String.UnicodeScalarView()
    var place = 3
    while place < scalars.count {
      if scalars[place] == sign, let next = Self.code(scalars, place + 1) {
        if !code.isEmpty { pieces.append((code, String(piece))) }
        code = next
        piece = String.UnicodeScalarView()
        place += 3
      } else {
        piece.append(scalars[place])
        place += 1
      }
    }
    if !code.isEmpty { pieces.append((code, String(piece))) }
    guard !pieces.isEmpty else { return nil }
  }

  private static func code(_ scalars: [Unicode.Scalar], _ place: Int) -> String? {
    guard place + 1 < scalars.count else { return nil }
    let code = String(String.UnicodeScalarView(scalars[place...place + 1]))
    return known.contains(code) ? code : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// The texts of subfields, in the order of the file.
  func pieces(_ codes: [String]) -> [String] {
    pieces.filter { codes.contains($0.code) }.map(\.text)
  }

  /// The texts of subfields as one.
  func text(_ codes: [String]) -> String? {
    PlainText.line(PlainText.joined(pieces(codes), width: Self.width))
  }

  /// How long a subfield may be: a text goes on in the next where one is full.
  static let width = 27
}
