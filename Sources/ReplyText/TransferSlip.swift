/// A block of labels in somebody's own text that only looks like the head of an earlier message: a
/// transfer slip, a delivery.
enum TransferSlip {
  /// How far the labels of a block reach around the fields that were found.
  private static let mostAround = 8

  /// Whether `header` is no head of a message: it names what is paid, or nothing in it comes from
  /// a mail program.
  static func matches(_ header: EmbeddedHeader, in lines: [TextLine], facts: KnownFacts) -> Bool {
    guard !header.isSetApart(in: lines) else { return false }
    let hasTime = header.holdsTime
    if namesAmount(around: header.range, in: lines) { return !(hasTime && header[.subject] != nil) }
    return !hasTime && !header.holdsAddress && !header.answers(facts)
      && !lines[header.range].contains(where: saysSent)
  }

  /// Whether a label says that something was sent, which mail is.
  private static func saysSent(_ line: TextLine) -> Bool {
    guard let label = LabelLine(line)?.label.trimmed(), HeaderWords.field(label) == .date else {
      return false
    }
    return !days.equals(label)
  }

  /// The labels by which any paper says of which day it is.
  private static let days: PhraseTable = [
    "date", "datum", "fecha", "data", "dato", "päivämäärä", "päiväys", "kuupäev", "datums", "dátum",
    "dne", "tarih", "дата", "ημερομηνία", "ngày", "tanggal", "tarikh", "التاريخ", "תאריך", "วันที่",
    "日期", "日付", "日時", "날짜", "dagsetning", "am", "датум", "время", "dats",
  ]

  /// Whether a label that no mail program writes has a sum of money behind it, in the same block.
  private static func namesAmount(around range: Range<Int>, in lines: [TextLine]) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < mostAround, LabelLine(lines[start - 1]) != nil {
      start -= 1
    }
    var end = range.upperBound
    while end < lines.count, end - range.upperBound < mostAround, LabelLine(lines[end]) != nil {
      end += 1
    }
    return lines[start..<end].contains { line in
      guard let label = LabelLine(line), HeaderWords.field(label.label) == nil else { return false }
      return label.folded.isAmount
    }
  }
}

extension EmbeddedHeader {
  private static let manyLines = 16

  /// Whether the block, when it is a slip, is one as a whole, and not read again from each of its
  /// lines.
  var isLong: Bool { range.count > Self.manyLines }

  /// Whether a program set the block apart from the text above it.
  fileprivate func isSetApart(in lines: [TextLine]) -> Bool {
    let start = range.lowerBound
    if [HTMLMarks.attribution, HTMLMarks.earlier].contains(lines[start].mark) { return true }
    guard let above = lines[max(0, start - 2)..<start].last(where: { !$0.isBlank }) else {
      return false
    }
    return MarkerLine.announces(above)
  }

  /// Whether the moment has its time, as in every mail program.
  fileprivate var holdsTime: Bool { FoldedText(self[.date] ?? "").holdsClock }

  fileprivate var holdsAddress: Bool {
    [HeaderWords.Field.from, .to, .copy].contains { self[$0]?.contains("@") ?? false }
  }

  /// Whether it is by who is answered here, or its subject is that of this message.
  fileprivate func answers(_ facts: KnownFacts) -> Bool {
    let subject = self[.subject] ?? ""
    return SubjectPrefix.isAnswer(subject) || facts.holdsSubject(FoldedText(subject))
      || facts.namesWriter(FoldedText(self[.from] ?? ""))
  }
}

extension FoldedText {
  private static let longestAmount = 40
  private static let longestCurrency = 5

  /// Whether the text is a sum: a number with a currency or cents, and nothing else.
  fileprivate var isAmount: Bool {
    guard count <= Self.longestAmount else { return false }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
    let words = bytes.split { !isLetter($0) }
    guard words.count <= 1, words.allSatisfy({ $0.count <= Self.longestCurrency }) else {
      return false
    }
    let groups = bytes.filter { !isLetter($0) && $0 < 0x80 && $0 != UInt8(ascii: "$") }
      .split { " .,'".utf8.contains($0) }
    guard let last = groups.last, groups.joined().allSatisfy(Self.isDigit),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
    else { return false }
    let hasCents = groups.count > 1 && last.count == 2
    let hasCurrency = !words.isEmpty || bytes.contains { $0 >= 0x80 || $0 == UInt8(ascii: "$") }
    return groups.count == 1 || last.count == 3 || hasCents ? hasCents || hasCurrency : false
  }

  /// Whether a time stands in the text: 10:00, or 10.00 behind a space.
  fileprivate var holdsClock: Bool {
    bytes.split { " ,()".utf8.contains($0) }.contains { word in
      let parts = word.split { ":.".utf8.contains($0) }
      guard parts.count > 1, parts[0].count <= 2, parts[1].count == 2,
        parts[0].allSatisfy(Self.isDigit), parts[1].allSatisfy(Self.isDigit)
      else { return false }
      return parts.count == 2 || word.contains(UInt8(ascii: ":"))
    }
  }
}
