import HTML

extension Message {
  /// The text of the first TNEF stream that has one, for messages without any other.
  var tnefText: String? {
    for part in leaves where part.isTNEF {
      let reader = try? TNEFReader(ContentPlace(part, of: source), length: .max, mostFiles: 0)
      if let text = reader.flatMap({ text(of: $0.stream) }) { return text }
    }
    return nil
  }

  private func text(of stream: TNEFStream) -> String? {
    let charset = stream.charset(stream.codePage)
    if let body = stream.body, let text = text(body, charset) { return text }
    let page = stream.internetCodePage > 0 ? stream.internetCodePage : stream.codePage
    if let html = stream.html, let text = text(html, stream.charset(page)) {
      return HTMLText.text(of: text)
    }
    guard let rtf = try? stream.rtf?.bytes(limit: limits.textBytes),
      let bytes = CompressedRTF.expanded(rtf, limit: limits.textBytes)
    else { return nil }
    let text = RTFText(bytes, legacy: charset == .ascii ? legacy : charset).text
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// The text with LF; nil when there is nothing to read.
  private func text(_ text: TNEFText, _ charset: Charset) -> String? {
    guard let bytes = try? text.bytes(limit: limits.textBytes) else { return nil }
    let name = TNEFName.text(bytes, text.isUnicode ? .utf16LE : charset, legacy: legacy)
    let result = Self.withLineFeeds(Array(name.utf8)).text
    return result.allSatisfy(\.isWhitespace) ? nil : result
  }
}

extension Charset {
  /// The Unicode of Windows.
  static let utf16LE = Charset.multiByte("UTF-16LE")
}
