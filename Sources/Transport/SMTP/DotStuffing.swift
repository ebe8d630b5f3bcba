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
      while position < raw.count {
        let rest = UnsafeRawBufferPointer(rebasing: raw[position...])
        let length = Self.runLength(rest)
        if length > 0 { append(rest[..<length], to: &result) }
        position += length
        if position < raw.count {
          appendLineByte(raw[position], to: &result)
          position += 1
        }
      }
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

  /// How many bytes come before the next line break character.
  private static func runLength(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let feed = memchr(base, Int32(lineFeed), bytes.count).map { UnsafeRawPointer($0) - base }
    let upTo = feed ?? bytes.count
    let back = memchr(base, Int32(carriageReturn), upTo).map { UnsafeRawPointer($0) - base }
    return back ?? upTo
  }

  private mutating func append(
    _ run: Slice<UnsafeRawBufferPointer>,
    to result: inout [UInt8]
  ) {
    closeReturn(&result)
    if last == Self.lineFeed && run.first == Self.dot { result.append(Self.dot) }
    result.append(contentsOf: run)
    last = 0
  }

  private mutating func appendLineByte(_ byte: UInt8, to result: inout [UInt8]) {
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
