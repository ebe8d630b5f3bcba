import Digest

/// Secrets that browsers hold, of which only digests are kept here.
enum Secrets {
  /// 32 bytes that nobody can guess.
  static let random: @Sendable () -> [UInt8] = {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next() as UInt64, Array.init) }
  }

  /// What is kept of a secret.
  static func digest(_ secret: String) -> String {
    Hex.encoded(SHA256.digest(of: Array(secret.utf8)))
  }
}
