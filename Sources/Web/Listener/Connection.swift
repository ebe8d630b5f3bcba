import Glibc
import HTTP

/// One connection: a request is read, answered, and the connection closed.
struct Connection {
  /// Where it stands.
  enum Stage {
    case reading
    /// A worker has the request.
    case working
    case writing
    /// The answer is out; what the browser still sends is thrown away until it hangs up, since closing
    /// before would take the answer back.
    case lingering
    /// A page is told what happens, as long as it is open.
    case streaming
    case closed
  }

  /// What has to happen next.
  enum Step {
    case wait
    case work(WebRequest)
    case refuse(RequestRefusal)
  }

  let descriptor: Int32
  private(set) var stage = Stage.reading
  /// The moment at which it is too slow.
  private(set) var deadline: Double
  /// The page that is told what happens.
  private(set) var stream: EventStream?
  private let limits: WebLimits
  private let uploads: Uploads
  private var reader = RequestReader()
  private var head: RequestHead?
  private var body: [UInt8] = []
  /// Where a body is written that is too large for memory.
  private var spool: OpenSpool?
  private var output: [UInt8] = []
  private var written = 0
  /// When it came.
  private let begun: Double
  /// Bytes that came.
  private var received = 0

  /// A new connection at a moment in seconds.
  init(_ descriptor: Int32, at now: Double, limits: WebLimits, uploads: Uploads) {
    self.descriptor = descriptor
    self.limits = limits
    self.uploads = uploads
    begun = now
    deadline = now + limits.headSeconds
  }

  /// How little it has to lose by its end, as what compares: the least first; nil when it may not lose its place.
  ///
  /// Who has read the answer goes first, then who has not asked in all the time, who reads slowly, and whoever
  /// sends a body at the lowest rate.
  func loss(at now: Double) -> (rank: Int, measure: Double)? {
    guard now - begun >= limits.placeSeconds else { return nil }
    return switch stage {
    case .lingering: (0, begun)
    case .reading where head == nil: (1, begun)
    case .writing: (2, begun)
    case .reading: (3, Double(received) / (now - begun))
    case .working, .streaming, .closed: nil
    }
  }

  /// Whether nobody asked for anything yet.
  var isUntouched: Bool { reader.isUntouched }

  /// What is waited for; 0 for nothing.
  var events: Int16 {
    switch stage {
    case .reading, .lingering, .streaming: Int16(POLLIN) | (output.isEmpty ? 0 : Int16(POLLOUT))
    case .writing: Int16(POLLOUT)
    case .working, .closed: 0
    }
  }

  // MARK: Reading

  /// Takes what has come.
  mutating func read(at now: Double) -> Step {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else {
      if count < 0, errno == EAGAIN || errno == EINTR { return .wait }
      stage = .closed
      return .wait
    }
    guard case .reading = stage else { return .wait }
    received += count
    do throws(RequestRefusal) {
      for event in try reader.take(buffer[..<count]) {
        if let request = try take(event, at: now) {
          stage = .working
          return .work(request)
        }
      }
      return .wait
    } catch {
      return .refuse(error)
    }
  }

  private mutating func take(
    _ event: RequestReader.Event,
    at now: Double
  ) throws(RequestRefusal) -> WebRequest? {
    switch event {
    case .head(let head):
      if head.length > limits.bodyBytes {
        guard head.length <= limits.uploadBytes, uploads.mayCome(head) else { throw .bodyTooLarge }
        spool = try OpenSpool(in: uploads.folder)
      }
      self.head = head
      deadline = now + limits.graceSeconds + Double(head.length) / limits.bytesPerSecond
      if head.expectsContinue { output += Array("HTTP/1.1 100 Continue\r\n\r\n".utf8) }
    case .body(let bytes):
      if let spool { try spool.append(bytes) } else { body += bytes }
    case .end:
      guard let head else { return nil }
      defer { spool = nil }
      return WebRequest(head: head, body: spool.map { $0.closed() } ?? body)
    }
    return nil
  }

  // MARK: Writing

  /// Gives the answer, whole.
  mutating func answer(_ bytes: [UInt8], at now: Double) {
    output = Array(output[written...]) + bytes
    written = 0
    stage = .writing
    deadline = now + limits.graceSeconds + Double(bytes.count) / limits.bytesPerSecond
  }

  /// Writes what the browser takes.
  mutating func write(at now: Double) {
    let count = output[written...].withUnsafeBytes {
      send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard count >= 0 else {
      if errno != EAGAIN, errno != EINTR { stage = .closed }
      return
    }
    written += count
    guard written == output.count else { return }
    output = []
    written = 0
    guard case .writing = stage else { return }
    shutdown(descriptor, Int32(SHUT_WR))
    stage = .lingering
    deadline = now + limits.lingerSeconds
  }

  // MARK: Streaming

  /// From now on tells a page what happens.
  mutating func begin(_ stream: EventStream, with head: [UInt8], at now: Double) {
    self.stream = stream
    output = Array(output[written...]) + head
    written = 0
    stage = .streaming
    deadline = now + limits.commentSeconds
  }

  /// Tells the page something; one that reads too little of it is let go.
  mutating func tell(_ news: StreamNews, at now: Double) {
    guard case .streaming = stage, stream?.id == news.stream.id else { return }
    stream = news.isOver ? nil : news.stream
    if news.isOver { return answer(news.bytes, at: now) }
    guard !news.bytes.isEmpty else { return }
    output = Array(output[written...]) + news.bytes
    written = 0
    if output.count > limits.streamBytes { stage = .closed }
  }

  /// Says that the line still stands; a page that has not read what was said before is let go.
  mutating func comment(at now: Double) {
    guard output.isEmpty else { return end() }
    output = Array(":\n\n".utf8)
    deadline = now + limits.commentSeconds
  }

  /// Ends it.
  mutating func end() { stage = .closed }
}
