import HTML

/// The names, addresses and the subject by which a line shows that it speaks of earlier mail.
struct KnownFacts: Sendable {
  private let writers: [[UInt8]]
  private let readers: [[UInt8]]
  private let subjects: [FoldedText]

  /// A shorter name or subject stands in too many lines to say anything.
  private static let shortestName = 4
  private static let shortestSubject = 6
  private static let mostPeople = 24
  private static let longest = 200

  /// Nothing is known.
  static let none = KnownFacts(writers: [], readers: [], subjects: [])

  /// - Parameters:
  ///   - writers: Names and addresses of those who may have written the earlier mail.
  ///   - readers: Those of who answers it.
  ///   - subjects: Subjects, with or without their prefixes.
  init(writers: [String], readers: [String], subjects: [String]) {
    self.writers = Self.names(writers)
    self.readers = Self.names(readers)
    self.subjects =
      subjects
      .map { FoldedText(SubjectPrefix.bare(String($0.prefix(scalars: Self.longest)))) }
      .filter { $0.count >= Self.shortestSubject }
  }

  private static func names(_ texts: [String]) -> [[UInt8]] {
    texts.prefix(mostPeople)
      .map { FoldedText($0.prefix(scalars: longest)).trimmed(.quotesAndSpace).bytes }
      .filter { $0.count >= shortestName }
  }

  /// The facts of a message and of the letters that it may answer.
  init(subject: String?, context: ReplyContext) {
    self.init(
      writers: context.letters.flatMap(\.authors) + context.addressees,
      readers: context.authors,
      subjects: [subject ?? ""] + context.letters.map(\.subject)
    )
  }

  /// Whether somebody who is known is named in `text`.
  func namesPerson(_ text: FoldedText) -> Bool {
    namesWriter(text) || namesReader(text)
  }

  /// Whether who answers is named in `text`.
  func namesReader(_ text: FoldedText) -> Bool {
    readers.contains { text.holds($0) }
  }

  /// Whether the address of who answers stands in `text`.
  func namesReaderAddress(_ text: FoldedText) -> Bool {
    text.contains("@") && readers.contains { $0.contains(UInt8(ascii: "@")) && text.holds($0) }
  }

  /// Whether `text` names somebody who may have written the earlier mail.
  func namesWriter(_ text: FoldedText) -> Bool {
    writers.contains { text.holds($0) }
  }

  /// Whether `text` holds the subject, its prefixes aside.
  func holdsSubject(_ text: FoldedText) -> Bool {
    subjects.contains { text.holds($0.bytes) }
  }
}

extension FoldedText {
  /// Whether `needle` stands in the text, as words of its own or with an ending.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= count else { return false }
    return (0...(count - needle.count)).contains { index in
      bytes[index] == first && beginsWord(at: index) && stands(needle, at: index)
    }
  }
}
