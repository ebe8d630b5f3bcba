@testable import HTML

/// Any text is HTML; what is written of it is harmless when it is read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let html = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  _ = HTMLText.text(of: html)
  let safe = HTMLSanitizer.sanitized(html).html
  var tokenizer = HTMLTokenizer(safe)
  while let token = tokenizer.next() {
    if case .startTag(let tag) = token { check(tag) }
  }
  let again = HTMLSanitizer.sanitized(safe)
  require(again.remoteContentCount == 0, "remote content is left")
  require(HTMLText.text(of: html).utf8.count <= 8 * count + 1000, "the text is far longer")
  return 0
}

private func check(_ tag: HTMLTag) {
  require(
    HTMLAllowList.writtenName(of: tag.name) == tag.name || HTMLAllowList.void.contains(tag.name),
    "<\(tag.name)>"
  )
  for attribute in tag.attributes {
    require(!attribute.name.hasPrefix("on"), "<\(tag.name) \(attribute.name)>")
    let value = attribute.value.lowercased().filter { !$0.isWhitespace && $0 > " " }
    guard ["href", "src", "style"].contains(attribute.name) else { continue }
    require(!value.hasPrefix("javascript:") && !value.hasPrefix("vbscript:"), value)
    require(attribute.name != "style" || !value.contains("url("), value)
  }
}
