import Glibc

/// Makes a message fit for DATA: CRLF line ends and doubled dots (RFC 5321 §4.5.2).
struct DotStuffing {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let dot = UInt8(ascii: ".")

  private var last: UInt8 = lineFeed
  private var hasOpenReturn = false

  /// What goes on the wire for more of the message.
  mutating func stuffed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 32 + 16)
    bytes.withUnsafeBytes { raw in
      var position = 0
      var copied = 0
      while position < raw.count {
        let line = UnsafeRawBufferPointer(rebasing: raw[position...Self.lineEnd(raw, position)])
        if isWellFormed(line) {
          // Whole lines as they should be are copied together, up to one that begins with a dot.
          if line[0] == Self.dot {
            result.append(contentsOf: raw[copied..<position])
            result.append(Self.dot)
            copied = position
          }
          position += line.count
        } else {
          result.append(contentsOf: raw[copied..<position])
          repair(line, into: &result)
          position += line.count
          copied = position
        }
      }
      result.append(contentsOf: raw[copied...])
    }
    return result
  }

  /// What ends an unfinished last line.
  mutating func finish() -> [UInt8] {
    if hasOpenReturn { last = 0 }
    defer { last = Self.lineFeed }
    hasOpenReturn = false
    return last == Self.lineFeed ? [] : [Self.carriageReturn, Self.lineFeed]
  }

  /// The index of the next line feed, or of the last byte.
  private static func lineEnd(_ raw: UnsafeRawBufferPointer, _ position: Int) -> Int {
    guard let base = raw.baseAddress,
      let feed = memchr(base + position, Int32(lineFeed), raw.count - position)
    else { return raw.count - 1 }
    return UnsafeRawPointer(feed) - base
  }

  /// Whether a line stands at the start of a line and its only CR is the one of its CRLF.
  private func isWellFormed(_ line: UnsafeRawBufferPointer) -> Bool {
    guard !hasOpenReturn, last == Self.lineFeed, line[line.count - 1] == Self.lineFeed,
      let base = line.baseAddress,
      let back = memchr(base, Int32(Self.carriageReturn), line.count)
    else { return false }
    return UnsafeRawPointer(back) - base == line.count - 2
  }

  /// Brings a line, or a part of one, into the form that it should have.
  private mutating func repair(_ line: UnsafeRawBufferPointer, into result: inout [UInt8]) {
    var position = 0
    while position < line.count {
      let run = line[position...].prefix { $0 != Self.carriageReturn && $0 != Self.lineFeed }
      if !run.isEmpty {
        closeReturn(&result)
        if last == Self.lineFeed && run.first == Self.dot { result.append(Self.dot) }
        result.append(contentsOf: run)
        last = 0
      }
      position = run.endIndex
      if position < line.count {
        appendBreak(line[position], to: &result)
        position += 1
      }
    }
  }

  private mutating func appendBreak(_ byte: UInt8, to result: inout [UInt8]) {
    if byte == Self.carriageReturn {
      closeReturn(&result)
      hasOpenReturn = true
    } else {
      result.append(contentsOf: [Self.carriageReturn, Self.lineFeed])
      hasOpenReturn = false
      last = Self.lineFeed
    }
  }

  /// RFC 5321 §2.3.8: a bare CR must not be sent, and some servers take one for a line end, which
  /// would let content forge the final dot; it becomes a line end.
  private mutating func closeReturn(_ result: inout [UInt8]) {
    guard hasOpenReturn else { return }
    hasOpenReturn = false
    result.append(contentsOf: [Self.carriageReturn, Self.lineFeed])
    last = Self.lineFeed
  }
}
