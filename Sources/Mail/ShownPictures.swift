/// The pictures that the text of a message shows: by `cid:` in its HTML, or in the text made of it.
public struct ShownPictures: Sendable {
  private var references: Set<String> = []
  /// The HTML, for pictures that it names by their place (RFC 2557 §4.2).
  private var html = ""
  private static let longestText = 2_000_000
  private static let most = 500

  /// Looks for them in a message that has pictures.
  public init(of message: Message) {
    guard message.leaves.contains(where: { $0.mediaType.hasPrefix("image/") }) else { return }
    html = String((message.htmlText ?? "").utf8.prefix(Self.longestText)) ?? ""
    for text in [html, message.sentText] { find(in: text) }
  }

  /// Whether a part is shown, whatever its disposition says.
  public func contains(_ part: BodyPart) -> Bool {
    guard part.mediaType.hasPrefix("image/") else { return false }
    if let id = part.contentID, references.contains(id.lowercased()) { return true }
    guard let location = part.header["Content-Location"]?.trimmedSpace, !location.isEmpty
    else { return false }
    return html.contains("\"\(location)\"") || html.contains("'\(location)'")
  }

  private mutating func find(in text: String) {
    let bytes = Array(text.utf8.prefix(Self.longestText))
    var index = 0
    while index + 4 < bytes.count, references.count < Self.most {
      guard bytes[index] | 0x20 == 0x63, bytes[index + 1] | 0x20 == 0x69,
        bytes[index + 2] | 0x20 == 0x64, bytes[index + 3] == 0x3A
      else {
        index += 1
        continue
      }
      let end = bytes[(index + 4)...].firstIndex { "\"'<>()[] \t\r\n".utf8.contains($0) }
      let reference = bytes[(index + 4)..<min(end ?? bytes.count, index + 1000)]
      references.insert(Self.decoded(reference).lowercased())
      index = reference.endIndex
    }
  }

  // RFC 2392 §2: what a URL may not hold is written with percent signs.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let digits = bytes[min(index + 1, bytes.endIndex)..<min(index + 3, bytes.endIndex)]
      if bytes[index] == 0x25, digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
