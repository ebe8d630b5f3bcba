/// A file found inside the body of a part, which itself stays as it is.
public struct EmbeddedFile: Sendable {
  /// How a file was put into a body.
  public enum Format: String, Sendable {
    /// Lines of uuencode in a text, also of its form in base64 (POSIX uuencode).
    case uuencode
    /// A yEnc block in a text.
    case yEnc
    /// An attachment of a TNEF stream, `winmail.dat` ([MS-OXTNEF]).
    case tnef
    /// A part of the entity that an opaque signature holds (RFC 8551 §3.5.2).
    case signedData
  }

  /// The part of the message that it was found in.
  public var partID: String
  /// How it was put there.
  public var format: Format
  /// The file name, as the sender wrote it: hostile.
  public var name: String?
  /// Type and subtype; `application/octet-stream` when the body states none.
  public var mediaType: String
  /// The Content-ID without angle brackets.
  public var contentID: String?
  /// The size in bytes.
  public var size: Int
  /// What is wrong with it.
  public var defects: [Defect] = []
  var stretches: [EmbeddedStretch]

  init(
    _ format: Format,
    in partID: String,
    name: String?,
    mediaType: String = "application/octet-stream",
    size: Int,
    _ stretches: [EmbeddedStretch]
  ) {
    self.partID = partID
    self.format = format
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.stretches = stretches
  }

  /// Gives the bytes of the file in pieces; reads the source of the message again.
  /// - Throws: What `consume` or the source throws.
  public func decode(_ consume: (ArraySlice<UInt8>) throws -> Void) throws {
    for stretch in stretches { try stretch.decode(consume) }
  }

  /// The bytes of the file, in memory.
  /// - Throws: What the source throws.
  public func content() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try decode { bytes += $0 }
    return bytes
  }
}

/// Everything that was found inside the bodies of a message.
public struct EmbeddedContent: Sendable {
  /// The files, in the order they were found.
  public internal(set) var files: [EmbeddedFile] = []
  /// What is wrong with them and around them.
  public internal(set) var defects: [Defect] = []
}

extension Message {
  /// The files inside bodies, with what is wrong with them; read from the source at each call.
  /// - Throws: What the source throws.
  public var embeddedContent: EmbeddedContent {
    get throws { try EmbeddedScan(self).content }
  }

  /// The files inside bodies: uuencode and yEnc blocks in texts, attachments of `winmail.dat`, and
  /// those of an entity in an opaque signature.
  /// - Throws: What the source throws.
  public var embeddedFiles: [EmbeddedFile] {
    get throws { try embeddedContent.files }
  }
}
