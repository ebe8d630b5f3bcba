import Digest
import Mail

extension ParsedMessage {
  /// A file found inside a part.
  struct EmbeddedFileRecord: Encodable {
    var filename: String?
    var contentType: String
    var size: Int
    var sha256: String
    var contentID: String?
    var format: String
    var part: String
    var defects: [String]

    init(_ file: EmbeddedFile) throws {
      filename = file.name
      contentType = file.mediaType
      size = file.size
      contentID = file.contentID
      format = file.format.rawValue
      part = file.partID
      defects = file.defects.map(\.kind)
      var hash = SHA256()
      try file.decode { hash.update($0) }
      sha256 = Hex.encoded(hash.finalized())
    }
  }

  /// How a part is signed, encrypted or compressed.
  struct ProtectionRecord: Encodable {
    var part: String
    var scheme: String
    var kind: String

    init(_ protection: Protection) {
      part = protection.partID
      scheme = protection.scheme.rawValue
      kind = protection.kind.rawValue
    }
  }
}
