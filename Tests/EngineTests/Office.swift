import Cases
import Engine
import Foundation
import Mail
import Store

/// A workspace in a temporary folder with the loops over it.
final class Office: @unchecked Sendable {
  static let firm = "collect@lawfirm.example.org"

  let path: String
  let store: SQLiteStore
  let trace = Trace()
  let source: ScriptedSource
  let submission: RecordingSubmission
  var now = Date(timeIntervalSince1970: 1_800_000_000)
  let anna = Actor(kind: .user, name: "anna")

  init() throws {
    path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    store = try SQLiteStore(workspace: path, inlineLimit: 1000, create: true)
    source = ScriptedSource(trace)
    submission = RecordingSubmission(trace)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private var keys: ReferenceKeys {
    ReferenceKeys(
      active: ReferenceKeys.Key(name: "2026", secret: [UInt8](repeating: 7, count: 32)),
      workspaceID: store.workspaceID
    )
  }

  private var addresses: CaseAddress {
    CaseAddress(localPart: "cases", separator: "+", domain: "example.com", keys: keys)
  }

  // MARK: Loops

  func intake(
    _ store: (any IntakeStore)? = nil,
    _ acknowledgement: Acknowledgement = Acknowledgement(.seen),
    after seconds: Double = 0
  ) -> Intake {
    let now = now.addingTimeInterval(seconds)
    return Intake(
      source: source,
      store: store ?? self.store,
      acknowledgement: acknowledgement,
      now: { now },
      log: trace
    )
  }

  func copier(_ archive: any MailArchive, after seconds: Double = 0) -> SentCopier {
    let now = now.addingTimeInterval(seconds)
    return SentCopier(store: store, archive: archive, now: { now })
  }

  func dispatcher(_ store: (any DispatchStore)? = nil) -> Dispatcher {
    let now = now
    let threader = Threader(
      references: ReferenceScheme(prefix: "DOS", keys: keys),
      addresses: addresses,
      ownAddresses: ["dossier@example.com"]
    )
    return Dispatcher(
      store: store ?? self.store,
      reader: MessageReader(parser: MessageParser()),
      receive: ReceiveMessage(threader: threader),
      now: { now },
      log: trace
    )
  }

  func outbox(
    _ store: (any OutboxStore)? = nil,
    pace: SendingPace = SendingPace(),
    window: SendWindow? = nil,
    keepsCopies: Bool = false,
    reversePath: ((OutboxMessage, String) throws -> String)? = nil
  ) -> OutboxRunner {
    OutboxRunner(
      store: store ?? self.store,
      submission: submission,
      policy: DeliveryPolicy(keepsCopies: keepsCopies),
      pace: pace,
      window: window,
      reversePath: reversePath,
      now: { self.now },
      log: trace
    )
  }

  // MARK: Cases, mail and letters

  func openCase() throws -> Int {
    try store.open(
      SQLiteStore.Opening(
        type: .litigation,
        title: "Müller",
        participants: [Participant(email: Office.firm, role: .lawFirm)]
      ),
      by: anna,
      now: now
    )
  }

  func mail(_ number: Int, _ text: String) -> String {
    let address = addresses.address(case: number, for: Office.firm, thread: .external)
    return [
      "From: \(Office.firm)", "To: \(address)", "Subject: Hello",
      "Message-ID: <\(text.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF })@example.org>", "",
      text, "",
    ].joined(separator: "\r\n")
  }

  func queue(_ number: Int, _ texts: String..., to: [String] = [Office.firm]) throws {
    for text in texts {
      let id = MessageID("\(text)@example.com")
      let draft = Draft(
        from: EmailAddress(email: "dossier@example.com"),
        to: to.map { EmailAddress(email: $0) },
        subject: "Transfer",
        date: now,
        messageID: id,
        text: text
      )
      let letter = QueuedLetter(
        caseNumber: number,
        template: "",
        draft: draft,
        bytes: Array(text.utf8),
        reversePath: "cases@example.com",
        dedupeKey: text,
        expectsReply: false
      )
      _ = try store.queue([letter], by: anna, now: now)
    }
  }

  // MARK: Looking

  func stored() throws -> [String] {
    try store.inbox(nil, limit: 1000).map(\.email).sorted { $0.id < $1.id }.map { email in
      let source = try store.content(email.sha256)
      return String(decoding: try source.read(0..<source.count), as: UTF8.self)
    }
  }

  func letters(_ states: [OutboxMessage.State]) throws -> [String] {
    try store.outbox(in: states, limit: 1000).map(\.message.text).sorted()
  }
}
