/// The text of RTF, without its formatting.
///
/// Groups stand on a stack of flags; what is a table of fonts, colours or pictures is not text.
struct RTFText {
  private static let mostNesting = 200
  /// Destinations that are no text.
  private static let hidden: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "htmltag",
    "mhtmltag", "themedata", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator",
  ]

  private let bytes: [UInt8]
  private let legacy: Charset
  private var index = 0
  private var isHidden = false
  /// What held before each open group.
  private var groups: [Bool] = []
  /// Groups that are open beyond those on the stack.
  private var excess = 0
  /// How many characters follow an `\u` for programs that do not know it.
  private var fallback = 1
  private var skipping = 0
  /// Bytes that are in the code page, before they are read.
  private var pending: [UInt8] = []
  private var high: UInt16?
  private var charset: Charset?
  private(set) var text = ""

  init(_ bytes: [UInt8], legacy: Charset) {
    self.bytes = bytes
    self.legacy = legacy
    while index < bytes.count { step() }
    flush()
  }

  private mutating func step() {
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x7B: open()
    case 0x7D: close()
    case 0x5C: control()
    case 0x0A, 0x0D, 0: break
    default: put(byte)
    }
  }

  private mutating func open() {
    guard groups.count < Self.mostNesting else {
      excess += 1
      return
    }
    groups.append(isHidden)
  }

  private mutating func close() {
    if excess > 0 {
      excess -= 1
    } else if let last = groups.popLast() {
      isHidden = last
    }
  }

  private mutating func control() {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    if byte.isLetter {
      word()
      return
    }
    index += 1
    switch byte {
    case 0x27:
      let digits = bytes[index..<min(index + 2, bytes.count)].compactMap(\.hexValue)
      guard digits.count == 2 else { return }
      index += 2
      put(digits[0] << 4 | digits[1])
    case 0x2A: isHidden = true
    case 0x7E: put(0x20)
    case 0x5C, 0x7B, 0x7D: put(byte)
    case 0x0A, 0x0D: put(0x0A)
    default: break
    }
  }

  /// A control word: letters, a number, and one space that belongs to it.
  private mutating func word() {
    let start = index
    while index < bytes.count, index - start < 32, bytes[index].isLetter { index += 1 }
    let name = bytes[start..<index].text
    let numberStart = index
    if index < bytes.count, bytes[index] == 0x2D { index += 1 }
    while index < bytes.count, index - numberStart < 11, bytes[index].isDigit { index += 1 }
    let number = Int(bytes[numberStart..<index].text)
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    apply(name, number)
  }

  private mutating func apply(_ name: String, _ number: Int?) {
    switch name {
    case "par", "line", "row", "sect", "page": put(0x0A)
    case "tab", "cell": put(0x09)
    case "ansicpg":
      charset = number.flatMap { Charset(label: "windows\($0)") ?? Charset(label: "cp\($0)") }
    case "uc": fallback = min(max(number ?? 1, 0), 8)
    case "u": unicode(UInt16(truncatingIfNeeded: number ?? 0x3F))
    case "bin": index += min(max(number ?? 0, 0), bytes.count - index)
    case "emdash": unicode(0x2014)
    case "endash": unicode(0x2013)
    case "lquote": unicode(0x2018)
    case "rquote": unicode(0x2019)
    case "ldblquote": unicode(0x201C)
    case "rdblquote": unicode(0x201D)
    case "bullet": unicode(0x2022)
    default: if Self.hidden.contains(name) { isHidden = true }
    }
    if name == "u" { skipping = fallback }
  }

  private mutating func put(_ byte: UInt8) {
    guard skipping == 0 else {
      skipping -= 1
      return
    }
    if !isHidden { pending.append(byte) }
  }

  /// One unit of UTF-16; pairs come as two words.
  private mutating func unicode(_ unit: UInt16) {
    guard !isHidden else { return }
    flush()
    if UTF16.isLeadSurrogate(unit) {
      high = unit
      return
    }
    text += String(decoding: [high, unit].compactMap { $0 }, as: UTF16.self)
    high = nil
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    text += (charset ?? legacy).utf8(pending, legacy: legacy).text
    pending = []
  }
}
