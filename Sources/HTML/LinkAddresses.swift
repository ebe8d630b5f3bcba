/// Finds the addresses in HTML of our own making that no letter may hold.
public enum LinkAddresses {
  private static let links: Set<String> = ["action", "cite", "formaction", "href", "longdesc"]
  private static let images: Set<String> = ["background", "data", "poster", "src", "srcset"]

  /// The addresses that lead elsewhere than to a web page, a mailbox, a telephone, a place of the
  /// same document, or a picture that comes along; in the order of the document.
  ///
  /// Relative addresses are among them: mail has no place that they could be relative to.
  public static func refused(in html: String) -> [String] {
    guard mayHoldRefused(html) else { return [] }
    var reader = HTMLReader(html)
    var refused: [String] = []
    while let event = reader.next() {
      switch event {
      case .open(let tag), .void(let tag):
        refused += tag.attributes.filter { !isAllowed($0) }.map(\.value)
      case .close, .text: break
      }
    }
    return refused
  }

  /// Whether something that looks like one of the attributes has a value that does not begin like
  /// an allowed one: a look at the equals signs instead of a reading of the document.
  private static func mayHoldRefused(_ html: String) -> Bool {
    let bytes = Array(html.utf8)
    var place = 0
    while let equals = bytes[place...].firstIndex(of: ASCII.equals) {
      if isName(before: equals, bytes), !isUsual(after: equals, bytes) { return true }
      place = equals + 1
    }
    return false
  }

  private static let names = (links.union(images)).map { Array($0.utf8) }
  private static let lastLetters = names.compactMap(\.last)
  private static let beginnings = ["http://", "https://", "mailto:", "tel:", "#"]
    .map { Array($0.utf8) }

  private static func isName(before place: Int, _ bytes: [UInt8]) -> Bool {
    var end = place
    while end > 0, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    guard end > 0, lastLetters.contains(ASCII.lowercased(bytes[end - 1])) else { return false }
    return names.contains { name in
      let start = end - name.count
      return start >= 0 && bytes[start..<end].lazy.map(ASCII.lowercased).elementsEqual(name)
    }
  }

  private static func isUsual(after place: Int, _ bytes: [UInt8]) -> Bool {
    var start = place + 1
    while start < bytes.count, ASCII.isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count, bytes[start] == ASCII.quotationMark else { return false }
    let value = bytes[(start + 1)...]
    return beginnings.contains { value.starts(with: $0) }
  }

  private static func isAllowed(_ attribute: HTMLAttribute) -> Bool {
    let value = attribute.value
    if links.contains(attribute.name) {
      return value.isEmpty || value.hasPrefix("#") || SafeURL(link: value) != nil
    }
    if images.contains(attribute.name) {
      return value.isEmpty || SafeURL(image: value) != nil || SafeURL(remote: value) != nil
    }
    return true
  }
}
