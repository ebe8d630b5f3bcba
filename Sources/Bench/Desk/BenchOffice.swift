import Cases
import Engine
import Foundation
import Mail
import Store

/// A store with what files mail in it.
struct BenchOffice {
  let store: SQLiteStore
  let now: Date
  let addresses: CaseAddress
  let reader = MessageReader(parser: MessageParser())
  let receive: ReceiveMessage
  let dispatcher: Dispatcher

  init(_ store: SQLiteStore, now: Date) {
    self.store = store
    self.now = now
    let keys = ReferenceKeys(
      active: .init(name: "bench", secret: Array("not a secret at all, only a bench".utf8)),
      retired: [],
      workspaceID: store.workspaceID
    )
    addresses = CaseAddress(
      localPart: "cases",
      separator: "+",
      domain: "example.com",
      keys: keys
    )
    receive = ReceiveMessage(
      threader: Threader(
        references: ReferenceScheme(prefix: "DOS", keys: keys),
        addresses: addresses,
        ownAddresses: ["dossier@example.com"]
      )
    )
    dispatcher = Dispatcher(
      store: store,
      reader: reader,
      receive: receive,
      now: { now },
      log: Silence()
    )
  }

  /// Stores a message as fetched.
  func arrive(_ message: [UInt8]) throws {
    let writer = try store.rawWriter()
    try writer.append(message[...])
    let content = try writer.finish()
    let arrival = Arrival(
      mailbox: "office",
      uidValidity: 2,
      key: RemoteKey(content.sha256),
      receivedAt: now,
      content: content,
      acknowledgement: Acknowledgement(.keep)
    )
    try store.commit([arrival], cursor: nil, now: now)
  }

  private struct Silence: EngineLog {
    func record(_ level: EngineLogLevel, _ event: String, _ fields: [(String, String)]) {}
  }
}
