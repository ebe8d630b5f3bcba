/// A kind of file that people may send from a page, told by its bytes and not by its name.
public enum FileKind: String, Sendable, CaseIterable {
  case pdf, png, jpg, jpeg, heic, txt, csv, docx, xlsx, zip, xml

  /// The kind that a name says by its end; nil when it says none of these.
  public init?(named name: String) {
    guard let dot = name.lastIndex(of: "."),
      let kind = FileKind(rawValue: name[name.index(after: dot)...].lowercased())
    else { return nil }
    self = kind
  }

  /// Whether the first bytes of a file are of this kind.
  public func fits(_ beginning: [UInt8]) -> Bool {
    switch self {
    case .pdf: beginning.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
    case .png: beginning.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpg, .jpeg: beginning.starts(with: [0xFF, 0xD8, 0xFF])
    case .heic: beginning.dropFirst(4).starts(with: Array("ftyp".utf8))
    case .docx, .xlsx, .zip: beginning.starts(with: [0x50, 0x4B, 0x03, 0x04])
    case .txt, .csv: isText(beginning)
    case .xml: isText(beginning) && beginning.contains(0x3C)
    }
  }

  /// Text has no byte 0, and does not begin as a program or a page.
  private func isText(_ beginning: [UInt8]) -> Bool {
    !beginning.contains(0) && !beginning.starts(with: [0x4D, 0x5A])
      && !beginning.starts(with: [0x7F, 0x45, 0x4C, 0x46])
      && !beginning.starts(with: [0x25, 0x50, 0x44, 0x46])
  }

  /// Type and subtype.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpg, .jpeg: "image/jpeg"
    case .heic: "image/heic"
    case .txt: "text/plain"
    case .csv: "text/csv"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .zip: "application/zip"
    case .xml: "application/xml"
    }
  }
}
