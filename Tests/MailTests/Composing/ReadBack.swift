import Foundation
import Mail

/// What a reader made of a composed draft, to be compared with what the draft says.
struct ReadBack: Codable, Equatable {
  struct Mailbox: Codable, Equatable {
    var name: String
    var address: String
  }

  struct File: Codable, Equatable {
    var name: String
    var type: String
    /// In base64.
    var content: String
    var contentID: String?
  }

  var from: [Mailbox]
  var to: [Mailbox]
  var cc: [Mailbox]
  var replyTo: [Mailbox]
  var subject: String
  var seconds: Int
  var offset: Int
  var messageID: String
  var inReplyTo: [String]
  var references: [String]
  var text: String
  var html: String?
  var files: [File]
  /// Fields that a draft need not have, each with its value, sorted.
  var fields: [String]
}

extension ReadBack {
  /// What a reader has to find.
  init(_ draft: Draft) {
    let mailboxes = { (list: [EmailAddress]) in
      list.map { Mailbox(name: $0.name ?? "", address: $0.email) }
    }
    self.init(
      from: mailboxes([draft.from]),
      to: mailboxes(draft.to),
      cc: mailboxes(draft.cc),
      replyTo: mailboxes(draft.replyTo),
      subject: draft.subject,
      seconds: Int(draft.date.timeIntervalSince1970),
      offset: draft.secondsFromUTC,
      messageID: draft.messageID.value,
      inReplyTo: draft.inReplyTo.map(\.value),
      references: draft.references.map(\.value),
      text: draft.text,
      html: draft.html,
      files: draft.attachments.map {
        File(
          name: $0.fileName,
          type: $0.mediaType,
          content: Data($0.content).base64EncodedString(),
          contentID: $0.contentID
        )
      },
      fields: Self.fields(of: draft)
    )
    // Images that the HTML shows stand beside it, in front of the other files.
    let isShown = { (file: File) in
      file.contentID.map { draft.html?.contains("cid:\($0)") ?? false } ?? false
    }
    files = files.filter(isShown) + files.filter { !isShown($0) }
  }

  static let optionalFields = [
    "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post", "X-Case", "X-Loop", "Comments",
  ]

  private static func fields(of draft: Draft) -> [String] {
    var fields = Dictionary(uniqueKeysWithValues: draft.extraFields.map { ($0.name, $0.value) })
    fields["Auto-Submitted"] = draft.autoSubmitted
    if !draft.listUnsubscribe.isEmpty {
      let addresses = draft.listUnsubscribe.map { "<\($0)>" }
      fields["List-Unsubscribe"] = addresses.joined(separator: ", ")
    }
    if draft.allowsOneClickUnsubscribe {
      fields["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    }
    return fields.map { "\($0): \($1)" }.sorted()
  }
}

extension ReadBack {
  /// What our own parser finds.
  init(_ message: Message) throws {
    let mailboxes = { (list: [EmailAddress]) in
      list.map { Mailbox(name: $0.name ?? "", address: $0.email) }
    }
    let texts = message.leaves.filter { $0.disposition == nil }
    self.init(
      from: mailboxes(message.from),
      to: mailboxes(message.to),
      cc: mailboxes(message.cc),
      replyTo: mailboxes(message.replyTo),
      subject: message.subject ?? "",
      seconds: Int(message.sentAt?.instant.timeIntervalSince1970 ?? .nan),
      offset: message.sentAt?.secondsFromUTC ?? 1,
      messageID: message.messageID?.value ?? "",
      inReplyTo: message.inReplyTo.map(\.value),
      references: message.references.map(\.value),
      text: try texts.first.map { try message.text(of: $0) } ?? "",
      html: try texts.first { $0.mediaType == "text/html" }.map { try message.text(of: $0) },
      files: try message.files.map {
        File(
          name: $0.name ?? "",
          type: $0.mediaType,
          content: Data(try message.content(of: $0)).base64EncodedString(),
          contentID: $0.contentID
        )
      },
      fields: Self.optionalFields.compactMap { name in
        message.header[name].map { "\(name): \($0)" }
      }.sorted()
    )
  }

  /// References cut down as relays want it, to as many as `other` has: the first and the newest.
  func withReferences(asIn other: ReadBack) -> ReadBack {
    var copy = self
    let length = references.reduce(0) { $0 + $1.utf8.count + 3 }
    guard length > 900, other.references.count > 20 else { return copy }
    copy.references = [references[0]] + references.suffix(other.references.count - 1)
    return copy
  }
}

extension ReadBack {
  /// The properties in which two differ, with both values.
  func differences(from other: ReadBack) -> [String] {
    let pairs = zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
    return pairs.compactMap { mine, theirs in
      let values = ["\(mine.value)", "\(theirs.value)"]
      // By code points: equal strings may be composed otherwise.
      return values[0].unicodeScalars.elementsEqual(values[1].unicodeScalars)
        ? nil : "\(mine.label ?? ""): \(values)"
    }
  }
}
