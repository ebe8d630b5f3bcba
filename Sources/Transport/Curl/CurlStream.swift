import CCurl
import Cases
import Glibc

/// A logged-in connection to an IMAP or SMTP server, as a stream of bytes.
///
/// libcurl connects, sets up TLS and logs in (`CURLOPT_CONNECT_ONLY`); after that only
/// `ce_send`, `ce_recv` and `poll` are used. Confined to one thread. After any error
/// the stream is broken and may only be thrown away.
final class CurlStream {
  /// What a stop request does to a wait.
  enum Interruption {
    /// It ends at once.
    case atOnce
    /// It may go on for `SessionLimits.stopGrace`: ending here would leave an outcome open.
    case afterGrace
  }

  let server: ServerSettings
  /// What the server said while connecting.
  var lines: [String] { context.lines }
  /// Where errors are said to have happened.
  var stage: TransportError.Stage = .connect
  var interruption = Interruption.atOnce
  private(set) var isBroken = false

  let handle: UnsafeMutableRawPointer
  let context: ServerContext
  let errorText: UnsafeMutablePointer<CChar>
  private let stop: (any StopSignal)?
  private var socket: Int32 = -1
  private var deadline = ContinuousClock.now
  private var stallLimit: Duration
  private var stopDeadline: ContinuousClock.Instant?

  /// Connects and logs in; throws a `ConnectFailure`.
  init(
    _ service: MailService,
    server: ServerSettings,
    login: LoginMethod,
    stop: (any StopSignal)?
  ) throws {
    if let failure = Self.loadFailure {
      throw ConnectFailure(code: CurlCode.notLoaded, detail: failure)
    }
    guard let handle = ce_init() else { throw ConnectFailure(code: CurlCode.outOfMemory) }
    self.server = server
    self.stop = stop
    self.handle = handle
    self.stallLimit = server.timeouts.stall
    self.context = ServerContext(stop: stop)
    self.errorText = .allocate(capacity: ce_error_size())
    errorText.initialize(repeating: 0, count: ce_error_size())
    try configure(for: service, login)
    let code = ce_perform(handle)
    guard code == CURLE_OK else { throw failure(code) }
    var descriptor: curl_socket_t = -1
    guard ce_get_sock(handle, &descriptor) == CURLE_OK, descriptor >= 0 else {
      throw ConnectFailure(code: CurlCode.receiveFailed, lines: lines)
    }
    socket = descriptor
    beginExchange()
  }

  deinit {
    // A CONNECT_ONLY connection is closed without a goodbye, so this does not block.
    ce_cleanup(handle)
    errorText.deallocate()
  }

  /// Starts the clock of the next exchange.
  func beginExchange(stall: Duration? = nil) {
    stallLimit = stall ?? server.timeouts.stall
    deadline = .now + max(server.timeouts.patience, stallLimit)
  }

  /// Limits what is left of this exchange.
  func limitExchange(to duration: Duration) {
    stallLimit = min(stallLimit, duration)
    deadline = min(deadline, .now + duration)
  }

