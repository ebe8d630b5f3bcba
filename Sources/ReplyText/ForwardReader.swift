/// Finds the message that another one passes on.
struct ForwardReader {
  private let lines: [TextLine]
  /// The subject behind its prefix, when that says forward.
  private let forwardedSubject: String?

  init(_ lines: [TextLine], subject: String?) {
    self.lines = lines
    forwardedSubject = subject.flatMap(SubjectPrefix.forwarded)
  }

  /// The forward, or nil when the first earlier message in the text is one that is answered.
  func forward() -> ForwardedMessage? {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if !line.isBlank {
        if MarkerLine.isForward(line) || isForward(index) { return forward(markedAt: index) }
        if isEarlierMessage(index) { return forward(unmarkedAt: index) }
        // A quote without such a line above it is an answer's.
        if line.depth > 0 { return nil }
      }
      index += 1
    }
    return nil
  }

  private func isForward(_ index: Int) -> Bool {
    guard MarkerLine.mayBeForward(lines[index]), let next = nextLine(after: index) else {
      return false
    }
    return EmbeddedHeader(at: next, in: lines) != nil
  }

  private func isEarlierMessage(_ index: Int) -> Bool {
    MarkerLine.isOriginal(lines[index]) || EmbeddedHeader(at: index, in: lines) != nil
      || attributionEnd(from: index) != nil
  }

  /// The last line of the attribution that begins on line `start`.
  private func attributionEnd(from start: Int) -> Int? {
    for end in start..<min(lines.count, start + 4) {
      if lines[end].isBlank { return nil }
      if let begin = Attribution.start(endingAt: end, in: lines) {
        return begin == start ? end : nil
      }
    }
    return nil
  }

  private func forward(markedAt index: Int) -> ForwardedMessage? {
    // QUIRK: Yahoo puts the fields on the line of the marker.
    if let mark = lines[index].content.fieldBehindDashes,
      let header = EmbeddedHeader(in: lines[index].content[mark...], onLine: index)
    {
      return message(header)
    }
    guard let next = nextLine(after: index) else { return nil }
    if let header = EmbeddedHeader(at: next, in: lines) {
      return message(header)
    }
    // QUIRK: Gmail translates "From:" into more languages than any table has, and nothing else.
    if next + 1 < lines.count, let header = EmbeddedHeader(at: next + 1, in: lines),
      header[.from] == nil, let colon = lines[next].content.firstIndex(of: ":")
    {
      let sender = lines[next].content[colon...].dropFirst()
      return message(header, from: String(sender))
    }
    if let end = attributionEnd(from: next) {
      return message(attributedIn: next...end)
    }
    let text = OriginalText.text(lines[next...])
    return ForwardedMessage(text: text, subject: forwardedSubject)
  }

  /// Programs that write the same block above answers and forwards: the subject tells.
  private func forward(unmarkedAt index: Int) -> ForwardedMessage? {
    guard forwardedSubject != nil else { return nil }
    var start = index
    if MarkerLine.isOriginal(lines[index]) {
      guard let next = nextLine(after: index) else { return nil }
      start = next
    }
    if let header = EmbeddedHeader(at: start, in: lines) {
      return message(header)
    }
    guard let end = attributionEnd(from: start) else { return nil }
    return message(attributedIn: start...end)
  }

  private func nextLine(after index: Int) -> Int? {
    lines[(index + 1)...].firstIndex { !$0.isBlank }
  }

  private func message(_ header: EmbeddedHeader, from: String? = nil) -> ForwardedMessage {
    let sender = Mailbox(from ?? header[.from] ?? "")
    return ForwardedMessage(
      fromName: sender.name,
      fromAddress: sender.address,
      subject: header[.subject] ?? forwardedSubject,
      date: header[.date],
      text: OriginalText.text(lines[header.range.upperBound...])
    )
  }

  private func message(attributedIn range: ClosedRange<Int>) -> ForwardedMessage {
    let words = lines[range].map { String($0.content) }.joined(separator: " ")
    let sender = Mailbox(words)
    return ForwardedMessage(
      fromName: nil,
      fromAddress: sender.address,
      subject: forwardedSubject,
      date: nil,
      text: OriginalText.text(lines[(range.upperBound + 1)...])
    )
  }
}

extension ForwardedMessage {
  /// A forward of which only the text is known.
  fileprivate init(text: String, subject: String?) {
    self.init(fromName: nil, fromAddress: nil, subject: subject, date: nil, text: text)
  }
}

extension Substring {
  /// Where the words behind "----- Forwarded Message -----" begin on the same line.
  fileprivate var fieldBehindDashes: Substring.Index? {
    guard let words = firstIndex(where: \.isLetter),
      let dashes = self[words...].firstIndex(of: "-")
    else { return nil }
    return self[dashes...].firstIndex { $0 != "-" && !$0.isWhitespace }
  }
}
