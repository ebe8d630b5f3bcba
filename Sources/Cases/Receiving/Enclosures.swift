import HTML
public import Mail

/// What a message brings beside its author's words: meetings, and messages that are attached.
///
/// It is read and searched like the text, and decides nothing: others wrote it, or a program did.
public struct Enclosures: Sendable, Equatable {
  /// What of it stands on the case, in a few lines.
  public private(set) var brief = ""
  /// All of it.
  public private(set) var full = ""
  /// Whether a meeting is answered or cancelled: that says all there is to say.
  public private(set) var isMeetingAnswer = false

  /// Whether other mail is attached, whose files are among those of the message.
  public private(set) var hasMail = false

  /// What stands in front of the subject of an attached mail.
  public static let mailLabel = AttachedMail.label

  private static let longestText = 300_000
  private static let mostFiles = 20

  /// Nothing beside the words.
  public init() {}

  /// Reads what a message brings.
  public init(meetings: [CalendarEvent], mails: [AttachedMail]) {
    isMeetingAnswer =
      !meetings.isEmpty && meetings.allSatisfy { [.answer, .cancellation].contains($0.kind) }
    hasMail = !mails.isEmpty
    let told = meetings.map { $0.lines.joined(separator: "\n") }
    brief = (told + mails.map(Self.heading)).joined(separator: "\n\n")
    full = (told + mails.map(Self.whole)).joined(separator: "\n\n")
    if full.unicodeScalars.count > Self.longestText {
      full = full.prefix(scalars: Self.longestText) + " […]"
    }
  }

  private static func heading(_ mail: AttachedMail) -> String {
    let files = names(mail)
    return mail.heading + (files.isEmpty ? "" : "\nits files: " + files)
  }

  private static func whole(_ mail: AttachedMail) -> String {
    let message = mail.message
    var lines = [mail.heading]
    let people = message.to + message.cc
    if !people.isEmpty {
      lines.append("To: " + people.prefix(mostFiles).map(\.written).joined(separator: ", "))
    }
    if let date = message.header["Date"] { lines.append("Date: \(date)") }
    let files = names(mail)
    if !files.isEmpty { lines.append("Files: \(files)") }
    let meetings = message.calendarEvents.flatMap(\.lines)
    let text = message.plainText.prefix(scalars: longestText)
    return (lines + [""] + meetings + [String(text)]).joined(separator: "\n")
  }

  private static func names(_ mail: AttachedMail) -> String {
    mail.message.files.compactMap(\.name).prefix(mostFiles).joined(separator: ", ")
  }
}

extension ReceivedMessage {
  /// The whole text with what the message brings beside it.
  public var wholeText: String { Self.joined(text, enclosures.full) }

  /// What stands on the case: the new text, and in a few lines what the message brings beside it.
  public var shownText: String { Self.joined(newText, enclosures.brief) }

  private static func joined(_ text: String, _ more: String) -> String {
    guard !more.isEmpty else { return text }
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return isBlank ? more : "\(text)\n\n\(more)"
  }

  /// A text in which pictures stand as `[cid:…]`, with their names instead.
  static func namingPictures(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")), text.contains("[cid:") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[cid:"),
      let end = rest[start.upperBound...].prefix(300).firstIndex(of: "]")
    {
      let name = rest[start.upperBound..<end].prefix { $0 != "@" }
      result += rest[..<start.lowerBound] + "[picture: \(name)]"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
