/// Walks a CMS object as far as its content, in DER or BER (RFC 5652, X.690).
///
/// Nothing is verified, and nothing recurses: open constructed strings stand on a stack.
struct CMSReader {
  /// Tag and length of an element; no length when it ends with a mark.
  private struct Element {
    var tag: UInt8
    var length: Int?
  }

  private static let mostNesting = 32
  // 1.2.840.113549.1.7
  private static let pkcs7: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
  // 1.2.840.113549.1.9.16.1
  private static let smimeType: [UInt8] = [
    0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01,
  ]

  private var cursor: PartCursor

  /// What the type of the object says; nil when it is no CMS object or of another type.
  static func kind(_ place: ContentPlace) throws -> Protection.Kind? {
    var reader = CMSReader(cursor: try PartCursor(place))
    return try reader.kind()
  }

  /// The content that a SignedData carries; nil when it carries none, or more than a limit.
  static func signedContent(_ place: ContentPlace, limit: Int) throws -> [UInt8]? {
    var reader = CMSReader(cursor: try PartCursor(place))
    guard try reader.kind() == .signed else { return nil }
    return try reader.content(limit)
  }

  /// RFC 5652 §3: ContentInfo is a type and the content.
  private mutating func kind() throws -> Protection.Kind? {
    guard try element()?.tag == 0x30, let type = try identifier() else { return nil }
    switch type {
    case Self.pkcs7 + [2]: return .signed
    case Self.pkcs7 + [3], Self.smimeType + [23]: return .encrypted
    case Self.smimeType + [9]: return .compressed
    default: return nil
    }
  }

  /// RFC 5652 §5.1: version, digestAlgorithms, encapContentInfo.
  private mutating func content(_ limit: Int) throws -> [UInt8]? {
    guard try element()?.tag == 0xA0, try element()?.tag == 0x30,
      try skipElement(), try skipElement(), let info = try element(), info.tag == 0x30
    else { return nil }
    let start = cursor.offset
    guard try identifier() != nil else { return nil }
    // What follows a detached content's type belongs to the certificates.
    if let length = info.length, cursor.offset - start >= length { return nil }
    guard try element()?.tag == 0xA0, let string = try element() else { return nil }
    return try octets(string, limit)
  }

  /// An OCTET STRING, in one piece or in many.
  private mutating func octets(_ string: Element, _ limit: Int) throws -> [UInt8]? {
    var result: [UInt8] = []
    var ends: [Int?] = []
    var next: Element? = string
    while let current = next {
      switch (current.tag, current.length) {
      case (0x04, let length?):
        guard length <= limit - result.count else { return nil }
        result += try cursor.read(length)
      case (0x24, let length):
        guard ends.count < Self.mostNesting else { return result }
        ends.append(length.map { $0.addingReportingOverflow(cursor.offset).partialValue })
      case (0, 0) where !ends.isEmpty: ends.removeLast()
      default: return ends.isEmpty ? nil : result
      }
      while let last = ends.last, let end = last, cursor.offset >= end { ends.removeLast() }
      next = ends.isEmpty ? nil : try element()
    }
    return result
  }

  // MARK: Elements

  private mutating func element() throws -> Element? {
    guard let tag = try cursor.byte(), tag & 0x1F != 0x1F, let first = try cursor.byte() else {
      return nil
    }
    if first == 0x80 { return Element(tag: tag, length: nil) }
    if first < 0x80 { return Element(tag: tag, length: Int(first)) }
    guard first & 0x7F <= 6 else { return nil }
    var length = 0
    for _ in 0..<(first & 0x7F) {
      guard let byte = try cursor.byte() else { return nil }
      length = length << 8 | Int(byte)
    }
    return Element(tag: tag, length: length)
  }

  private mutating func identifier() throws -> [UInt8]? {
    guard let element = try element(), element.tag == 0x06, let length = element.length,
      length <= 64
    else { return nil }
    return try cursor.read(length)
  }

  /// Passes over an element; false when it ends before its time.
  private mutating func skipElement() throws -> Bool {
    var depth = 0
    repeat {
      guard let element = try element() else { return false }
      if let length = element.length {
        if element.tag == 0, length == 0, depth > 0 {
          depth -= 1
        } else if try cursor.skip(length) < length {
          return false
        }
      } else {
        depth += 1
      }
    } while depth > 0
    return true
  }
}
