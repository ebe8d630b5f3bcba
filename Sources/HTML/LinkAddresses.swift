/// Finds the addresses in HTML of our own making that no letter may hold.
public enum LinkAddresses {
  private static let links: Set<String> = ["action", "cite", "formaction", "href", "longdesc"]
  private static let images: Set<String> = ["background", "data", "poster", "src", "srcset"]

  /// The addresses that lead elsewhere than to a web page, a mailbox, a telephone, a place of the
  /// same document, or a picture that comes along; in the order of the document.
  ///
  /// Relative addresses are among them: mail has no place that they could be relative to.
  public static func refused(in html: String) -> [String] {
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
