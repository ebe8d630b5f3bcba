/// What a TNEF stream holds.
struct TNEFStream {
  var files: [TNEFFile] = []
  var body: TNEFText?
  var html: TNEFText?
  var rtf: TNEFText?
  /// The Windows code page of text that is not Unicode; zero when the stream states none.
  var codePage = 0
  /// The Windows code page of the HTML; zero when the stream states none.
  var internetCodePage = 0
  private(set) var defects: [String] = []

  /// Notes a defect, once: a hostile stream repeats it without end.
  mutating func note(_ defect: String) {
    if !defects.contains(defect) { defects.append(defect) }
  }

  /// The file that is being read; a stream may lack the attribute that starts it.
  var last: TNEFFile {
    get { files.last ?? TNEFFile() }
    set {
      if files.isEmpty { files.append(newValue) } else { files[files.count - 1] = newValue }
    }
  }

  /// The charset of text that is not Unicode.
  func charset(_ page: Int) -> Charset {
    guard page > 0 else { return .ascii }
    return Charset(label: "windows\(page)") ?? Charset(label: "cp\(page)")
      ?? Charset(label: "\(page)") ?? .ascii
  }
}

/// An attachment of a TNEF stream.
struct TNEFFile {
  var title: TNEFName?
  var longName: TNEFName?
  var shortName: TNEFName?
  var displayName: TNEFName?
  var mimeTag: TNEFName?
  var contentID: TNEFName?
  var data: (place: ContentPlace, length: Int)?
  var object: (place: ContentPlace, length: Int)?
  /// Whether the object is a message, itself in TNEF.
  var isMessage = false
}

/// A text of a TNEF stream that is read when it is needed.
struct TNEFText {
  var place: ContentPlace
  var length: Int
  var isUnicode: Bool

  /// The bytes, as many as text may have.
  func bytes(limit: Int) throws -> [UInt8] {
    var cursor = try PartCursor(place)
    return try cursor.read(min(length, limit))
  }
}

/// A short text of a TNEF stream.
struct TNEFName {
  /// How many bytes of a name are read.
  static let longest = 2048

  var bytes: [UInt8]
  var isUnicode: Bool

  /// The text up to its end mark; nil when it is empty.
  func text(_ charset: Charset, legacy: Charset) -> String? {
    let text = Self.text(bytes, isUnicode ? .utf16LE : charset, legacy: legacy)
    return text.isEmpty ? nil : text
  }

  static func text(_ bytes: [UInt8], _ charset: Charset, legacy: Charset) -> String {
    charset.utf8(bytes, legacy: legacy).prefix { $0 != 0 }.text
  }
}
