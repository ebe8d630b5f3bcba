/// Unpacks DEFLATE (RFC 1951) piece by piece, with memory for its window only.
package struct Inflater {
  /// What is wrong with the packed bytes.
  package struct Damage: Error {}

  private enum State {
    case block
    case stored(Int)
    case coded(HuffmanTable, HuffmanTable)
    case done
  }

  private var bits: BitReader
  private var state = State.block
  private var isLast = false
  /// The last 32,768 bytes, and behind them what was not given yet.
  private var window: [UInt8] = []
  private static let windowBytes = 1 << 15
  private static let pieceBytes = 1 << 16

  /// Begins at the first bit.
  package init(_ packed: ArraySlice<UInt8>) {
    bits = BitReader(packed)
  }

  /// The next bytes; nil behind the last.
  package mutating func next() throws -> ArraySlice<UInt8>? {
    if window.count > Self.windowBytes {
      window.removeFirst(window.count - Self.windowBytes)
    }
    let start = window.count
    while window.count - start < Self.pieceBytes {
      switch state {
      case .done: return window.count > start ? window[start...] : nil
      case .block: try beginBlock()
      case .stored(let count): try copyStored(count)
      case .coded(let lengths, let distances): try decode(lengths, distances, start)
      }
    }
    return window[start...]
  }

  private mutating func beginBlock() throws {
    guard !isLast else {
      state = .done
      return
    }
    isLast = try bits.take(1) == 1
    switch try bits.take(2) {
    case 0:
      bits.alignToByte()
      let count = try bits.take(16)
      guard try bits.take(16) == ~count & 0xFFFF else { throw Damage() }
      state = .stored(count)
    case 1: state = .coded(HuffmanTable.fixedLengths, HuffmanTable.fixedDistances)
    case 2: try readTables()
    default: throw Damage()
    }
  }

  private mutating func copyStored(_ count: Int) throws {
    let now = min(count, Self.pieceBytes)
    for _ in 0..<now { window.append(UInt8(truncatingIfNeeded: try bits.take(8))) }
    state = count > now ? .stored(count - now) : .block
  }

  private mutating func decode(_ lengths: HuffmanTable, _ distances: HuffmanTable, _ start: Int)
    throws
  {
    while window.count - start < Self.pieceBytes {
      let symbol = try lengths.symbol(&bits)
      if symbol < 256 {
        window.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      guard symbol != 256 else {
        state = .block
        return
      }
      guard symbol < 286 else { throw Damage() }
      let length = Self.lengthBase[symbol - 257] + (try bits.take(Self.lengthBits[symbol - 257]))
      let code = try distances.symbol(&bits)
      guard code < 30 else { throw Damage() }
      let distance = Self.distanceBase[code] + (try bits.take(Self.distanceBits[code]))
      guard distance <= window.count else { throw Damage() }
      // The bytes may overlap with those that they make.
      for _ in 0..<length { window.append(window[window.count - distance]) }
    }
  }

  private mutating func readTables() throws {
    let literals = try bits.take(5) + 257
    let distances = try bits.take(5) + 1
    let codes = try bits.take(4) + 4
    var widths = [UInt8](repeating: 0, count: 19)
    for place in Self.order.prefix(codes) {
      widths[place] = UInt8(truncatingIfNeeded: try bits.take(3))
    }
    let table = try HuffmanTable(widths)
    var all: [UInt8] = []
    while all.count < literals + distances {
      switch try table.symbol(&bits) {
      case let width where width < 16: all.append(UInt8(truncatingIfNeeded: width))
      case 16:
        guard let last = all.last else { throw Damage() }
        all += repeatElement(last, count: 3 + (try bits.take(2)))
      case 17: all += repeatElement(0, count: 3 + (try bits.take(3)))
      default: all += repeatElement(0, count: 11 + (try bits.take(7)))
      }
    }
    guard all.count == literals + distances else { throw Damage() }
    state = .coded(
      try HuffmanTable(Array(all.prefix(literals))),
      try HuffmanTable(Array(all.suffix(distances)))
    )
  }

  // RFC 1951 §3.2.5 and §3.2.7.
  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
