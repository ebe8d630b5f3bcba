import Cases
import Foundation

/// A mailbox that does as it is told.
final class ScriptedSource: MailSource {
  let name = "inbox"
  var epoch: UInt32 = 1
  /// The messages of the mailbox, in the order in which they are fetched.
  var messages: [(key: String, text: String)] = []
  /// Messages that are listed and vanish before they are fetched.
  var vanishing: Set<String> = []
  /// Messages that are listed and never answered for.
  var silent: Set<String> = []
  /// The message in the middle of which the connection ends.
  var breaksIn: String?
  /// Whether acknowledging fails.
  var refusesAcknowledgements = false
  /// Whether trying again does not help.
  var refusesForGood = false
  /// What it adds to each size that it states.
  var estimate = 0
  /// Sees each key that is acknowledged, before it is.
  var willAcknowledge: (String) throws -> Void = { _ in }
  /// What it counts and does not list.
  var shortfall: TransportError?
  /// The message in the middle of which the last fetch ended.
  private(set) var interrupted: RemoteKey?
  /// Keys that it lists and knows nothing of.
  var phantoms: [String] = []
  /// The folder that it does not have.
  var refusedFolder: String?
  /// Whether it says when it received messages.
  var isDated = true
  private(set) var settled = 0
  private(set) var askedForIDs = 0
  private(set) var isOpen = false
  private(set) var fetched: [String] = []
  private(set) var acknowledged: [String] = []
  private let trace: Trace

  init(_ trace: Trace, _ messages: [(key: String, text: String)] = []) {
    self.trace = trace
    self.messages = messages
  }

  func open() -> MailboxEpoch {
    isOpen = true
    return MailboxEpoch(uidValidity: epoch)
  }

  func list(after cursor: UInt32?) -> [RemoteMessage] {
    trace.record("list \(cursor.map(String.init) ?? "all")")
    let made = phantoms.map { RemoteMessage(key: RemoteKey($0)) }
    return (messages.map(stated) + made).filter { message in
      guard let cursor, let uid = message.key.uid else { return true }
      return uid > cursor
    }
    .sorted { ($0.key.uid ?? 0) < ($1.key.uid ?? 0) }
  }

  func fetch(_ wanted: [RemoteMessage], to receiver: any MessageReceiver) throws {
    interrupted = nil
    for key in silent {
      guard let message = wanted.first(where: { $0.key.value == key }) else { continue }
      try receiver.unavailable(message)
    }
    for message in wanted where phantoms.contains(message.key.value) { try receiver.gone(message) }
    for (key, text) in messages where !silent.contains(key) {
      guard let message = wanted.first(where: { $0.key.value == key }) else { continue }
      guard !vanishing.contains(key) else {
        try receiver.gone(message)
        continue
      }
      try receiver.begin(message)
      let bytes = Array(text.utf8)
      try receiver.append(bytes[..<(bytes.count / 2)])
      guard breaksIn != key else {
        interrupted = message.key
        throw TransportError(stage: .fetch, message: "lost", isTransient: true)
      }
      try receiver.append(bytes[(bytes.count / 2)...])
      try receiver.end()
      fetched.append(key)
    }
  }

  func metadata(of keys: [RemoteKey]) -> [RemoteMessage] {
    messages.filter { message in keys.contains { $0.value == message.key } }.map(stated)
  }

  private func stated(_ message: (key: String, text: String)) -> RemoteMessage {
    RemoteMessage(
      key: RemoteKey(message.key),
      size: message.text.utf8.count + estimate,
      receivedAt: isDated ? Date(timeIntervalSince1970: 1_800_000_000) : nil
    )
  }

  func messageIDs(of messages: [RemoteMessage]) -> [RemoteKey: [UInt8]] {
    askedForIDs += messages.count
    return Dictionary(
      self.messages.filter { message in messages.contains { $0.key.value == message.key } }
        .map { message in
          let field = message.text.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") }
          return (RemoteKey(message.key), Array("\(field ?? "")\r\n\r\n".utf8))
        },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func settle() throws -> MailboxEpoch {
    settled += 1
    return MailboxEpoch(uidValidity: epoch)
  }

  func acknowledge(
    _ keys: [RemoteKey],
    as action: AcknowledgeAction,
    isOurs: ([RemoteKey]) throws -> Set<RemoteKey>
  ) throws -> AcknowledgeAction {
    let isRefused = refusedFolder.map { action == .move(folder: $0) } ?? false
    guard !refusesAcknowledgements, !refusesForGood, !isRefused else {
      throw TransportError(
        stage: .acknowledge,
        message: "refused",
        isTransient: refusesAcknowledgements
      )
    }
    for key in keys {
      try willAcknowledge(key.value)
      acknowledged.append(key.value)
    }
    trace.record("acknowledge \(keys.map(\.value).joined(separator: " "))")
    return action
  }

  func awaitHint(seconds: Double) -> Bool { false }

  func close() { isOpen = false }
}
