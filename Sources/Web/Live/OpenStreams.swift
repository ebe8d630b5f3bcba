import Desk

/// The pages that are told what happens, as the loop of connections keeps them.
///
/// They hold no worker: the loop itself writes to them. Once a second, when there are any, one piece of work
/// looks for what is new, for all of them together.
struct OpenStreams {
  private let limits: WebLimits
  /// Where each stream is written to, by its number.
  private var descriptors: [Int: Int32] = [:]
  /// When it was looked last.
  private var looked = 0.0
  private var isLooking = false

  init(_ limits: WebLimits) { self.limits = limits }

  /// How many connections are of requests, and not of open pages.
  static func others(_ connections: [Int32: Connection]) -> Int {
    connections.values.count { $0.stream == nil }
  }

  /// From now on tells a page what happens, as far as there is room.
  ///
  /// A user with many pages lets the oldest go, which is told so; nobody else's are touched.
  mutating func begin(
    _ stream: EventStream,
    with head: [UInt8],
    on descriptor: Int32,
    of connections: inout [Int32: Connection],
    at now: Double
  ) {
    let open = connections.values.compactMap(\.stream)
    let own = open.filter { $0.user.id == stream.user.id }
    if own.count >= limits.streamsOfUser, let oldest = own.min(by: { $0.id < $1.id }) {
      var last = StreamNews(oldest)
      last.add("{}", event: "full")
      last.isOver = true
      tell([last], to: &connections, at: now, isLook: false)
    } else if open.count >= limits.streams {
      connections[descriptor]?.answer(Self.noRoom, at: now)
      return
    }
    descriptors[stream.id] = descriptor
    connections[descriptor]?.begin(stream, with: head, at: now)
  }

  /// A browser does not ask again after it.
  private static let noRoom = Array(
    "HTTP/1.1 204 No Content\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n".utf8
  )

  /// Tells pages what is new; `isLook` when it is what a look brought.
  mutating func tell(
    _ news: [StreamNews],
    to connections: inout [Int32: Connection],
    at now: Double,
    isLook: Bool = true
  ) {
    if isLook { isLooking = false }
    for one in news {
      guard let descriptor = descriptors[one.stream.id] else { continue }
      connections[descriptor]?.tell(one, at: now)
    }
  }

  /// The pages that something may be new for, once a second; nil when it is not time, or there are none.
  mutating func toLook(_ connections: [Int32: Connection], at now: Double) -> [EventStream]? {
    guard !isLooking, now - looked >= limits.lookSeconds else { return nil }
    var open: [EventStream] = []
    for connection in connections.values {
      if case .streaming = connection.stage, let stream = connection.stream { open.append(stream) }
    }
    let ids = Set(open.map(\.id))
    descriptors = descriptors.filter { ids.contains($0.key) }
    guard !open.isEmpty else { return nil }
    looked = now
    isLooking = true
    return open
  }
}
