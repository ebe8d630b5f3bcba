import HTML

extension Message {
  /// The plain text parts that are read as part of the message: no file name, no attachment; and
  /// text of another kind that is the whole message.
  public var plainParts: [BodyPart] { shownLeaves.filter(Self.isPlain) }

  /// The HTML parts that are read as part of the message: no file name, no attachment.
  public var htmlParts: [BodyPart] { shownLeaves.filter { $0.mediaType == "text/html" } }

  /// Every part that neither `plainText` nor `htmlText` shows, in order: nothing is lost between them.
  public var files: [BodyPart] {
    leaves.filter { !$0.isShown || !(Self.isPlain($0) || $0.mediaType == "text/html") }
  }

  /// The whole readable text: plain parts, or the HTML as text when there are none.
  ///
  /// Encoded files between the lines and the armor of signed text are not readable and left out;
  /// what an opaque signature holds is read in its place. A message without any text is what its
  /// preamble says, or the body of its `winmail.dat`.
  public var plainText: String {
    let shown = openedLeaves.filter(\.part.isShown)
    let plain = shown.filter { Self.isPlain($0.part) }
    var text = joinedText(of: plain, as: ReadableLines.readable)
    guard text.isBlank else { return text }
    // QUIRK: an empty plain part beside the HTML is the same as none.
    let html = shown.filter { $0.part.mediaType == "text/html" }
    if !html.isEmpty { text = HTMLText.text(of: joinedText(of: html)) }
    guard text.isBlank else { return text }
    if let preamble {
      let part = BodyPart(partID: "", mediaType: "text/plain", bodyRange: preamble)
      return joinedText(of: [(self, part)], as: ReadableLines.readable)
    }
    return tnefText ?? wrappedMessage?.plainText ?? text
  }

  /// The message that is all of this one, as lists wrap what people write against rewriting of its
  /// author; nil when there is anything else, or nothing that names a list.
  var wrappedMessage: Message? {
    guard body.mediaType == "message/rfc822", header["List-Id"] != nil else { return nil }
    return try? enclosedMessage(in: body, limit: limits.signedBytes)
  }

  /// What the text parts hold as they were sent, with encoded files and armor; the HTML as text
  /// when there are none.
  public var sentText: String {
    let text = joinedText(of: plainParts.map { (self, $0) })
    guard text.isBlank, let html = htmlText else { return text }
    return HTMLText.text(of: html)
  }

  /// The HTML body, when there is one.
  public var htmlText: String? {
    let parts = htmlParts
    return parts.isEmpty ? nil : joinedText(of: parts.map { (self, $0) })
  }

  /// How the text begins, for what is looked for there: of plain text a few lines, else all of it.
  var textStart: String {
    guard let part = plainParts.first,
      let bytes = try? utf8(of: part, atMost: Message.startBytes)
    else { return plainText }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let startBytes = 4096

  /// The text of a part in its charset, lines ended with LF, soft line breaks of flowed text undone.
  ///
  /// Of a part over the limit of text the beginning.
  /// - Throws: What the source throws.
  public func text(of part: BodyPart) throws -> String {
    try text(of: part, atMost: limits.textBytes)
  }

  func text(of part: BodyPart, atMost bytes: Int) throws -> String {
    try utf8(of: part, atMost: bytes).text
  }

  /// All parts without sub-parts, in order.
  public var leaves: [BodyPart] {
    var result: [BodyPart] = []
    var stack = [body]
    while let part = stack.popLast() {
      if part.subParts.isEmpty { result.append(part) } else { stack += part.subParts.reversed() }
    }
    return result
  }

  private var shownLeaves: [BodyPart] { leaves.filter(\.isShown) }

  static func isPlain(_ part: BodyPart) -> Bool {
    if part.mediaType == "text/plain" { return true }
    return part.isWholeMessage && part.mediaType.hasPrefix("text/")
      && part.mediaType != "text/html" && !part.isCalendar
  }

  /// The texts of parts, each on lines of its own.
  private func joinedText(
    of parts: [(message: Message, part: BodyPart)],
    as filtered: ([UInt8]) -> [UInt8] = { $0 }
  ) -> String {
    var result: [UInt8] = []
    for (message, part) in parts {
      guard result.count < limits.textBytes,
        let text = try? message.utf8(
          of: part,
          atMost: limits.textBytes - result.count,
          as: filtered
        )
      else { continue }
      if result.isEmpty {
        result = text
      } else {
        if result.last != 0x0A { result.append(0x0A) }
        result += text
      }
    }
    return result.text
  }

  private func utf8(
    of part: BodyPart,
    atMost limit: Int,
    as filtered: ([UInt8]) -> [UInt8] = { $0 }
  ) throws -> [UInt8] {
    let bytes = filtered(try content(of: part, atMost: limit))
    let text = Self.withLineFeeds(Charset(of: part).utf8(bytes, legacy: legacy))
    return part.flow.unflowed(text)
  }

  /// CRLF, CR CR LF and CR as LF.
  static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    let first = ByteScan.index(of: 0x0D, in: text.span, 0..<text.count)
    guard first < text.count else { return text }
    var result = text
    var target = first
    var index = first
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0D {
        if index < text.count, text[index].isLineBreak { continue }
        result[target] = 0x0A
      } else {
        result[target] = byte
      }
      target += 1
    }
    result.removeSubrange(target...)
    return result
  }
}

extension String {
  /// Whether all of it is white space, scalar by scalar: a character can be megabytes.
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
