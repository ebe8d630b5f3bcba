/// Reads the lines of a head: everything that two readers could take for different things is refused
/// (RFC 9112).
struct HeadReader {
  private let limits: RequestLimits
  private var line: (RequestHead.Method, Target, isOld: Bool)?
  private var fields = Fields()

  init(_ limits: RequestLimits) { self.limits = limits }

  /// Takes a line without its end; the head when it was the empty one.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> RequestHead? {
    guard !bytes.contains(where: { ByteText.isControl($0) && $0 != 0x09 }) else {
      throw .malformed(.line)
    }
    guard let line else {
      line = try requestLine(bytes)
      return nil
    }
    guard bytes.isEmpty else {
      try field(bytes)
      return nil
    }
    return try head(line.0, line.1, isOld: line.isOld)
  }

  private func requestLine(
    _ bytes: ArraySlice<UInt8>
  ) throws(RequestRefusal) -> (RequestHead.Method, Target, isOld: Bool) {
    let parts = bytes.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, ByteText.isToken(parts[0]),
      parts[2].count == 8, parts[2].starts(with: "HTTP/".utf8),
      parts[2][parts[2].startIndex + 6] == UInt8(ascii: ".")
    else { throw .malformed(.requestLine) }
    let version = String(decoding: parts[2].suffix(3), as: UTF8.self)
    guard version == "1.0" || version == "1.1" else { throw .version }
    let target = try Target(parts[1])
    guard let method = RequestHead.Method(rawValue: String(decoding: parts[0], as: UTF8.self))
    else {
      throw .method
    }
    return (method, target, version == "1.0")
  }

  private mutating func field(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    guard fields.all.count < limits.fields else { throw .fieldsTooLarge }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), ByteText.isToken(bytes[..<colon]),
      let value = ByteText.text(ByteText.trimmed(bytes[(colon + 1)...]))
    else { throw .malformed(.field) }
    fields.add(String(decoding: bytes[..<colon], as: UTF8.self), value)
  }

  private func head(
    _ method: RequestHead.Method,
    _ target: Target,
    isOld: Bool
  ) throws(RequestRefusal) -> RequestHead {
    RequestHead(
      method: method,
      target: target,
      fields: fields,
      length: try length(of: method),
      host: try host(isOld: isOld),
      expectsContinue: !isOld
        && fields.only("Expect").map { ByteText.isEqual($0, "100-continue") } ?? false
    )
  }

  private func host(isOld: Bool) throws(RequestRefusal) -> String? {
    let hosts = fields["Host"]
    if hosts.isEmpty, isOld { return nil }
    guard hosts.count == 1, !hosts[0].isEmpty, hosts[0].utf8.allSatisfy(Self.isHost) else {
      throw .malformed(.host)
    }
    return String(decoding: hosts[0].utf8.map(ByteText.lower), as: UTF8.self)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private func length(of method: RequestHead.Method) throws(RequestRefusal) -> Int {
    if let coding = fields["Transfer-Encoding"].first {
      throw ByteText.isEqual(coding, "chunked") ? .lengthRequired : .transferCoding
    }
    let lengths = fields["Content-Length"]
    guard let text = lengths.first else {
      if method == .post { throw .lengthRequired }
      return 0
    }
    guard lengths.count == 1, !text.isEmpty,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw .malformed(.length) }
    guard let length = Int(text) else { throw .bodyTooLarge }
    // What a reading request brings along nobody reads, and the next reader might take it for one.
    guard length == 0 || method == .post else { throw .malformed(.length) }
    return length
  }
}
