import Mail

/// Any bytes are a message; all of it is read, in memory and as a stream.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let message = MessageParser(legacyCharset: "windows-1252").parse(bytes)
  readFields(of: message)
  readBodies(of: message)
  let streamed = MessageParser(legacyCharset: "windows-1252").parse(PieceSource(bytes: bytes))
  require(streamed.plainText == message.plainText, "the text of a stream differs")
  require(streamed.defects == message.defects, "the defects of a stream differ")
  return 0
}

private func readFields(of message: Message) {
  let limits = ParserLimits()
  require(message.from.count <= limits.addresses, "more senders than the limit")
  require(message.references.count <= limits.references, "more references than the limit")
  _ = (message.to, message.cc, message.replyTo, message.sender, message.subject)
  _ = (message.sentAt, message.messageID, message.inReplyTo)
  _ = (message.classification, message.deliveryReport)
  for field in message.header.fields { _ = (field.name, field.value) }
}

private func readBodies(of message: Message) {
  for part in message.leaves {
    _ = (part.name, part.contentID)
    _ = try? message.text(of: part)
    try? message.decode(part) { _ in }
  }
  _ = (message.plainText, message.htmlText, message.sentText)
  _ = try? message.protections
  for file in (try? message.embeddedFiles) ?? [] {
    let content = try? file.content()
    require(content?.count == file.size, "an embedded file has another size than it says")
  }
}

/// Bytes that are read like those of a file.
private struct PieceSource: ByteSource {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func read(_ range: Range<Int>) -> [UInt8] {
    Array(bytes[range.clamped(to: 0..<bytes.count)])
  }
}
