/// The field block above an embedded message, told by its form: labels of no table, below a line
/// that sets it apart, with an address and a date, or with the subject of this very message.
struct ShapedHeader: Sendable {
  /// The lines of the block.
  let range: Range<Int>
  /// Its fields, with what each says.
  let fields: [HeaderField]

  private static let mostLines = 24
  private static let mostContinuations = 4

  /// The block that begins on line `start`, or nil when none does.
  init?(at start: Int, in lines: [TextLine], facts: KnownFacts) {
    let depth = lines[start].depth
    guard let first = LabelLine(lines[start]) else { return nil }
    let place = Self.place(above: start, in: lines)
    // Below text only what begins with a sender; and each block is read from its beginning alone.
    if place == .text, !first.isMailbox || LabelLine(lines[start - 1]) != nil { return nil }
    let step = Self.isSpaced(at: start, in: lines) ? 2 : 1
    if step == 2, start > 1, LabelLine(lines[start - 2]) != nil { return nil }
    var labels: [LabelLine] = []
    var index = start
    var end = start
    var continuations = 0
    while index < min(lines.count, start + step * Self.mostLines), lines[index].depth == depth,
      !lines[index].isBlank
    {
      if let label = LabelLine(lines[index]) {
        labels.append(label)
        continuations = 0
        end = index + 1
      } else {
        continuations += 1
        // A value goes on where the line is set in or the one above it ends on a comma.
        guard continuations <= Self.mostContinuations,
          Self.isContinued(index, in: lines, step: step)
        else { break }
        labels[labels.count - 1].append(lines[index])
        end = index + 1
      }
      if step == 2, index + 1 < lines.count, !lines[index + 1].isBlank { break }
      index += step
    }
    let shape = Shape(labels, facts: facts)
    guard shape.isHeader(below: place) else { return nil }
    range = start..<end
    fields = shape.fields
  }

  // QUIRK: what makes a paragraph of each line leaves an empty one below each field.
  /// Whether each field has an empty line below it, and is followed by another one at once.
  private static func isSpaced(at start: Int, in lines: [TextLine]) -> Bool {
    start + 2 < lines.count && lines[start + 1].isBlank && LabelLine(lines[start + 2]) != nil
  }

  private static func isContinued(_ index: Int, in lines: [TextLine], step: Int) -> Bool {
    let first = lines[index].content.unicodeScalars.first
    let above = lines[index - step].folded
    if first == " " || first == "\t" || above.hasSuffix(",") || above.hasSuffix(";") { return true }
    // Wrapping leaves an address alone, or the rest of a long value above the next field.
    if first == "<", lines[index].folded.contains("@") { return true }
    return above.count >= shortestWrapped && index + step < lines.count
      && LabelLine(lines[index + step]) != nil
  }

  /// No program wraps a shorter line.
  private static let shortestWrapped = 30

  /// What stands above a block.
  enum Place { case mark, blank, text }

  private static func place(above start: Int, in lines: [TextLine]) -> Place {
    guard start > 0 else { return .blank }
    let above = lines[max(0, start - 2)..<start].last { !$0.isBlank }
    if let above, MarkerLine.isFramed(above) || DividerLine.matches(above) { return .mark }
    if [HTMLMarks.attribution, HTMLMarks.earlier].contains(lines[start].mark) { return .mark }
    return lines[start - 1].isBlank || lines[start - 1].depth != lines[start].depth ? .blank : .text
  }
}

/// What the labels of a block hold.
private struct Shape {
  private let labels: [LabelLine]
  private var mailboxes = 0
  private var dates = 0
  private var subject: Int?
  private var namesPerson = false

  init(_ labels: [LabelLine], facts: KnownFacts) {
    self.labels = labels
    for (index, label) in labels.enumerated() {
      if label.isMailbox { mailboxes += 1 }
      if label.isDate { dates += 1 }
      if subject == nil, facts.holdsSubject(label.folded) { subject = index }
      namesPerson = namesPerson || facts.namesPerson(label.folded)
    }
  }

  func isHeader(below place: ShapedHeader.Place) -> Bool {
    if subject != nil, labels.count >= 2, place != .text,
      mailboxes > 0 || dates > 0 || namesPerson
    {
      return true
    }
    guard labels.count >= 3, dates > 0 else { return false }
    switch place {
    case .mark: return mailboxes > 0 || (namesPerson && labels.count >= 4)
    case .blank:
      return mailboxes > 1 || (knownLabels > 1 && knowsPerson) || isFromProgram || answers
    case .text: return mailboxes > 0 && (knownLabels > 1 || isFromProgram)
    }
  }

  private var knownLabels: Int { labels.count { HeaderWords.field($0.label) != nil } }

  /// Whether a label of the table says from or to whom; the rest of a slip may say date and subject.
  private var knowsPerson: Bool {
    labels.contains { [.from, .to].contains(HeaderWords.field($0.label)) }
  }

  /// Whether a value begins as the subject of an answer does, beside a moment with its time.
  private var answers: Bool {
    labels.contains { SubjectPrefix.isAnswer($0.value) }
      && labels.contains { $0.isDate && $0.folded.holdsTime && $0.folded.holdsDay }
  }

  /// Four labels, a sender first and a moment with its time: no slip or list of somebody's own has
  /// that.
  private var isFromProgram: Bool {
    guard labels.count >= 4, let first = labels.first, first.isMailbox else { return false }
    return labels.contains { $0.isDate && $0.folded.holdsTime && $0.folded.holdsDay }
  }

  /// The first mailbox is the sender's in every program, the next the recipient's; the subject is
  /// the one we know, or the first value that is neither mailbox nor date.
  var fields: [HeaderField] {
    let known = labels.map { HeaderWords.field($0.label) }
    let subject =
      subject ?? known.firstIndex(of: .subject)
      ?? labels.indices.first {
        known[$0] == nil && !labels[$0].isMailbox && !labels[$0].isDate
          && !labels[$0].value.isEmpty
      }
    var hasSender = known.contains(.from)
    return labels.indices.map { index in
      let label = labels[index]
      let name: HeaderWords.Field
      if index == subject {
        name = .subject
      } else if let field = known[index] {
        name = field
      } else if label.isMailbox {
        name = hasSender ? .other : .from
        hasSender = true
      } else {
        name = label.isDate ? .date : .other
      }
      return HeaderField(name: name, value: label.value)
    }
  }
}
