/// What a program asks for, before its body.
public struct RequestHead: Sendable, Equatable {
  /// The methods that there are for pages: reading, and changing.
  public enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  /// What is wanted.
  public let method: Method
  /// Of what.
  public let target: Target
  /// What else is said.
  public let fields: Fields
  /// Bytes of the body.
  public let length: Int
  /// Host and port as the program names them, in lower case; nil with HTTP/1.0 without.
  public let host: String?
  /// Whether the program waits for "100 Continue" before it sends the body.
  public let expectsContinue: Bool
}

extension RequestHead {
  /// The value of a cookie; nil when it is missing, or comes with two values.
  public func cookie(_ name: String) -> String? {
    var values: Set<String> = []
    for line in fields["Cookie"] {
      for part in line.split(separator: ";") {
        let bytes = ByteText.trimmed(ArraySlice(part.utf8))
        guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")),
          ByteText.text(bytes[..<sign]) == name
        else { continue }
        values.insert(String(decoding: bytes[(sign + 1)...], as: UTF8.self))
      }
    }
    return values.count == 1 ? values.first : nil
  }

  /// The media type of the body without its parameters, in lower case.
  public var contentType: String? {
    fields.only("Content-Type").map { value in
      let type = ByteText.trimmed(ArraySlice(value.utf8.prefix { $0 != UInt8(ascii: ";") }))
      return String(decoding: type.map(ByteText.lower), as: UTF8.self)
    }
  }

  /// Whether what the program has is what there is (If-None-Match, RFC 9110 section 13.1.2).
  public func has(_ tag: EntityTag) -> Bool {
    fields["If-None-Match"].joined(separator: ",").split(separator: ",").contains { part in
      let bytes = ByteText.trimmed(ArraySlice(part.utf8))
      let opaque = bytes.starts(with: "W/".utf8) ? bytes.dropFirst(2) : bytes
      return opaque.elementsEqual(tag.text.utf8) || bytes.elementsEqual("*".utf8)
    }
  }
}
