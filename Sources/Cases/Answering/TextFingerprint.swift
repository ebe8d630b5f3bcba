import Digest

/// Tells whether two texts say nearly the same: letters only, in lower case, of the beginning.
public enum TextFingerprint {
  private static let lookedAt = 2000

  /// The fingerprint of a text; empty for one without letters.
  public static func of(_ text: String) -> String {
    var letters: [UInt8] = []
    for scalar in text.unicodeScalars.prefix(lookedAt) {
      if scalar.isASCII {
        let lower = UInt8(scalar.value) | 0x20
        if (0x61...0x7A).contains(lower) { letters.append(lower) }
      } else if scalar.properties.isAlphabetic {
        letters += scalar.properties.lowercaseMapping.utf8
      }
    }
    return letters.isEmpty ? "" : Hex.encoded(SHA256.digest(of: letters).prefix(8))
  }
}
