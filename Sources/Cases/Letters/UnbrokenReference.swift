/// Keeps the reference of a case on one line, wherever it stands in the text of HTML.
///
/// Browsers break lines at hyphens, and a reference in two lines is copied wrong. The text that one
/// copies stays as it is.
enum UnbrokenReference {
  private static let before = Array("<span style=\"white-space:nowrap;\">".utf8)
  private static let after = Array("</span>".utf8)
  /// Elements whose content is no text of the page.
  private static let raw: Set<String> = ["title", "style", "script", "textarea"]

  /// The HTML with each tag `[DOS-…]`, and each reference without brackets, kept together.
  static func marked(_ html: String, tag: String) -> String {
    let bytes = Array(html.utf8)
    let tag = Array(tag.utf8)
    let plain = tag[...].dropFirst().dropLast()
    guard !plain.isEmpty else { return html }
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      let found = rest.starts(with: tag) ? tag[...] : rest.starts(with: plain) ? plain : nil
      if let found {
        result += before + found + after
        place += found.count
      } else if bytes[place] == 0x3C {
        let end = endOfMarkup(bytes, from: place)
        result += bytes[place..<end]
        place = end
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where a tag or a comment ends; with the content of an element whose content is no text.
  private static func endOfMarkup(_ bytes: [UInt8], from start: Int) -> Int {
    if bytes[start...].starts(with: "<!--".utf8) {
      return end(of: "-->", in: bytes, from: start + 4)
    }
    var quote: UInt8?
    var place = start + 1
    while place < bytes.count, quote != nil || bytes[place] != 0x3E {
      if quote == bytes[place] {
        quote = nil
      } else if quote == nil, bytes[place] == 0x22 || bytes[place] == 0x27 {
        quote = bytes[place]
      }
      place += 1
    }
    let name = bytes[start + 1..<place].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    guard raw.contains(word) else { return min(place + 1, bytes.count) }
    return end(of: "</\(word)", in: bytes, from: place)
  }

  private static func end(of word: String, in bytes: [UInt8], from start: Int) -> Int {
    let count = word.utf8.count
    var place = min(start, bytes.count)
    while place + count <= bytes.count {
      let here = bytes[place..<place + count].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if here.elementsEqual(word.utf8) { return place + count }
      place += 1
    }
    return bytes.count
  }
}
