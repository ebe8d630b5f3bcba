/// The codes of a block of DEFLATE (RFC 1951 §3.2.2), by their lengths.
struct HuffmanTable {
  /// How many codes there are of each length.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their codes.
  private var symbols: [Int] = []
  /// Of each nine bits that may come next: the length of the code that they begin with, and its symbol.
  private var short = [Int16](repeating: 0, count: 1 << shortBits)
  private static let shortBits = 9

  init(_ widths: [UInt8]) throws {
    for width in widths where width > 0 { counts[Int(width)] += 1 }
    var left = 1
    for width in 1...15 {
      left = left << 1 - counts[width]
      guard left >= 0 else { throw Inflater.Damage() }
    }
    var offsets = [Int](repeating: 0, count: 17)
    for width in 1...15 { offsets[width + 1] = offsets[width] + counts[width] }
    symbols = [Int](repeating: 0, count: offsets[16])
    for (symbol, width) in widths.enumerated() where width > 0 {
      symbols[offsets[Int(width)]] = symbol
      offsets[Int(width)] += 1
    }
    fillShort()
  }

  private mutating func fillShort() {
    var code = 0
    var index = 0
    for width in 1...Self.shortBits {
      for _ in 0..<counts[width] {
        var place = 0
        for bit in 0..<width where code >> bit & 1 == 1 { place |= 1 << (width - 1 - bit) }
        let entry = Int16(truncatingIfNeeded: symbols[index] << 4 | width)
        for start in stride(from: place, to: 1 << Self.shortBits, by: 1 << width) {
          short[start] = entry
        }
        code += 1
        index += 1
      }
      code <<= 1
    }
  }

  /// The symbol that comes next.
  func symbol(_ bits: inout BitReader) throws -> Int {
    let entry = Int(short[bits.peek(Self.shortBits)])
    if entry != 0 {
      try bits.skip(entry & 15)
      return entry >> 4
    }
    var code = 0
    var first = 0
    var index = 0
    for width in 1...15 {
      code |= try bits.take(1)
      if code - first < counts[width] { return symbols[index + code - first] }
      index += counts[width]
      first = (first + counts[width]) << 1
      code <<= 1
    }
    throw Inflater.Damage()
  }

  // RFC 1951 §3.2.6. A table of these lengths is always right.
  static let fixedLengths = fixed(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)
  )
  static let fixedDistances = fixed([UInt8](repeating: 5, count: 30))

  private init() {}

  private static func fixed(_ widths: [UInt8]) -> HuffmanTable {
    (try? HuffmanTable(widths)) ?? HuffmanTable()
  }
}

/// Bits of bytes, the lowest first.
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var held: UInt = 0
  private var count = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  private mutating func fill() {
    while count <= 48, place < bytes.endIndex {
      held |= UInt(bytes[place]) << UInt(count)
      place += 1
      count += 8
    }
  }

  /// The next bits, which stay; zeros stand behind the end.
  mutating func peek(_ width: Int) -> Int {
    if count < width { fill() }
    return Int(held & (1 << UInt(width) - 1))
  }

  mutating func skip(_ width: Int) throws {
    guard count >= width else { throw Inflater.Damage() }
    held >>= UInt(width)
    count -= width
  }

  /// The next bits, up to 16.
  mutating func take(_ width: Int) throws -> Int {
    let found = peek(width)
    try skip(width)
    return found
  }

  mutating func alignToByte() {
    let odd = count % 8
    held >>= UInt(odd)
    count -= odd
  }
}
