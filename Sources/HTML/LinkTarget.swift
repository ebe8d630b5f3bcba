/// Where a link leads, as a reader would want to see it.
struct LinkTarget {
  /// A web address, or `mailto:` and a mail address.
  var address: String

  private static let longestLabel = 1000

  /// Nil for links that lead nowhere a reader could go.
  init?(_ href: String) {
    let bytes = href.utf8.filter { $0 > ASCII.space }
    let text = String(decoding: bytes, as: UTF8.self)
    let lower = text.prefix(8).lowercased()
    if lower.hasPrefix("mailto:") {
      let mailbox = text.dropFirst(7).prefix { $0 != "?" }
      if mailbox.isEmpty { return nil }
      address = "mailto:" + mailbox
    } else if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      address = text
    } else {
      return nil
    }
  }

  /// Whether the text of the link already tells, or there is no text to explain.
  func isSaid(by shown: String) -> Bool {
    // A long text says more than where it leads, and is not worth searching.
    guard shown.utf8.count < LinkTarget.longestLabel else { return false }
    let shown = LinkTarget.core(shown)
    return shown.isEmpty || shown.contains(LinkTarget.core(address))
  }

  /// Letters and digits only, without scheme and `www`.
  private static func core(_ text: String) -> String {
    var core = String(
      decoding: text.utf8.lazy.filter { ASCII.isAlphanumeric($0) || $0 >= 0x80 }
        .map { ASCII.lowercased($0) },
      as: UTF8.self
    )
    for prefix in ["mailto", "https", "http", "www"] where core.hasPrefix(prefix) {
      core.removeFirst(prefix.count)
    }
    return core
  }
}
