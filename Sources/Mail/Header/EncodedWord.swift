/// Decoding of encoded-words (RFC 2047 §2, RFC 2231 §5) within unfolded text.
///
/// QUIRK: accepted wherever they stand (inside words and quoted strings), with spaces in them, split
/// inside a character or inside a base64 group, and with unknown charsets; bytes above 127 around
/// them are UTF-8 when they can be, else the legacy charset.
struct EncodedWord {
  private var output: [UInt8] = []
  private let legacy: Charset
  /// The words read so far that share a charset, decoded from their transfer encoding.
  private var pending: [UInt8] = []
  private var pendingBase64: [UInt8] = []
  private var pendingLabel: ArraySlice<UInt8>?
  private var terminators = TerminatorSearch()

  private init(legacy: Charset) {
    self.legacy = legacy
  }

  /// Unfolded text with its encoded-words decoded.
  static func decoded(_ text: ArraySlice<UInt8>, legacy: Charset) -> String {
    if !text.contains(0x3D), text.allSatisfy({ $0 < 0x80 }) { return HeaderText.oneLine(text.text) }
    var decoder = EncodedWord(legacy: legacy)
    decoder.read(text)
    return HeaderText.oneLine(decoder.output.text)
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    var literalStart = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == 0x3D, let word = Word(in: text, at: index, &terminators)
      else {
        index += 1
        continue
      }
      literal(text[literalStart..<index], isBetweenWords: literalStart > text.startIndex)
      add(word)
      index = word.end
      literalStart = index
    }
    flush()
    literal(text[literalStart...], isBetweenWords: false)
  }

  /// White space between encoded-words is not part of the text (RFC 2047 §6.2).
  private mutating func literal(_ bytes: ArraySlice<UInt8>, isBetweenWords: Bool) {
    if isBetweenWords, bytes.allSatisfy(\.isWhiteSpace) { return }
    flush()
    guard !bytes.allSatisfy({ $0 < 0x80 }) else {
      output += bytes
      return
    }
    output += Charset.detected(Array(bytes), fallback: legacy)
  }

  private mutating func add(_ word: Word) {
    if let label = pendingLabel, !label.elementsEqual(word.label) { flush() }
    pendingLabel = word.label
    guard word.isBase64 else {
      flushBase64()
      pending += QuotedPrintable.decodedWord(word.text)
      return
    }
    if pendingBase64.count % 4 == 0 || pendingBase64.last == 0x3D { flushBase64() }
    pendingBase64 += word.text
  }

  private mutating func flushBase64() {
    guard !pendingBase64.isEmpty else { return }
    pending += Base64.decoded(pendingBase64.span)
    pendingBase64 = []
  }

  private mutating func flush() {
    flushBase64()
    guard let label = pendingLabel else { return }
    let charset = Charset(label: label.text)
    output += charset?.utf8(pending, legacy: legacy) ?? Charset.detected(pending, fallback: legacy)
    pending = []
    pendingLabel = nil
  }
}

extension EncodedWord {
  /// One encoded-word: `"=?" charset "?" encoding "?" encoded-text "?="`.
  private struct Word {
    var label: ArraySlice<UInt8>
    var isBase64: Bool
    var text: ArraySlice<UInt8>
    var end: Int

    /// How long a charset label may be.
    private static let maximumLabel = 64

    init?(in bytes: ArraySlice<UInt8>, at start: Int, _ terminators: inout TerminatorSearch) {
      let labelStart = start + 2
      guard labelStart < bytes.endIndex, bytes[start + 1] == 0x3F else { return nil }
      let head = bytes[labelStart..<min(bytes.endIndex, labelStart + Self.maximumLabel)]
      guard let labelEnd = head.firstIndex(of: 0x3F), labelEnd > labelStart,
        labelEnd + 2 < bytes.endIndex, bytes[labelEnd + 2] == 0x3F
      else { return nil }
      switch bytes[labelEnd + 1].lowercased {
      case 0x62: isBase64 = true
      case 0x71: isBase64 = false
      default: return nil
      }
      let textStart = labelEnd + 3
      guard let textEnd = terminators.first(in: bytes, from: textStart) else { return nil }
      text = bytes[textStart..<textEnd]
      end = textEnd + 2
      // RFC 2231 §5: a language may follow the charset after an asterisk.
      label = bytes[labelStart..<labelEnd].prefix { $0 != 0x2A }
    }
  }

  /// Finds `?=` and remembers what was looked through, so that many starts of words stay linear.
  private struct TerminatorSearch {
    private var start = Int.max
    private var found: Int?

    mutating func first(in bytes: ArraySlice<UInt8>, from index: Int) -> Int? {
      if index >= start, index <= found ?? Int.max { return found }
      start = index
      var next = index
      found = nil
      while next + 1 < bytes.endIndex {
        if bytes[next] == 0x3F, bytes[next + 1] == 0x3D {
          found = next
          break
        }
        next += 1
      }
      return found
    }
  }
}
