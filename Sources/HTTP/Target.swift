/// What a request asks for: a path, decoded once, and its query.
public struct Target: Sendable, Equatable {
  /// The segments of the path; none for "/".
  ///
  /// A path that ends in "/" has an empty last segment. No other one is empty, none is "." or "..", and
  /// none holds a slash, a backslash, or a control byte.
  public let segments: [String]
  /// The fields of the query.
  public let query: FormFields
  /// The target as it was written, for what leads back to it.
  public let text: String

  /// Reads the target of a request line, in its origin form (RFC 9112 section 3.2.1).
  ///
  /// - Throws: `RequestRefusal.malformed(.target)`.
  public init(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !bytes.contains(UInt8(ascii: "#"))
    else { throw .malformed(.target) }
    let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    segments = try Self.segments(bytes[..<mark])
    do {
      query = try FormFields(coded: bytes[mark...].dropFirst())
    } catch {
      throw .malformed(.target)
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The path as segments that stand for names of this program, never for files.
  private static func segments(_ path: ArraySlice<UInt8>) throws(RequestRefusal) -> [String] {
    let parts = path.dropFirst().split(
      separator: UInt8(ascii: "/"),
      omittingEmptySubsequences: false
    )
    guard parts != [[]] else { return [] }
    var segments: [String] = []
    for (place, part) in parts.enumerated() {
      guard let decoded = PercentCoding.decoded(part), let text = ByteText.text(decoded),
        !decoded.contains(where: isForbidden), text != ".", text != "..",
        !text.isEmpty || place == parts.count - 1
      else { throw .malformed(.target) }
      segments.append(text)
    }
    return segments
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    ByteText.isControl(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// Whether text is a place of this program that a page may lead on to: one leading slash, no
  /// backslash, no control byte.
  public static func isLocal(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "/") && text.utf8.dropFirst().first != UInt8(ascii: "/")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
