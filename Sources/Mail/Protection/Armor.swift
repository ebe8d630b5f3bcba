/// The armor of OpenPGP between the lines of a text (RFC 9580 §6.2, §7).
enum Armor {
  /// Whether a text is signed or encrypted in place, by its first armor; nil when it has none.
  static func kind(in text: [UInt8]) -> Protection.Kind? {
    var index = 0
    while index < text.count {
      let line = TextLine(text, at: index)
      if line.bytes.first == 0x2D {
        if line.isMarker("-----BEGIN PGP MESSAGE-----") { return .encrypted }
        if line.isMarker("-----BEGIN PGP SIGNED MESSAGE-----") { return .signed }
      }
      index = line.next
    }
    return nil
  }
}

/// Takes encoded files and the armor of signed text out of a text: what is left is to be read.
struct ReadableLines {
  /// What the line at hand is part of (RFC 9580 §7).
  private enum State {
    case text
    case armorHeader
    case signedText
    case signature
  }

  private var state = State.text
  private var result: [UInt8] = []

  /// `text` without what nobody reads; the same bytes when there is nothing of it.
  static func readable(_ text: [UInt8]) -> [UInt8] {
    guard let start = firstMark(in: text) else { return text }
    var lines = ReadableLines()
    lines.result += text[..<start]
    lines.read(text, from: start)
    return lines.result
  }

  private static func firstMark(in text: [UInt8]) -> Int? {
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x62, 0x3D:
        if TextBlock.at(index, in: text) != nil { return index }
      case 0x2D:
        if TextLine(text, at: index).isMarker("-----BEGIN PGP SIGNED MESSAGE-----") {
          return index
        }
      default: break
      }
      index = min(ByteScan.index(of: 0x0A, in: text.span, index..<text.count) + 1, text.count)
    }
    return nil
  }

  private mutating func read(_ text: [UInt8], from start: Int) {
    var index = start
    while index < text.count {
      if state == .text || state == .signedText, let block = TextBlock.at(index, in: text) {
        index = block.range.upperBound
        continue
      }
      let line = TextLine(text, at: index)
      take(line, text[index..<line.next])
      index = line.next
    }
  }

  private mutating func take(_ line: TextLine, _ whole: ArraySlice<UInt8>) {
    switch state {
    case .text:
      if line.isMarker("-----BEGIN PGP SIGNED MESSAGE-----") {
        state = .armorHeader
      } else {
        result += whole
      }
    case .armorHeader:
      if line.bytes.allSatisfy(\.isWhiteSpace) {
        state = .signedText
      } else if !line.bytes.contains(0x3A) {
        // QUIRK: a sender lost the empty line.
        state = .signedText
        result += whole
      }
    case .signedText:
      if line.isMarker("-----BEGIN PGP SIGNATURE-----") {
        state = .signature
      } else {
        // RFC 9580 §7.1: a dash at the start of a line is escaped by a dash and a space.
        result += line.bytes.starts(with: [0x2D, 0x20]) ? whole.dropFirst(2) : whole
      }
    case .signature: takeSignature(line, whole)
    }
  }

  private mutating func takeSignature(_ line: TextLine, _ whole: ArraySlice<UInt8>) {
    if line.isMarker("-----END PGP SIGNATURE-----") {
      state = .text
    } else if line.bytes.contains(where: \.isWhiteSpace), !Self.isHeader(line.bytes) {
      // QUIRK: the last line is lost, and what follows is text again.
      state = .text
      result += whole
    }
  }

  /// RFC 9580 §6.2.2: a key of letters, a colon and a space.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { $0.isLetter }
    return !key.isEmpty && line.dropFirst(key.count).starts(with: [0x3A, 0x20])
  }
}
