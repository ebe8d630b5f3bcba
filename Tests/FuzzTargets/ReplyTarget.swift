import ReplyText

/// Any text is a body; what is found in it stands in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let kind = input.number(below: 3)
  let subject = kind == 0 ? nil : input.text()
  let body = String(decoding: input.remainder(), as: UTF8.self)
  let parts =
    kind == 2
    ? ReplyExtractor().extract(html: body, subject: subject)
    : ReplyExtractor().extract(text: body, html: nil, subject: subject)
  guard kind != 2 else { return 0 }
  let bytes = Array(body.utf8)
  for word in parts.reply.split(whereSeparator: \.isWhitespace).prefix(50) {
    require(bytes.contains(Array(word.utf8)), "a word of nobody: \(word)")
  }
  require(parts.reply.isEmpty == body.allSatisfy(\.isWhitespace), "the reply is empty")
  return 0
}
