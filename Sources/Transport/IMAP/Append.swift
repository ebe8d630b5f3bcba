import Cases
import FoundationEssentials
import Mail

extension IMAPSession {
  /// APPEND (RFC 9051 §6.3.12): adds a message, marked as read, with a date.
  func append(_ content: any ByteSource, to folder: String, at date: Date) throws {
    stream.stage = .append
    let end = try withName(of: folder) { try append(content, exactlyTo: $0, at: date) }
    guard end.kind != .ok else { return }
    throw try refusal(of: folder, end, "take a message into \(folder)")
  }

  private func append(
    _ content: any ByteSource,
    exactlyTo folder: String,
    at date: Date
  ) throws -> StatusLine {
    stream.beginExchange()
    let moment = InternalDate.text(date)
    let tag = try send(
      "APPEND \(try argument(folder)) (\\Seen) \"\(moment)\" {\(content.count)}"
    )
    while true {
      let line = try reader.line()
      if line.bytes.first == UInt8(ascii: "+") { break }
      if let status = try status(line), status.tag == tag { return status }
      try discardRest(of: line)
    }
    var offset = 0
    while offset < content.count {
      let piece = try content.read(offset..<min(content.count, offset + 65_536))
      guard !piece.isEmpty else {
        throw stream.broken("A message became shorter while it was copied to \(folder).")
      }
      try stream.send(piece)
      offset += piece.count
    }
    try stream.send("\r\n".utf8)
    while true {
      let line = try reader.line()
      if let status = try status(line), status.tag == tag { return status }
      try discardRest(of: line)
    }
  }
}
