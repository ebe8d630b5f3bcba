/// What is answered to a request; the connection is closed after it.
public struct Response: Sendable {
  /// How it went.
  public var status: Status
  /// Fields besides Date, Content-Length and Connection.
  public private(set) var fields: [(name: String, value: String)] = []
  /// The content; empty for HEAD.
  public var body: [UInt8]

  /// An answer.
  public init(_ status: Status, body: [UInt8] = []) {
    self.status = status
    self.body = body
  }

  /// Sets a field, whatever stood there.
  public mutating func set(_ name: String, _ value: String) {
    fields.removeAll { ByteText.isEqual($0.name, name) }
    fields.append((name, value))
  }

  /// Adds a cookie; one that holds what none may hold is left out.
  public mutating func add(_ cookie: SetCookie) {
    guard let text = cookie.text else { return }
    fields.append(("Set-Cookie", text))
  }

  /// The value of a field.
  public subscript(_ name: String) -> String? {
    fields.first { ByteText.isEqual($0.name, name) }?.value
  }

  /// The head as bytes, at a time in seconds since 1970; without a length the content ends with the
  /// connection.
  ///
  /// Throws `UnwritableField` for a value that would end its line.
  public func head(at now: Int, length: Int?) throws(UnwritableField) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(HTTPDate.text(now))\r\n"
    for (name, value) in fields {
      guard ByteText.isToken(name.utf8), value.utf8.allSatisfy({ !ByteText.isControl($0) }) else {
        throw UnwritableField(name: name)
      }
      text += "\(name): \(value)\r\n"
    }
    if status != .notModified, let length { text += "Content-Length: \(length)\r\n" }
    return Array((text + "Connection: close\r\n\r\n").utf8)
  }
}

/// A field whose value holds CR, LF or another control byte.
public struct UnwritableField: Error, Equatable {
  /// Its name.
  public let name: String
}
