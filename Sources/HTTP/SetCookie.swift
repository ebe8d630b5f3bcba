/// A cookie that a page hands out: for this host and all its paths, never for a script, never sent
/// along when another site posts (RFC 6265, SameSite of its successor).
public struct SetCookie: Sendable, Equatable {
  /// Its name, a token.
  public var name: String
  /// What it holds.
  public var value: String
  /// Whether it is for TLS only.
  public var isSecure: Bool
  /// Seconds that it lives; 0 takes it away; nil until the browser ends.
  public var maxAge: Int?

  /// A cookie.
  public init(name: String, value: String, isSecure: Bool, maxAge: Int? = nil) {
    self.name = name
    self.value = value
    self.isSecure = isSecure
    self.maxAge = maxAge
  }

  /// The value of the field; nil when name or value hold what none may hold.
  public var text: String? {
    guard ByteText.isToken(name.utf8), value.utf8.allSatisfy(Self.isValue) else { return nil }
    let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
    return "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")\(age)"
  }

  private static func isValue(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !#"",;\"#.utf8.contains(byte)
  }
}
