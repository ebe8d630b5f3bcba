import HTML

extension Message {
  /// The plain text parts that are read as part of the message: no file name, no attachment; and
  /// text of another kind that is the whole message.
  public var plainParts: [BodyPart] { shownLeaves.filter(Self.isPlain) }

  /// The HTML parts that are read as part of the message: no file name, no attachment.
  public var htmlParts: [BodyPart] { shownLeaves.filter { $0.mediaType == "text/html" } }

  /// Every part that neither `plainText` nor `htmlText` shows, in order: nothing is lost between them.
  public var files: [BodyPart] {
    leaves.filter { !$0.isShown || !(Self.isPlain($0) || $0.mediaType == "text/html") }
  }

  /// The whole readable text: plain parts, or the HTML as text when there are none.
  public var plainText: String {
    let parts = plainParts
    let text = joinedText(of: parts)
    // QUIRK: an empty plain part beside the HTML is the same as none.
    guard text.allSatisfy(\.isWhitespace), let html = htmlText else { return text }
    return HTMLText.text(of: html)
  }

  /// The HTML body, when there is one.
  public var htmlText: String? {
    let parts = htmlParts
    return parts.isEmpty ? nil : joinedText(of: parts)
  }

  /// The text of a part in its charset, lines ended with LF, soft line breaks of flowed text undone.
  /// - Throws: What the source throws.
  public func text(of part: BodyPart) throws -> String {
    try utf8(of: part).text
  }

  /// All parts without sub-parts, in order.
  public var leaves: [BodyPart] {
    var result: [BodyPart] = []
    var stack = [body]
    while let part = stack.popLast() {
      if part.subParts.isEmpty { result.append(part) } else { stack += part.subParts.reversed() }
    }
    return result
  }

  private var shownLeaves: [BodyPart] { leaves.filter(\.isShown) }

  private static func isPlain(_ part: BodyPart) -> Bool {
    if part.mediaType == "text/plain" { return true }
    return part.isWholeMessage && part.mediaType.hasPrefix("text/")
      && part.mediaType != "text/html"
  }

  /// The texts of parts, each on lines of its own.
  private func joinedText(of parts: [BodyPart]) -> String {
    var result: [UInt8] = []
    for part in parts {
      guard result.count < limits.textBytes, let text = try? utf8(of: part) else { continue }
      if result.isEmpty {
        result = text
      } else {
        if result.last != 0x0A { result.append(0x0A) }
        result += text
      }
    }
    return result.text
  }

  private func utf8(of part: BodyPart) throws -> [UInt8] {
    let bytes = try content(of: part)
    let charset = part.charset.map { Charset(label: $0) ?? .ascii } ?? .ascii
    let text = Self.withLineFeeds(charset.utf8(bytes, legacy: legacy))
    return part.flow.unflowed(text)
  }

  /// CRLF, CR CR LF and CR as LF.
  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    let first = ByteScan.index(of: 0x0D, in: text.span, 0..<text.count)
    guard first < text.count else { return text }
    var result = text
    var target = first
    var index = first
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0D {
        if index < text.count, text[index].isLineBreak { continue }
        result[target] = 0x0A
      } else {
        result[target] = byte
      }
      target += 1
    }
    result.removeSubrange(target...)
    return result
  }
}
