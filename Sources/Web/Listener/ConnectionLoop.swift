import Desk
import Foundation
import Glibc
import HTTP
import Synchronization

/// One thread that reads requests of all connections and writes their answers, none waiting for another:
/// a browser that is slow or broken costs nobody else anything.
final class ConnectionLoop: Sendable {
  /// What answers a request, or says why it is none; told the number of the thread that asks, which is that
  /// of a worker, or the next one after them for the loop itself.
  typealias Answering = @Sendable (Result<WebRequest, RequestRefusal>, Int) -> [UInt8]

  private let socket: ListeningSocket
  private let limits: WebLimits
  private let uploads: Uploads
  private let answering: Answering
  private let signal = StopPipe()
  private let done = Mutex<[(Int32, [UInt8])]>([])

  init(
    _ socket: ListeningSocket,
    limits: WebLimits = WebLimits(),
    uploads: Uploads,
    answering: @escaping Answering
  ) {
    self.socket = socket
    self.limits = limits
    self.uploads = uploads
    self.answering = answering
  }

  /// Ends the loop; may be called from any thread.
  func stop() { signal.request() }

  /// Runs until it is stopped.
  func run() {
    let workers = WorkerPool(limits.workers)
    defer { workers.end() }
    var connections: [Int32: Connection] = [:]
    defer { for descriptor in connections.keys { close(descriptor) } }
    while !signal.isRequested {
      let ready = wait(for: connections)
      let now = Self.now
      signal.drain()
      finish(&connections, at: now)
      if ready[socket.descriptor] != nil { accept(into: &connections, at: now) }
      for (descriptor, events) in ready {
        guard var connection = connections[descriptor] else { continue }
        // Held once only, so that its bytes are not copied with each piece.
        connections[descriptor] = nil
        step(&connection, events, workers, at: now)
        connections[descriptor] = connection
      }
      endSlow(&connections, at: now)
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
      guard connections.count < limits.connections else {
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
    _ workers: WorkerPool,
    at now: Double
  ) {
    if events & Int16(POLLOUT) != 0 { connection.write(at: now) }
    guard events & ~Int16(POLLOUT) != 0 else { return }
    switch connection.read(at: now) {
    case .wait: break
    case .refuse(let refusal):
      connection.answer(answering(.failure(refusal), limits.workers), at: now)
    case .work(let request):
      let descriptor = connection.descriptor
      workers.add { [self] worker in
        let bytes = answering(.success(request), worker)
        done.withLock { $0.append((descriptor, bytes)) }
        signal.wake()
      }
    }
  }

  /// Takes what the workers have done.
  private func finish(_ connections: inout [Int32: Connection], at now: Double) {
    let answers = done.withLock { done in
      defer { done = [] }
      return done
    }
    for (descriptor, bytes) in answers { connections[descriptor]?.answer(bytes, at: now) }
  }

  /// Ends what is too slow; who sent half a request is told.
  private func endSlow(_ connections: inout [Int32: Connection], at now: Double) {
    for (descriptor, connection) in connections where connection.deadline < now {
      switch connection.stage {
      case .working: continue
      case .reading where !connection.isUntouched:
        connections[descriptor]?.answer(answering(.failure(.tooSlow), limits.workers), at: now)
      default: connections[descriptor]?.end()
      }
    }
  }
}
