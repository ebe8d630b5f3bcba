import Digest

/// A key that case addresses and references are signed with.
package struct SecretKey: Equatable, Sendable {
  /// A short name, so that old addresses still find the key they were made with.
  package let id: String
  /// 32 random bytes.
  package let bytes: [UInt8]

  /// A new key from the system's random numbers.
  package static func random() -> SecretKey {
    var generator = SystemRandomNumberGenerator()
    let id = Hex.encoded((0..<4).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return SecretKey(id: id, bytes: bytes)
  }

  package init(id: String, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Reads a line `v1 ID HEX` of the key file.
  package init?(line: some StringProtocol) {
    let words = line.split(separator: " ")
    guard words.count == 3, words[0] == "v1", (1...32).contains(words[1].utf8.count),
      let bytes = Hex.decoded(String(words[2])), bytes.count == 32
    else { return nil }
    self.init(id: String(words[1]), bytes: bytes)
  }

  /// The line of the key file.
  package var line: String { "v1 \(id) \(Hex.encoded(bytes))" }
}
