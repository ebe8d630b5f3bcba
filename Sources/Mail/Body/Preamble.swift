/// The text before the first part of a multipart, which is meant for programs without MIME
/// (RFC 2046 §5.1.1).
enum Preamble {
  /// Parts together not longer than this are looked at for being empty.
  private static let mostEmptyBytes = 1024

  /// Where the text stands; nil when a part has any, or the preamble has none to read.
  ///
  /// QUIRK: broken senders put the text before the first delimiter and leave the parts empty.
  static func text(before root: BodyPart, in source: any ByteSource) -> Range<Int>? {
    guard root.isMultipart, !root.subParts.isEmpty else { return nil }
    var size = 0
    var stack = root.subParts
    var leaves: [Range<Int>] = []
    while let part = stack.popLast() {
      if part.subParts.isEmpty { leaves.append(part.bodyRange) }
      size += part.subParts.isEmpty ? part.bodyRange.count : 0
      guard size <= mostEmptyBytes else { return nil }
      stack += part.subParts
    }
    let isEmpty = leaves.allSatisfy { range in
      (try? source.read(range))?.allSatisfy { $0.isWhiteSpace || $0.isLineBreak } ?? false
    }
    return isEmpty ? range(before: root.subParts[0], from: root.bodyRange.lowerBound, source) : nil
  }

  private static func range(
    before part: BodyPart,
    from start: Int,
    _ source: any ByteSource
  ) -> Range<Int>? {
    guard part.start > start, let bytes = try? source.read(start..<part.start) else { return nil }
    // The delimiter is the last line that is not empty.
    let end = bytes.lastIndex { !$0.isWhiteSpace && !$0.isLineBreak } ?? 0
    guard let lineStart = bytes[..<end].lastIndex(where: \.isLineBreak) else { return nil }
    // RFC 2046 §5.1.1: the line break before a delimiter belongs to it.
    let isCRLF = lineStart > 0 && bytes[lineStart] == 0x0A && bytes[lineStart - 1] == 0x0D
    let text = bytes[..<(isCRLF ? lineStart - 1 : lineStart)]
    guard text.contains(where: { !$0.isWhiteSpace && !$0.isLineBreak }), !isNotice(text) else {
      return nil
    }
    return start..<start + text.count
  }

  /// Whether the text only says that the message is in MIME, as every language does by its name.
  private static func isNotice(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < 600 && text.text.lowercased().contains("mime")
  }
}
