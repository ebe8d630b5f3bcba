import Glibc

/// The server that takes outgoing mail.
public struct SMTPSettings: Sendable {
  /// Where the server is.
  public var server: ServerSettings
  /// What the client calls itself in EHLO (RFC 5321 §4.1.1.1).
  public var clientName: String

  /// Joins the parts.
  /// - Parameters:
  ///   - server: Where the server is.
  ///   - clientName: The name for EHLO; nil takes the host's own, or `localhost`.
  public init(server: ServerSettings, clientName: String? = nil) {
    self.server = server
    self.clientName = Self.domain(clientName ?? Self.hostName()) ?? "localhost"
  }

  /// The name when it can stand in EHLO and in a URL, else nil.
  static func domain(_ name: String) -> String? {
    let fits = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return fits && !name.isEmpty && name.utf8.count <= 255 ? name : nil
  }

  private static func hostName() -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
