/// An address that may stand in HTML that we show.
struct SafeURL {
  var text: String

  /// A link that a reader may follow.
  init?(link: String) {
    self.init(link, schemes: ["http", "https", "mailto", "tel"])
  }

  /// An image that the message itself brings.
  init?(image: String) {
    if let url = SafeURL(image, schemes: ["cid"]) {
      self = url
      return
    }
    guard let url = SafeURL(image, schemes: ["data"]) else { return nil }
    let comma = url.text.utf8.firstIndex(of: 0x2C) ?? url.text.startIndex
    guard SafeURL.rasterTypes.contains(url.text[..<comma].lowercased()) else { return nil }
    let isBase64 = url.text.utf8[comma...].dropFirst().allSatisfy {
      ASCII.isAlphanumeric($0) || $0 == 0x2B || $0 == ASCII.slash || $0 == ASCII.equals
    }
    guard isBase64 else { return nil }
    self = url
  }

  /// Something that showing the message would fetch.
  init?(remote: String) {
    if let url = SafeURL(remote, schemes: ["http", "https"]) {
      self = url
      return
    }
    let text = SafeURL.stripped(remote)
    guard text.hasPrefix("//") else { return nil }
    self.text = "https:" + text
  }

  private init?(_ value: String, schemes: Set<String>) {
    let text = SafeURL.stripped(value)
    guard let colon = text.utf8.firstIndex(of: ASCII.colon),
      schemes.contains(text[..<colon].lowercased())
    else { return nil }
    self.text = text
  }

  private static let rasterTypes: Set<String> = [
    "data:image/bmp;base64", "data:image/gif;base64", "data:image/jpeg;base64",
    "data:image/jpg;base64", "data:image/png;base64", "data:image/webp;base64",
  ]

  /// Without what browsers skip in an address: controls at the ends, tabs and line ends anywhere.
  private static func stripped(_ value: String) -> String {
    var bytes = value.utf8.filter {
      $0 != ASCII.tab && $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn
    }[...]
    while let first = bytes.first, first <= ASCII.space { bytes.removeFirst() }
    while let last = bytes.last, last <= ASCII.space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
