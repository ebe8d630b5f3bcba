import Cases
import Glibc

/// Cuts what an IMAP server sends into lines and literals (RFC 9051 §4.3), holding one buffer
/// whatever the size of a message.
final class IMAPReader {
  private let stream: CurlStream
  private var buffer = [UInt8](repeating: 0, count: SessionLimits.receiveBuffer)
  private var start = 0
  private var end = 0

  /// The longest line: a list of a million UIDs fits, an endless line does not.
  static let longestLine = 8 << 20
  /// The largest literal that is believed.
  static let largestLiteral = 1 << 40

  init(_ stream: CurlStream) {
    self.stream = stream
  }

  /// The next line without its line break.
  ///
  /// It is fresh when a response begins here rather than going on after a literal: only then can
  /// it be a status line, at whose end `{5}` is mere text.
  func line(isFresh: Bool = true) throws -> IMAPLine {
    let line = IMAPLine(try rawLine())
    stream.server.log.trace?("S: \(line.text)")
    if isFresh && line.isStatus { return line }
    do {
      return try line.cutAtLiteral(largest: Self.largestLiteral)
    } catch {
      throw stream.broken("\(stream.server.place) announced an impossible literal.")
    }
  }

  /// Waits until an instant for something to read; false when nothing came.
  func awaitInput(until end: ContinuousClock.Instant) throws -> Bool {
    guard start == self.end else { return true }
    makeRoom()
    let count = try buffer.withUnsafeMutableBytes { raw in
      try stream.receive(
        into: UnsafeMutableRawBufferPointer(rebasing: raw[self.end...]),
        until: end
      )
    }
    guard let count else { return false }
    guard count > 0 else { throw ended() }
    self.end += count
    return true
  }

  /// Hands over the next `count` bytes in pieces, each valid only during the call.
  func literal(_ count: Int, _ receive: (ArraySlice<UInt8>) throws -> Void) throws {
    var left = count
    while left > 0 {
      if start == end { try fill() }
      let length = min(left, end - start)
      let piece = buffer[start..<start + length]
      start += length
      left -= length
      try receive(piece)
    }
  }

  private func rawLine() throws -> [UInt8] {
    var searched = 0
    while true {
      if let length = lineLength(from: start + searched) {
        let upTo = start + searched + length
        var line = buffer[start..<upTo]
        start = upTo + 1
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return Array(line)
      }
      searched = end - start
      guard searched < Self.longestLine else {
        throw stream.broken("\(stream.server.place) sent a line without an end.")
      }
      try fill()
    }
  }

  /// How many bytes lie between an index and the next line feed.
  private func lineLength(from index: Int) -> Int? {
    buffer.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, index < end,
        let found = memchr(base + index, 0x0A, end - index)
      else { return nil }
      return UnsafeRawPointer(found) - (base + index)
    }
  }

  /// Reads more; the end of the stream is never expected here.
  private func fill() throws {
    makeRoom()
    let count = try buffer.withUnsafeMutableBytes { raw in
      try stream.receive(into: UnsafeMutableRawBufferPointer(rebasing: raw[end...]))
    }
    guard count > 0 else { throw ended() }
    end += count
  }

  private func ended() -> TransportError {
    stream.broken("\(stream.server.place) ended the connection; it will be tried again.")
  }

  private func makeRoom() {
    if start == end {
      start = 0
      end = 0
      // One long line should not cost its memory for the rest of the session.
      if buffer.count > SessionLimits.receiveBuffer {
        buffer = [UInt8](repeating: 0, count: SessionLimits.receiveBuffer)
      }
    }
    guard end == buffer.count else { return }
    if start > 0 {
      buffer.removeSubrange(0..<start)
      end -= start
      start = 0
      buffer.append(contentsOf: repeatElement(0, count: buffer.capacity - buffer.count))
    }
    if end == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
  }
}
