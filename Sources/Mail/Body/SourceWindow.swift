/// The stretch of a source that is in memory: all of it for bytes in memory, else a moving chunk.
struct SourceWindow {
  private let source: any ByteSource
  private(set) var bytes: [UInt8]
  /// Where `bytes` starts in the source.
  private(set) var base = 0
  /// Where the source ends, or where it could no longer be read.
  private(set) var count: Int
  /// Whether the window is the source itself.
  let isWhole: Bool
  private(set) var isUnreadable = false

  /// How much is read at a time.
  static let chunk = 256 * 1024

  init(_ source: any ByteSource) {
    self.source = source
    count = source.count
    if let whole = source as? [UInt8] {
      bytes = whole
      isWhole = true
    } else {
      bytes = []
      isWhole = false
    }
  }

  var end: Int { base + bytes.count }

  /// Makes the window hold a range of the source, as far as the source goes.
  mutating func cover(_ range: Range<Int>) {
    let wanted = range.clamped(to: 0..<max(count, 0))
    guard !isWhole, !wanted.isEmpty, wanted.lowerBound < base || wanted.upperBound > end else {
      return
    }
    let upper = min(count, max(wanted.upperBound, wanted.lowerBound + Self.chunk))
    base = wanted.lowerBound
    do {
      bytes = try source.read(wanted.lowerBound..<upper)
    } catch {
      bytes = []
      isUnreadable = true
    }
    if end < upper { count = end }
  }
}
