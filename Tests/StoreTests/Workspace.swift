import Cases
import Digest
import Foundation
import Mail

@testable import Store

/// A workspace in a temporary folder, with what a mailbox and a dispatcher do to its store.
final class Workspace {
  static let firm = "collect@lawfirm.example.org"
  static let stranger = "stranger@example.net"

  let path: String
  let store: SQLiteStore
  let now = Date(timeIntervalSince1970: 1_800_000_000)
  let anna = Actor(kind: .user, name: "anna")

  init(inlineLimit: Int = 1000) throws {
    path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    store = try SQLiteStore(workspace: path, inlineLimit: inlineLimit, create: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A second connection, as another process has one.
  func reopened() throws -> SQLiteStore { try SQLiteStore(workspace: path, inlineLimit: 1000) }

  // MARK: References

  var keys: ReferenceKeys {
    ReferenceKeys(
      active: ReferenceKeys.Key(name: "2026", secret: [UInt8](repeating: 7, count: 32)),
      workspaceID: store.workspaceID
    )
  }

  var references: ReferenceScheme { ReferenceScheme(prefix: "DOS", keys: keys) }

  var addresses: CaseAddress {
    CaseAddress(localPart: "cases", separator: "+", domain: "example.com", keys: keys)
  }

  func address(_ number: Int, for recipient: String = firm) -> String {
    addresses.address(case: number, for: recipient, thread: .external)
  }

  // MARK: Mail in

  func content(_ bytes: [UInt8]) throws -> any RawContent {
    let writer = try store.rawWriter()
    try writer.append(bytes[...])
    return try writer.finish()
  }

  func arrival(
    _ text: String?,
    _ key: String,
    epoch: UInt32 = 1,
    mailbox: String = "inbox",
    _ acknowledgement: Acknowledgement = Acknowledgement(.keep)
  ) throws -> Arrival {
    Arrival(
      mailbox: mailbox,
      uidValidity: epoch,
      key: RemoteKey(key),
      receivedAt: now,
      content: try text.map { try content(Array($0.utf8)) },
      acknowledgement: acknowledgement
    )
  }

  @discardableResult
  func arrive(_ text: String, _ key: String = UUID().uuidString) throws -> Int {
    try store.commit([arrival(text, key)], cursor: nil, now: now)[0] ?? 0
  }

  static func mail(
    from: String = firm,
    to: String = "cases@example.com",
    id: String? = nil,
    fields: [String] = [],
    subject: String = "Hello",
    text: String = "We have written."
  ) -> String {
    var lines = ["From: \(from)", "To: \(to)", "Subject: \(subject)"] + fields
    if let id { lines.append("Message-ID: <\(id)>") }
    return (lines + ["", text, ""]).joined(separator: "\r\n")
  }

  // MARK: Processing

  /// The rules by which messages are received.
  var receive: ReceiveMessage {
    ReceiveMessage(
      threader: Threader(
        references: references,
        addresses: addresses,
        ownAddresses: ["dossier@example.com"]
      )
    )
  }

  /// Claims once and processes what was claimed, by the rules of `Cases`.
  @discardableResult
  func process(_ attachments: [[UInt8]] = []) throws -> [Outcome] {
    let batch = try store.claim(limit: 32, now: now).map { try processed($0, attachments) }
    return try store.commit(batch, now: now) { try receive.decide($0.message, in: $1) }
  }

  func processed(_ email: InboundEmail, _ attachments: [[UInt8]] = []) throws -> ProcessedEmail {
    let message = MessageParser().parse(try store.content(email.sha256))
    var digest = SHA256()
    try message.withoutTraceHeader { digest.update($0) }
    let contents = try attachments.map(content)
    let files = contents.map {
      StoredAttachment(
        fileName: "file.pdf",
        mediaType: "application/pdf",
        size: $0.size,
        sha256: $0.sha256,
        isInline: false
      )
    }
    let received = ReceivedMessage(
      message,
      contentDigest: Hex.encoded(digest.finalized()),
      receivedAt: email.receivedAt,
      attachments: files
    )
    return ProcessedEmail(email: email, message: received, contents: contents)
  }

  // MARK: Cases and letters

  func openCase(_ title: String = "Müller", people: [String] = [firm]) throws -> Int {
    let people = people.map { Participant(email: $0, role: .lawFirm) }
    return try store.open(
      SQLiteStore.Opening(type: .litigation, title: title, participants: people),
      by: anna,
      now: now
    )
  }

  func letter(
    _ number: Int,
    to recipients: [String] = [firm],
    unique: String = "a",
    expectsReply: Bool = false
  ) -> QueuedLetter {
    let id = MessageID("dos.\(number).\(unique).x@example.com")
    let draft = Draft(
      from: EmailAddress(email: "dossier@example.com"),
      to: recipients.map { EmailAddress(email: $0) },
      subject: "Transfer",
      date: now,
      messageID: id,
      text: "Please collect."
    )
    return QueuedLetter(
      caseNumber: number,
      template: "transfer",
      draft: draft,
      bytes: Array("letter".utf8),
      reversePath: "cases@example.com",
      dedupeKey: "letter/\(id.value)",
      expectsReply: expectsReply
    )
  }

  // MARK: Looking

  func count(_ sql: String) throws -> Int {
    try store.read { try $0.first(sql) { $0.int(0) } ?? -1 }
  }

  func temporaryFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/tmp")
  }

  func blobFiles() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(path)/blobs").filter {
      $0.contains("/")
    }
  }

  /// The comments of a case, without the line ends that mail programs add.
  func comments(_ number: Int) throws -> [String] {
    try store.caseView(number).comments.map {
      $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  func events(_ number: Int) throws -> [EventType] {
    try store.caseView(number).events.map(\.type)
  }

  /// Ends a case.
  func close(_ number: Int) throws {
    try store.end(
      number,
      as: CaseOutcome(name: "paid", label: "Paid", items: .keep),
      closes: true,
      rules: Rulebook(),
      by: anna,
      now: now
    )
  }
}
