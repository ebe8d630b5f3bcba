/// Finds what a browser would fetch to show a document.
enum RemoteContent {
  private static let attributes: Set<String> = [
    "background", "data", "dynsrc", "lowsrc", "poster", "src", "srcset",
  ]

  /// How many attributes of `tag` refer to content elsewhere.
  static func count(in tag: HTMLTag) -> Int {
    var count = 0
    for attribute in tag.attributes {
      if attributes.contains(attribute.name) {
        if SafeURL(remote: attribute.value) != nil { count += 1 }
      } else if attribute.name == "style" {
        count += self.count(inStyleSheet: Array(attribute.value.utf8))
      } else if attribute.name == "href", tag.name == "link" {
        count += 1
      }
    }
    return count
  }

  /// How many times a style refers to content elsewhere: by `url(` or `@import`.
  static func count(inStyleSheet text: [UInt8]) -> Int {
    var count = 0
    for (index, byte) in text.enumerated() {
      if byte == ASCII.openParenthesis, stands("url", before: index, in: text),
        !stands("data:", after: index, in: text), !stands("cid:", after: index, in: text)
      {
        count += 1
      } else if byte == 0x40, stands("import", after: index, in: text) {
        count += 1
      }
    }
    return count
  }

  private static func stands(_ word: String, before index: Int, in text: [UInt8]) -> Bool {
    let start = index - word.utf8.count
    return start >= 0 && text[start..<index].lazy.map(ASCII.lowercased).elementsEqual(word.utf8)
  }

  private static func stands(_ word: String, after index: Int, in text: [UInt8]) -> Bool {
    var start = index + 1
    while start < text.count,
      text[start] == ASCII.quotationMark || text[start] == ASCII.apostrophe
    {
      start += 1
    }
    let end = min(start + word.utf8.count, text.count)
    return text[start..<end].lazy.map(ASCII.lowercased).elementsEqual(word.utf8)
  }
}
