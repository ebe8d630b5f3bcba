import Desk
import Foundation
import Glibc
import HTTP
import Synchronization

/// One thread that reads requests of all connections and writes their answers, none waiting for another:
/// a browser that is slow or broken costs nobody else anything.
final class ConnectionLoop: Sendable {
  /// What answers a request, or says why it is none; told the number of the thread that asks, which is that
  /// of a worker, the next one after them for the loop itself, or one of those after that for what waits.
  typealias Answering = @Sendable (Result<WebRequest, RequestRefusal>, Int) -> Answer
  /// What pages are told now, asked for on the thread of a worker.
  typealias Looking = @Sendable ([EventStream], Int) -> [StreamNews]

  /// What a worker has done.
  private enum Work {
    case answer(Int32, Answer)
    case news([StreamNews])
  }

  private let socket: ListeningSocket
  private let limits: WebLimits
  private let uploads: Uploads
  private let answering: Answering
  private let looking: Looking
  private let waiting: @Sendable (RequestHead) -> Bool
  private let signal = StopPipe()
  private let done = Mutex<[Work]>([])

  init(
    _ socket: ListeningSocket,
    limits: WebLimits = WebLimits(),
    uploads: Uploads,
    answering: @escaping Answering,
    waiting: @escaping @Sendable (RequestHead) -> Bool = { _ in false },
    looking: @escaping Looking = { _, _ in [] }
  ) {
    self.socket = socket
    self.limits = limits
    self.uploads = uploads
    self.answering = answering
    self.waiting = waiting
    self.looking = looking
  }

  /// Ends the loop; may be called from any thread.
  func stop() { signal.request() }

  /// Runs until it is stopped.
  func run() {
    let workers = Workers(limits)
    defer { workers.end() }
    var connections: [Int32: Connection] = [:]
    var streams = OpenStreams(limits)
    defer { for descriptor in connections.keys { close(descriptor) } }
    while !signal.isRequested {
      let ready = wait(for: connections)
      let now = Self.now
      signal.drain()
      finish(&connections, &streams, at: now)
      if ready[socket.descriptor] != nil { accept(into: &connections, at: now) }
      for (descriptor, events) in ready {
        guard var connection = connections[descriptor] else { continue }
        // Held once only, so that its bytes are not copied with each piece.
        connections[descriptor] = nil
        step(&connection, events, workers, at: now)
        connections[descriptor] = connection
      }
      endSlow(&connections, at: now)
      if let open = streams.toLook(connections, at: now) {
        _ = add(to: workers.usual) { [looking] in .news(looking(open, $0)) }
      }
      for (descriptor, connection) in connections {
        guard case .closed = connection.stage else { continue }
        close(descriptor)
        connections[descriptor] = nil
      }
    }
  }

  private static var now: Double { ProcessInfo.processInfo.systemUptime }

  /// What is ready, by descriptor; nothing after a second.
  private func wait(for connections: [Int32: Connection]) -> [Int32: Int16] {
    var polled = [
      pollfd(fd: signal.fileDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    for (descriptor, connection) in connections where connection.events != 0 {
      polled.append(pollfd(fd: descriptor, events: connection.events, revents: 0))
    }
    guard poll(&polled, nfds_t(polled.count), 1000) > 0 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: polled.filter { $0.revents != 0 }.map { ($0.fd, $0.revents) }
    )
  }

  private func accept(into connections: inout [Int32: Connection], at now: Double) {
    while let descriptor = socket.next() {
      guard
        OpenStreams.others(connections) < limits.connections || makeRoom(in: &connections, at: now)
      else {
        refuseCrowd(descriptor)
        continue
      }
      connections[descriptor] = Connection(
        descriptor,
        at: now,
        limits: limits,
        uploads: uploads
      )
    }
  }

  /// Ends the connection that has the least to lose, so that those who are slow cost nobody else a place; false when
  /// all of them are at work, or have only just come.
  private func makeRoom(in connections: inout [Int32: Connection], at now: Double) -> Bool {
    let waiting = connections.compactMap { descriptor, connection in
      connection.loss(at: now).map { (descriptor, $0) }
    }
    guard let (descriptor, _) = waiting.min(by: { $0.1 < $1.1 }) else { return false }
    close(descriptor)
    connections[descriptor] = nil
    return true
  }

  /// Tells who comes beyond the limit to come again, as far as that fits into what the system holds.
  private func refuseCrowd(_ descriptor: Int32) {
    let text =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    _ = Array(text.utf8).withUnsafeBytes {
      send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    close(descriptor)
  }

  private func step(
    _ connection: inout Connection,
    _ events: Int16,
    _ workers: Workers,
    at now: Double
  ) {
    if events & Int16(POLLOUT) != 0 { connection.write(at: now) }
    guard events & ~Int16(POLLOUT) != 0 else { return }
    switch connection.read(at: now) {
    case .wait: break
    case .refuse(let refusal):
      refuse(&connection, refusal, at: now)
    case .work(let request):
      let descriptor = connection.descriptor
      let isTaken = add(to: waiting(request.head) ? workers.waiting : workers.usual) {
        [answering] in .answer(descriptor, answering(.success(request), $0))
      }
      if !isTaken { refuse(&connection, .noRoom, at: now) }
    }
  }

  /// What is no request, or none that is answered, is answered by the loop itself.
  private func refuse(
    _ connection: inout Connection,
    _ refusal: RequestRefusal,
    at now: Double
  ) {
    if case .whole(let bytes) = answering(.failure(refusal), limits.workers) {
      connection.answer(bytes, at: now)
    }
  }

  private func add(to workers: WorkerPool, _ work: @escaping @Sendable (Int) -> Work) -> Bool {
    workers.add { [self] worker in
      let result = work(worker)
      done.withLock { $0.append(result) }
      signal.wake()
    }
  }

  /// Takes what the workers have done.
  private func finish(
    _ connections: inout [Int32: Connection],
    _ streams: inout OpenStreams,
    at now: Double
  ) {
    let work = done.withLock { done in
      defer { done = [] }
      return done
    }
    for result in work {
      switch result {
      case .answer(let descriptor, .whole(let bytes)):
        connections[descriptor]?.answer(bytes, at: now)
      case .answer(let descriptor, .stream(let head, let stream)):
        streams.begin(stream, with: head, on: descriptor, of: &connections, at: now)
      case .news(let news): streams.tell(news, to: &connections, at: now)
      }
    }
  }

  /// Ends what is too slow; who sent half a request is told.
  private func endSlow(_ connections: inout [Int32: Connection], at now: Double) {
    for (descriptor, connection) in connections where connection.deadline < now {
      switch connection.stage {
      case .working: continue
      case .streaming: connections[descriptor]?.comment(at: now)
      case .reading where !connection.isUntouched:
        refuse(&connections[descriptor, default: connection], .tooSlow, at: now)
      default: connections[descriptor]?.end()
      }
    }
  }
}
