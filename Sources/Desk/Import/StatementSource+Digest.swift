import Digest
import Statements

extension StatementSource {
  /// The SHA-256 of all bytes, hexadecimal; throws what reading them throws.
  func sha256() throws -> String {
    var hash = SHA256()
    let next = try open()
    while let piece = try next() { hash.update(piece) }
    return Hex.encoded(hash.finalized())
  }
}
