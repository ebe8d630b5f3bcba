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
    var content: Data
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
          content: Data($0.content),
          contentID: $0.contentID
        )
      }
    )
    // Images that the HTML shows stand beside it, in front of the other files.
    let isShown = { (file: File) in
      file.contentID.map { draft.html?.contains("cid:\($0)") ?? false } ?? false
    }
    files = files.filter(isShown) + files.filter { !isShown($0) }
  }
}

extension ReadBack {
  /// The properties in which two differ, with both values; empty when they are equal.
  func differences(from other: ReadBack) -> [String] {
    guard self != other else { return [] }
    let pairs = zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
    let differences = pairs.compactMap { mine, theirs -> String? in
      let values = ["\(mine.value)", "\(theirs.value)"]
      return values[0] == values[1] ? nil : "\(mine.label ?? ""): \(values)"
    }
    return differences.isEmpty ? ["the content of a file"] : differences
  }
}
