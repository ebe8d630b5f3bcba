/// Reads one request from the bytes of a connection, as they come.
///
/// What follows the request on the same connection is never read: each has one.
public struct RequestReader: Sendable {
  /// What was read.
  public enum Event: Sendable, Equatable {
    /// The head is there; the body may be refused now, before it is read.
    case head(RequestHead)
    /// Bytes of the body.
    case body(ArraySlice<UInt8>)
    /// The request is whole.
    case end
  }

  private enum Place: Sendable {
    case head
    case body(left: Int)
    case end
  }

  private let limits: RequestLimits
  private var lines: HeadReader
  private var place = Place.head
  private var line: [UInt8] = []
  private var headBytes = 0
  private var isFirst = true

  /// Reads a request within limits.
  public init(limits: RequestLimits = RequestLimits()) {
    self.limits = limits
    lines = HeadReader(limits)
  }

  /// Takes bytes, and says what they bring, in order.
  ///
  /// - Throws: `RequestRefusal`; nothing is read after one.
  public mutating func take(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while !rest.isEmpty {
      switch place {
      case .head:
        guard let head = try nextHead(&rest) else { continue }
        events.append(.head(head))
        place = .body(left: head.length)
        if head.length == 0 { finish(&events) }
      case .body(let left):
        let part = rest.prefix(left)
        events.append(.body(part))
        rest = rest.dropFirst(part.count)
        place = .body(left: left - part.count)
        if part.count == left { finish(&events) }
      case .end:
        return events
      }
    }
    return events
  }

  /// Says that no byte comes any more.
  ///
  /// - Throws: `RequestRefusal.malformed(.cut)` when the request is not whole.
  public func finish() throws(RequestRefusal) {
    guard case .end = place else { throw .malformed(.cut) }
  }

  /// Whether nothing came at all: no request, and nobody to answer.
  public var isUntouched: Bool { headBytes == 0 }

  private mutating func finish(_ events: inout [Event]) {
    place = .end
    events.append(.end)
  }

  /// Reads up to the end of a line; the head when that line ended it.
  private mutating func nextHead(
    _ rest: inout ArraySlice<UInt8>
  ) throws(RequestRefusal) -> RequestHead? {
    let end = rest.firstIndex(of: 0x0A)
    let part = rest[..<(end.map { $0 + 1 } ?? rest.endIndex)]
    line += part
    headBytes += part.count
    rest = rest.dropFirst(part.count)
    guard line.count <= limits.line else { throw isFirst ? .targetTooLong : .fieldsTooLarge }
    guard headBytes <= limits.head else { throw .fieldsTooLarge }
    guard end != nil else { return nil }
    guard line.suffix(2).elementsEqual([0x0D, 0x0A]) else { throw .malformed(.line) }
    defer { line.removeAll(keepingCapacity: true) }
    isFirst = false
    return try lines.take(line.dropLast(2))
  }
}
