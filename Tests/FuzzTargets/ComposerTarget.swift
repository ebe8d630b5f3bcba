import Foundation
import Mail

/// Any draft is refused, or written so that it can be sent and reads back equal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let draft = draft(from: &input)
  guard let bytes = try? MessageComposer().compose(draft) else { return 0 }
  checkLines(bytes)
  let message = MessageParser().parse(bytes)
  require(message.defects.isEmpty, "defects: \(message.defects)")
  require(
    words(message.subject ?? "") == words(draft.subject),
    "\(message.subject ?? "") is not \(draft.subject)"
  )
  require(message.to.map(\.email) == draft.to.map(\.email), "the recipients differ")
  require(message.to.map { words($0.name ?? "") } == draft.to.map { words($0.name ?? "") }, "names")
  // A message whose plain text is empty is read as its HTML says.
  require(
    lines(message.plainText).elementsEqual(lines(draft.text)) { $0.elementsEqual($1) }
      || draft.html != nil && draft.text.allSatisfy(\.isWhitespace),
    "\(message.plainText.debugDescription) is not \(draft.text.debugDescription)"
  )
  require((message.htmlText == nil) == (draft.html == nil), "the HTML is lost")
  let files = message.files.map { ($0.name ?? "", try? message.content(of: $0)) }
  require(
    files.map(\.0) == draft.attachments.map(\.fileName),
    "\(files.map(\.0)) is not \(draft.attachments.map(\.fileName))"
  )
  require(files.map(\.1) == draft.attachments.map(\.content), "files differ")
  return 0
}

private func draft(from input: inout FuzzInput) -> Draft {
  var draft = Draft(
    from: EmailAddress(name: input.text(), email: "a@example.org"),
    to: (0..<(1 + input.number(below: 3))).map { _ in
      EmailAddress(name: input.text(), email: "b@example.org")
    },
    subject: input.text(),
    date: Date(timeIntervalSince1970: Double(input.byte()) * 1e7),
    messageID: MessageID("x@example.org"),
    text: input.text(scale: 8)
  )
  if input.number(below: 2) == 1 { draft.html = input.text(scale: 8) }
  draft.references = (0..<input.number(below: 200)).map { MessageID("\($0)@example.org") }
  while !input.isAtEnd, draft.attachments.count < 4 {
    let name = input.text()
    draft.attachments.append(
      DraftAttachment(fileName: name, mediaType: "application/pdf", content: input.bytes(scale: 8))
    )
  }
  return draft
}

private func checkLines(_ bytes: [UInt8]) {
  require(bytes.allSatisfy { $0 < 0x80 && $0 != 0 }, "a byte that is not 7-bit")
  var length = 0
  for (index, byte) in bytes.enumerated() {
    if byte == 0x0A { require(index > 0 && bytes[index - 1] == 0x0D, "LF without CR") }
    if byte == 0x0D { require(index + 1 < bytes.count && bytes[index + 1] == 0x0A, "CR alone") }
    length = byte == 0x0A ? 0 : length + 1
    require(length < 1000, "a line is too long")
  }
}

/// Header text: white space is one space (RFC 5322 §2.2.3), none at the ends.
private func words(_ text: String) -> [Substring] {
  text.split { $0 == " " || $0 == "\t" }
}

/// Body text: CRLF, CR and LF end a line, and the last one says nothing.
private func lines(_ text: String) -> [Substring.UnicodeScalarView] {
  var lines: [Substring.UnicodeScalarView] = []
  var rest = text.unicodeScalars[...]
  while let end = rest.firstIndex(where: { $0 == "\r" || $0 == "\n" }) {
    lines.append(rest[..<end])
    let isPair = rest[end...].starts(with: "\r\n".unicodeScalars)
    rest = rest[end...].dropFirst(isPair ? 2 : 1)
  }
  return rest.isEmpty ? lines : lines + [rest]
}
