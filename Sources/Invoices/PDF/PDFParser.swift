/// Reads values of PDF from bytes, one behind the other.
struct PDFParser {
  private let bytes: [UInt8]
  /// Where the next token begins, or the blanks in front of it.
  private(set) var place: Int
  private let budget: PDFBudget
  private let nesting: Int

  init(_ bytes: [UInt8], at place: Int, budget: PDFBudget, nesting: Int) {
    self.bytes = bytes
    self.place = max(0, place)
    self.budget = budget
    self.nesting = nesting
  }

  /// What a value costs beside its bytes: even a short one takes memory.
  private static let valueCost = 16

  // MARK: Tokens

  /// The byte at which the next token begins; nil at the end.
  mutating func peek() -> UInt8? {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x25 {
        while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      } else if PDFBytes.isBlank(byte) {
        place += 1
      } else {
        return byte
      }
    }
    return nil
  }

  /// Goes over a word when it is the next; tells whether it was.
  mutating func take(_ word: String) -> Bool {
    _ = peek()
    guard bytes[min(place, bytes.count)...].starts(with: word.utf8) else { return false }
    let end = place + word.utf8.count
    guard end == bytes.count || !PDFBytes.isRegular(bytes[end]) else { return false }
    place = end
    return true
  }

  /// The next token as a number without a sign; stays where it is when it is none.
  mutating func whole() -> Int? {
    _ = peek()
    var end = place
    var number = 0
    while end < bytes.count, PDFBytes.isDigit(bytes[end]), number < 1 << 50 {
      number = number * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > place, end == bytes.count || !PDFBytes.isRegular(bytes[end]) else { return nil }
    place = end
    return number
  }

  /// The start of an object, `12 0 obj`, and its number.
  mutating func objectNumber() -> Int? {
    guard let number = whole(), whole() != nil, take("obj") else { return nil }
    return number
  }

  // MARK: Values

  /// The next value; nil where none begins.
  mutating func value() throws -> PDFValue? { try value(depth: 0) }

  /// The value of an object, behind its start: with the place of its bytes when it is a stream.
  mutating func object() throws -> PDFValue? {
    guard let value = try value() else { return nil }
    guard case .dictionary(let entries) = value, take("stream") else { return value }
    if place < bytes.count, bytes[place] == 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    return .stream(entries, at: place)
  }

  private mutating func value(depth: Int) throws -> PDFValue? {
    guard depth <= nesting else {
      throw InvoiceError(.tooLarge("the nesting of values in the PDF", bound: nesting))
    }
    let start = place
    guard let byte = peek() else { return nil }
    defer { place = max(place, start) }
    let found = try value(byte, depth)
    try budget.pass(place - start + Self.valueCost)
    return found
  }

  private mutating func value(_ byte: UInt8, _ depth: Int) throws -> PDFValue? {
    switch byte {
    case 0x2F: return .name(name())
    case 0x28:
      let string = PDFString.literal(bytes, at: place)
      place = string.end
      return .string(string.bytes)
    case 0x5B:
      place += 1
      return .array(try elements(until: 0x5D, depth))
    case 0x3C:
      guard place + 1 < bytes.count, bytes[place + 1] == 0x3C else {
        let string = PDFString.hexadecimal(bytes[(place + 1)...])
        place = string.end
        return .string(string.bytes)
      }
      place += 2
      return .dictionary(try entries(depth))
    case 0x30...0x39: return numberOrReference()
    case 0x2B, 0x2D, 0x2E: return sign()
    default: return word()
    }
  }

  private mutating func elements(until end: UInt8, _ depth: Int) throws -> [PDFValue] {
    var found: [PDFValue] = []
    while let byte = peek() {
      if byte == end {
        place += 1
        break
      }
      guard let next = try value(depth: depth + 1) else { break }
      found.append(next)
    }
    return found
  }

  private mutating func entries(_ depth: Int) throws -> [String: PDFValue] {
    var found: [String: PDFValue] = [:]
    while let byte = peek() {
      guard byte == 0x2F else {
        if byte == 0x3E { place = min(bytes.count, place + 2) }
        break
      }
      let key = name()
      if peek() == 0x3E { continue }
      guard let next = try value(depth: depth + 1) else { break }
      found[key] = next
    }
    return found
  }

  private mutating func name() -> String {
    place += 1
    var kept: [UInt8] = []
    while place < bytes.count, PDFBytes.isRegular(bytes[place]) {
      if bytes[place] == 0x23, place + 2 < bytes.count, let high = PDFBytes.hex(bytes[place + 1]),
        let low = PDFBytes.hex(bytes[place + 2])
      {
        kept.append(high << 4 | low)
        place += 3
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private mutating func numberOrReference() -> PDFValue {
    guard let number = whole() else { return sign() }
    let end = place
    if whole() != nil, take("R") { return .reference(number) }
    place = end
    return .number(number)
  }

  /// A number with a sign or a point; what stands behind the point is left out.
  private mutating func sign() -> PDFValue {
    let isNegative = bytes[place] == 0x2D
    var number = 0
    var isFraction = false
    while place < bytes.count, PDFBytes.isRegular(bytes[place]) {
      if bytes[place] == 0x2E { isFraction = true }
      if !isFraction, PDFBytes.isDigit(bytes[place]), number < 1 << 50 {
        number = number * 10 + Int(bytes[place] - 0x30)
      }
      place += 1
    }
    return .number(isNegative ? -number : number)
  }

  /// `true`, `false` or `null`; nil for any other word, which ends what it stands in.
  private mutating func word() -> PDFValue? {
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    return take("null") ? .null : nil
  }
}
