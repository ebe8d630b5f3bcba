import Cases

/// Reads replies (RFC 5321 §4.2): `*(code "-" text CRLF) code [SP text] CRLF`.
final class SMTPReplyReader {
  private let stream: CurlStream
  private var buffer = [UInt8](repeating: 0, count: 4_096)
  private var start = 0
  private var end = 0

  private static let longestLine = 4_096
  private static let mostLines = 100

  init(_ stream: CurlStream) {
    self.stream = stream
  }

  /// The next reply.
  func reply() throws -> SMTPReply {
    var texts: [String] = []
    while texts.count < Self.mostLines {
      let line = try line()
      guard let code = SMTPReply.code(line),
        line.count == 3 || line[3] == UInt8(ascii: " ")
          || line[3] == UInt8(ascii: "-")
      else { throw strange(line) }
      texts.append(String(decoding: line.dropFirst(4), as: UTF8.self))
      if line.count == 3 || line[3] == UInt8(ascii: " ") {
        return SMTPReply(code: code, lines: texts)
      }
    }
    throw strange(Array("a reply without an end".utf8))
  }

  private func line() throws -> [UInt8] {
    var line: [UInt8] = []
    while line.count < Self.longestLine {
      if start == end { try fill() }
      let byte = buffer[start]
      start += 1
      if byte == 0x0A {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      line.append(byte)
    }
    throw strange(line)
  }

  private func fill() throws {
    start = 0
    end = 0
    let count = try buffer.withUnsafeMutableBytes { try stream.receive(into: $0) }
    guard count > 0 else {
      throw stream.broken("The SMTP server \(stream.server.place) ended the connection.")
    }
    end = count
  }

  private func strange(_ line: [UInt8]) -> TransportError {
    stream.broken(
      "The SMTP server \(stream.server.place) sent something that is no reply.",
      lines: [String(decoding: line.prefix(200), as: UTF8.self)]
    )
  }
}
