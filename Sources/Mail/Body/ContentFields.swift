/// What the Content fields of a header say about a part (RFC 2045 §5, RFC 2183, RFC 2392).
struct ContentFields {
  private(set) var mediaType: String
  private(set) var charset: String?
  private(set) var boundary: [UInt8]?
  private(set) var disposition: String?
  private(set) var name: String?
  private(set) var contentID: String?
  private(set) var encoding = TransferEncoding.identity
  private(set) var flow = TextFlow.fixed
  /// Whether Content-Transfer-Encoding names an encoding that we do not know.
  private(set) var hasUnknownEncoding = false

  /// Reads the fields of a header.
  /// - Parameters:
  ///   - header: The header.
  ///   - type: The Content-Type that counts; the first when nil.
  ///   - defaultType: The type of a part without Content-Type (RFC 2046 §5.1).
  init(_ header: Header, type: HeaderField? = nil, defaultType: String) {
    mediaType = defaultType
    if let field = type ?? header.first("Content-Type") { contentType(field) }
    if let field = header.first("Content-Disposition") { contentDisposition(field) }
    if let field = header.first("Content-Transfer-Encoding") {
      let known = TransferEncoding(field.unfolded)
      hasUnknownEncoding = known == nil
      encoding = known ?? .identity
    }
    if let field = header.first("Content-ID") {
      let id = field.unfolded.filter { !$0.isWhiteSpace && $0 != 0x3C && $0 != 0x3E }
      contentID = id.isEmpty ? nil : id.text
    }
  }

  /// The charset that the part declares, when it says what 8-bit bytes are.
  var declaredCharset: Charset? {
    guard let charset = charset.flatMap({ Charset(label: $0) }), charset.isBeyondASCII
    else { return nil }
    return charset
  }

  private mutating func contentType(_ field: HeaderField) {
    let parameters = Parameters(field.unfolded, legacy: field.legacy)
    mediaType = Self.mediaType(parameters.value, or: mediaType)
    charset = parameters.bytes("charset")?.text
    // RFC 2046 §5.1.1: a boundary does not end with white space.
    boundary = parameters.bytes("boundary").map { Array($0[...].trimmed) }
    name = Self.fileName(parameters["name"])
    guard mediaType == "text/plain", parameters["format"]?.lowercased() == "flowed" else { return }
    flow = parameters["delsp"]?.lowercased() == "yes" ? .flowedDeletingSpace : .flowed
  }

  private mutating func contentDisposition(_ field: HeaderField) {
    let parameters = Parameters(field.unfolded, legacy: field.legacy)
    disposition = parameters.value.isEmpty ? nil : parameters.value
    name = Self.fileName(parameters["filename"]) ?? Self.fileName(parameters["name"]) ?? name
  }

  private static func fileName(_ name: String?) -> String? {
    name?.isEmpty == false ? name : nil
  }

  /// RFC 2045 §5.2: what is no type and subtype is plain text.
  private static func mediaType(_ value: String, or missing: String) -> String {
    if value.isEmpty { return missing }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      return "text/plain"
    }
    return value
  }
}