  /// Reads what there is, or waits for more; 0 at the end of the stream.
  func receive(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if let count = try take(into: buffer) {
        extendDeadline(by: count)
        return count
      }
      try wait(for: Int16(POLLIN))
    }
  }

  /// Reads what there is, or waits for it until an instant; nil when nothing came.
  ///
  /// The silence that ends here is expected: it breaks nothing.
  func receive(
    into buffer: UnsafeMutableRawBufferPointer,
    until end: ContinuousClock.Instant
  ) throws -> Int? {
    while true {
      if let count = try take(into: buffer) { return count }
      guard try wait(for: Int16(POLLIN), until: end) else { return nil }
    }
  }

  /// Reads what there is; nil when that is nothing yet, and only then may one wait: OpenSSL can hold
  /// bytes that poll does not see.
  private func take(into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    var count = 0
    let code = ce_recv(handle, buffer.baseAddress, buffer.count, &count)
    if code == CURLE_OK { return count }
    if code == CURLE_AGAIN { return nil }
    if code == CURLE_RECV_ERROR, isEndWithoutNotice { return 0 }
    throw lost(code)
  }

  /// QUIRK: TLS that ends without a close_notify is the end of the stream for OpenSSL 3.0, and an
  /// error for 3.5, which libcurl 8.14 words in the first way and 7.88 in the second; IMAP and SMTP
  /// say themselves where their answers end.
  private var isEndWithoutNotice: Bool {
    lastError.contains("unexpected eof") || lastError.contains("SSL_ERROR_SYSCALL, errno 0")
  }

  /// Sends everything.
  func send(_ bytes: some Sequence<UInt8>) throws {
    let pinned = ContiguousArray(bytes)
    try pinned.withUnsafeBytes { try send(pinned: $0) }
  }

  /// Sends everything from memory that does not move: OpenSSL wants a refused write repeated from
  /// the same address ("bad write retry").
  func send(pinned bytes: UnsafeRawBufferPointer) throws {
    var offset = 0
    while offset < bytes.count {
      guard let base = bytes.baseAddress else { return }
      var sent = 0
      let length = min(SessionLimits.sendSlice, bytes.count - offset)
      let code = ce_send(handle, base + offset, length, &sent)
      if code == CURLE_OK {
        offset += sent
        extendDeadline(by: sent)
        continue
      }
      guard code == CURLE_AGAIN else { throw lost(code) }
      try wait(for: Int16(POLLOUT))
    }
  }

  /// Marks the stream as unusable and words why.
  func broken(_ message: String, lines: [String] = []) -> TransportError {
    isBroken = true
    return TransportError(stage: stage, message: message, isTransient: true, serverLines: lines)
  }

  /// Gives the stream up in the middle of something.
  func abandon() {
    isBroken = true
  }

  private func lost(_ code: CURLcode) -> TransportError {
    let reason = lastError.isEmpty ? String(cString: ce_strerror(code)) : lastError
    return broken("The connection to \(server.place) was lost: \(reason); it will be tried again.")
  }

  /// What libcurl says of its last failure; empty when it says nothing.
  var lastError: String { String(cString: errorText) }

  private func extendDeadline(by bytes: Int) {
    deadline += .milliseconds(bytes * 1_000 / SessionLimits.slowestRate)
  }

  private func wait(for events: Int16) throws {
    guard try !wait(for: events, until: nil) else { return }
    throw broken("\(server.place) fell silent or became too slow; it will be tried again.")
  }

  /// Waits for the socket, and until an instant when one is given, else as long as the limits of
  /// the exchange allow; false when the time is over.
  private func wait(for events: Int16, until end: ContinuousClock.Instant?) throws -> Bool {
    while true {
      if stop?.isRequested == true { try noteStop() }
      let limit = try end.map { Self.milliseconds(max(.zero, $0 - .now)) } ?? remaining()
      let watchesStop = stopDeadline == nil && (stop?.fileDescriptor ?? -1) >= 0
      var polled = [
        pollfd(fd: socket, events: events, revents: 0),
        pollfd(
          fd: watchesStop ? stop?.fileDescriptor ?? -1 : -1,
          events: Int16(POLLIN),
          revents: 0
        ),
      ]
      let ready = poll(&polled, nfds_t(polled.count), limit)
      if ready < 0 && errno == EINTR { continue }
      guard ready >= 0 else { throw broken("Waiting for \(server.place) failed.") }
      if polled[0].revents != 0 { return true }
      if polled[1].revents != 0 {
        try noteStop()
      } else if ready == 0 {
        return false
      }
    }
  }

  /// Milliseconds that this wait may take; throws when there are none.
  private func remaining() throws -> Int32 {
    let now = ContinuousClock.now
    var left = min(stallLimit, deadline - now)
    if let stopDeadline { left = min(left, stopDeadline - now) }
    guard left > .zero else {
      throw broken("\(server.place) was too slow; it will be tried again.")
    }
    return Self.milliseconds(left)
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let parts = duration.components
    return Int32(clamping: parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000 + 1)
  }

  private func noteStop() throws {
    guard interruption == .afterGrace else {
      throw broken("The work with \(server.place) was interrupted by a request to stop.")
    }
    stopDeadline = stopDeadline ?? .now + SessionLimits.stopGrace
  }
}
