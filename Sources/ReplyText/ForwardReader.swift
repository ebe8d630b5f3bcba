import HTML

/// Finds the message that another one passes on.
struct ForwardReader {
  private let lines: [TextLine]
  /// The subject behind its prefix, when that says forward.
  private let forwardedSubject: String?

  private let subject: String
  private let facts: KnownFacts

  init(_ lines: [TextLine], subject: String?, facts: KnownFacts = .none) {
    self.lines = lines
    self.subject = subject ?? ""
    self.facts = facts
    forwardedSubject = subject.flatMap(SubjectPrefix.forwarded)
  }

  /// The forward, or nil when the first earlier message in the text is one that is answered.
  func forward() -> ForwardedMessage? {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if !line.isBlank {
        if MarkerLine.isForward(line) || isForward(index) { return forward(markedAt: index) }
        if forwardedSubject != nil, MarkerLine.isFramed(line),
          let message = message(onMarkerLine: index)
        {
          return message
        }
        let found = EmbeddedHeader.read(at: index, in: lines, facts: facts)
        if let found, found.isSlip, found.block.isLong {
          index = found.block.range.upperBound
          continue
        }
        if found?.isSlip == false || isEarlierMessage(index) || isFramedHeader(index) {
          return forward(unmarkedAt: index)
        }
        // A quote without such a line above it, or a block on top of it, is an answer's.
        if line.depth > 0 { return header(onTopOf: index).flatMap(forward(unmarkedAt:)) }
      }
      index += 1
    }
    return nil
  }

  /// The forward; where nothing but the subject says so, the letter that is quoted is passed on.
  func forward(of letter: LetterReading?) -> ForwardedMessage? {
    if let found = forward() { return found }
    guard let letter, forwardedSubject != nil else { return nil }
    return ForwardedMessage(text: OriginalText.text(lines[letter.span]), subject: forwardedSubject)
  }

  private func isForward(_ index: Int) -> Bool {
    guard MarkerLine.mayBeForward(lines[index]), let next = nextLine(after: index) else {
      return false
    }
    return EmbeddedHeader(at: next, in: lines, facts: facts) != nil
  }

  /// Whether words between dashes, or dashes alone, stand on a line above a field block.
  private func isFramedHeader(_ index: Int) -> Bool {
    guard MarkerLine.announces(lines[index]), let next = nextLine(after: index)
    else { return false }
    return EmbeddedHeader(at: next, in: lines, facts: facts) != nil
  }

  private func isEarlierMessage(_ index: Int) -> Bool {
    MarkerLine.isOriginal(lines[index]) || attributionEnd(from: index) != nil
  }

  /// The last line of the attribution that begins on line `start`.
  private func attributionEnd(from start: Int) -> Int? {
    for end in start..<min(lines.count, start + 4) {
      if lines[end].isBlank { return nil }
      let introduction = Introduction(lines, facts: facts)
      if let begin = Attribution.start(endingAt: end, in: lines)
        ?? introduction.start(ofUnmarkedEndingAt: end, isText: { _ in true })
      {
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
    if let message = message(onMarkerLine: index) { return message }
    guard let next = nextLine(after: index) else { return nil }
    if let header = EmbeddedHeader(at: next, in: lines, facts: facts) {
      return message(header)
    }
    // QUIRK: Gmail translates "From:" into more languages than any table has, and nothing else.
    if next + 1 < lines.count, let header = EmbeddedHeader(at: next + 1, in: lines),
      header[.from] == nil, let colon = lines[next].content.firstIndex(of: ":")
    {
      let sender = lines[next].content[colon...].dropFirst()
      return message(header, from: String(sender))
    }
    if let range = FramedHeader.range(at: next, in: lines), range.count > 1 {
      return message(framedIn: range)
    }
    if let end = attributionEnd(from: next) {
      return message(attributedIn: next...end)
    }
    let text = OriginalText.text(lines[next...])
    return ForwardedMessage(text: text, subject: forwardedSubject)
  }

  /// The line where a field block begins that is the first, or stands below the first line, of the
  /// quotation that begins on line `index`: Apple's program quotes what it forwards.
  private func header(onTopOf index: Int) -> Int? {
    var next = index
    for _ in 0..<3 {
      if lines[next].depth == lines[index].depth,
        EmbeddedHeader(at: next, in: lines, facts: facts) != nil
      {
        return next
      }
      guard let below = nextLine(after: next) else { return nil }
      next = below
    }
    return nil
  }

  /// Programs that write the same block above answers and forwards: the subject tells.
  private func forward(unmarkedAt index: Int) -> ForwardedMessage? {
    var start = index
    if MarkerLine.isOriginal(lines[index]) || isFramedHeader(index) {
      guard let next = nextLine(after: index) else { return nil }
      start = next
    }
    if let header = EmbeddedHeader(at: start, in: lines, facts: facts),
      forwardedSubject != nil || SubjectPrefix.announces(header[.subject] ?? "", in: subject)
    {
      return message(header)
    }
    guard forwardedSubject != nil else { return nil }
    if start > index, let range = FramedHeader.range(at: start, in: lines), range.count > 1 {
      return message(framedIn: range)
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

  /// The block on the line of its marker in words of no table: the sender is the first mailbox.
  private func message(onMarkerLine index: Int) -> ForwardedMessage? {
    let content = lines[index].content
    guard let mark = content.fieldBehindDashes,
      let colon = content[mark...].firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" })
    else { return nil }
    let sender = Mailbox(String(content[content.index(after: colon)...].prefix(scalars: 300)))
    guard sender.address != nil else { return nil }
    return ForwardedMessage(
      fromName: sender.name,
      fromAddress: sender.address,
      subject: forwardedSubject ?? SubjectPrefix.bare(subject),
      date: nil,
      text: OriginalText.text(lines[(index + 1)...])
    )
  }

  /// The message below a block without colons.
  private func message(framedIn range: Range<Int>) -> ForwardedMessage {
    let block = FramedHeader(lines[range])
    return ForwardedMessage(
      fromName: block.sender?.name,
      fromAddress: block.sender?.address,
      subject: block.subject ?? forwardedSubject,
      date: block.date,
      text: OriginalText.text(lines[range.upperBound...])
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
