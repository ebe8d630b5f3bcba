/// The signature of OpenPGP below a text: `-----BEGIN PGP SIGNATURE-----` to its end (RFC 9580 §6.2).
enum ArmoredSignature {
  private static let mostLines = 200

  /// Where the signature that begins on line `start` ends; nil when none does.
  static func end(at start: Int, in lines: [TextLine]) -> Int? {
    guard lines[start].folded.hasPrefix("-----begin pgp signature-----") else { return nil }
    let most = lines[start...].prefix(mostLines)
    return most.firstIndex { $0.folded.hasPrefix("-----end pgp signature-----") }.map { $0 + 1 }
  }
}
