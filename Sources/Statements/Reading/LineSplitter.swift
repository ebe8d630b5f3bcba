/// Cuts pieces of bytes into lines, each without its end.
struct LineSplitter {
  private var pending: [UInt8] = []
  private let most: Int
  /// How many lines have been given.
  private(set) var count = 0

  init(atMost most: Int) {
    self.most = most
  }

  /// Gives each line that ends in a piece.
  mutating func feed(_ piece: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) throws -> Void) throws
  {
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: 0x0A) {
      if pending.isEmpty {
        try give(piece[start..<end], take)
      } else {
        pending += piece[start..<end]
        let line = pending
        pending = []
        try give(line[...], take)
      }
      start = end + 1
    }
    pending += piece[start...]
    guard pending.count <= most else { throw tooLong }
  }

  /// Gives what stands behind the last line end.
  mutating func finish(_ take: (ArraySlice<UInt8>) throws -> Void) throws {
    if !pending.isEmpty { try give(pending[...], take) }
    pending = []
  }

  private mutating func give(_ line: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) throws -> Void)
    throws
  {
    count += 1
    guard line.count <= most else { throw tooLong }
    try take(line.last == 0x0D ? line.dropLast() : line)
  }

  private var tooLong: StatementError {
    StatementError(.tooLarge("a line", bound: most), line: count + 1)
  }
}
