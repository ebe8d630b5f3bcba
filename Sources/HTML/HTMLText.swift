/// Readable plain text of an HTML document.
public enum HTMLText {
  /// The text a reader would see: blocks as paragraphs, lists, tables, links and quotes kept readable.
  public static func text(of html: String) -> String {
    var reader = HTMLReader(html)
    var renderer = HTMLTextRenderer()
    while let event = reader.next() { renderer.read(event) }
    return renderer.text
  }

  /// The text in front of the first element that `isEnd` accepts; nil when it accepts none.
  public static func text(of html: String, before isEnd: (HTMLTag) -> Bool) -> String? {
    var reader = HTMLReader(html)
    var renderer = HTMLTextRenderer()
    while let event = reader.next() {
      switch event {
      case .open(let tag) where isEnd(tag), .void(let tag) where isEnd(tag): return renderer.text
      default: renderer.read(event)
      }
    }
    return nil
  }

  /// The text with a character in front of the content of each element that `mark` gives one for, and
  /// one behind it that `end` gives for that; nil when `mark` gives none.
  public static func text(
    of html: String,
    marking mark: (HTMLTag) -> Character?,
    ending end: (Character) -> Character? = { _ in nil }
  ) -> String? {
    var reader = HTMLReader(html)
    var renderer = HTMLTextRenderer()
    var isMarked = false
    var depth = 0
    var ends: [(depth: Int, mark: Character)] = []
    while let event = reader.next() {
      renderer.read(event)
      switch event {
      case .open(let tag):
        depth += 1
        guard let mark = mark(tag) else { continue }
        renderer.read(.text(Array(String(mark).utf8)))
        isMarked = true
        if let end = end(mark) { ends.append((depth, end)) }
      case .close:
        if let last = ends.last, last.depth == depth {
          renderer.read(.text(Array(String(last.mark).utf8)))
          ends.removeLast()
        }
        depth -= 1
      case .void, .text: break
      }
    }
    return isMarked ? renderer.text : nil
  }

  /// `text` with `&`, `<`, `>`, `"` and `'` written as character references.
  public static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 { appendEscaped(byte, to: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends `byte`, or the reference that stands for it.
  static func appendEscaped(_ byte: UInt8, to result: inout [UInt8]) {
    switch byte {
    case ASCII.ampersand: result += "&amp;".utf8
    case ASCII.lessThan: result += "&lt;".utf8
    case ASCII.greaterThan: result += "&gt;".utf8
    case ASCII.quotationMark: result += "&quot;".utf8
    case ASCII.apostrophe: result += "&#39;".utf8
    default: result.append(byte)
    }
  }
}
