import Digest

/// Tells whether two texts say nearly the same: letters only, in lower case, of the beginning.
public enum TextFingerprint {
  private static let lookedAt = 2000

  /// The fingerprint of a text; empty for one without letters.
  public static func of(_ text: String) -> String {
    let letters = text.prefix(lookedAt).lowercased().filter(\.isLetter)
    return letters.isEmpty ? "" : Hex.encoded(SHA256.digest(of: Array(letters.utf8)).prefix(8))
  }
}
