/// Finds the message that another one passes on.
struct ForwardReader {
  /// A forward, and where it begins in the lines.
  struct Found {
    var message: ForwardedMessage
    var start: Int
  }

  private let lines: [TextLine]
  /// The subject behind its prefix, when that says forward.
  private let forwardedSubject: String?

  init(_ lines: [TextLine], subject: String?) {
    self.lines = lines
    forwardedSubject = subject.flatMap(SubjectPrefix.forwarded)
  }

  /// The forward, or nil when the first earlier message in the text is one that is answered.
  func found() -> Found? {
    var hasText = false
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if !line.isBlank {
        if MarkerLine.isForward(line) { return forward(markedAt: index) }
        if isEarlierMessage(index) { return forward(unmarkedAt: index, below: hasText) }
        // A quote without such a line above it is an answer's.
        if line.depth > 0 { return nil }
        hasText = hasText || LineClassifier.isText(line)
      }
      index += 1
    }
    return nil
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

  private func forward(markedAt index: Int) -> Found? {
    // QUIRK: Yahoo puts the fields on the line of the marker.
    if let mark = lines[index].content.fieldBehindDashes,
      let header = EmbeddedHeader(in: lines[index].content[mark...], onLine: index)
    {
      return Found(message: message(header), start: index)
    }
    guard let next = nextLine(after: index) else { return nil }
    if let header = EmbeddedHeader(at: next, in: lines) {
      return Found(message: message(header), start: index)
    }
    if let end = attributionEnd(from: next) {
      return Found(message: message(attributedIn: next...end), start: index)
    }
    let text = OriginalText.text(lines[next...])
    return Found(message: ForwardedMessage(text: text, subject: forwardedSubject), start: index)
  }

  /// Programs that write the same block above answers and forwards: the subject tells.
  private func forward(unmarkedAt index: Int, below hasText: Bool) -> Found? {
    guard forwardedSubject != nil else { return nil }
    var start = index
    if MarkerLine.isOriginal(lines[index]) {
      guard let next = nextLine(after: index) else { return nil }
      start = next
    }
    if let header = EmbeddedHeader(at: start, in: lines) {
      return Found(message: message(header), start: index)
    }
    guard let end = attributionEnd(from: start) else { return nil }
    return Found(message: message(attributedIn: start...end), start: index)
  }

  private func nextLine(after index: Int) -> Int? {
    lines[(index + 1)...].firstIndex { !$0.isBlank }
  }

  private func message(_ header: EmbeddedHeader) -> ForwardedMessage {
    let sender = Mailbox(header[.from] ?? "")
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
