/// A value of PDF (ISO 32000-1, 7.3).
enum PDFValue {
  case null
  case boolean(Bool)
  case number(Int)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// An object of a number, wherever it stands.
  case reference(Int)
  /// A dictionary with the bytes that begin at a place of the file.
  case stream([String: PDFValue], at: Int)

  /// The entries of a dictionary, or of that of a stream.
  var entries: [String: PDFValue]? {
    switch self {
    case .dictionary(let entries), .stream(let entries, _): entries
    default: nil
    }
  }

  var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  var elements: [PDFValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string: UTF-16 or UTF-8 where a mark says so, else one byte for a character.
  var text: String? {
    guard case .string(let bytes) = self else { return nil }
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
