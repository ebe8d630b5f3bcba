import Cases
import FoundationEssentials
import Mail

/// Tells which messages of a mailbox that was renumbered are stored already, without their bytes: by
/// size, by the date at which the server received them, and by the field Message-ID.
///
/// Each stored message stands for one listed message only, so that a copy that came meanwhile is
/// fetched. Where anything is missing or differs, the message is fetched.
struct Recognition {
  let source: any MailSource
  let store: any IntakeStore

  /// What a message is recognised by.
  private struct Mark: Hashable {
    var size: Int
    var messageID: [UInt8]
  }

  /// How much of a stored message is looked at for its field.
  private static let headerLimit = 65_536

  /// The keys of the raw messages that listed messages are.
  func recognised(
    _ listed: [RemoteMessage],
    among former: [StoredMessage]
  ) throws -> [RemoteKey: Int] {
    let bySize = Dictionary(grouping: former, by: \.size)
    let candidates = listed.filter { message in
      message.size.flatMap { bySize[$0] }?.contains { isSameMoment(message, $0) } ?? false
    }
    guard !candidates.isEmpty else { return [:] }
    let fields = try source.messageIDs(of: candidates)
    let sizes = Set(candidates.compactMap(\.size))
    var stored = try marked(former.filter { sizes.contains($0.size) })
    var found: [RemoteKey: Int] = [:]
    for message in candidates {
      guard let size = message.size, let field = fields[message.key],
        let identifier = Self.messageID(in: field)
      else { continue }
      let mark = Mark(size: size, messageID: identifier)
      guard let index = stored[mark]?.firstIndex(where: { isSameMoment(message, $0) }) else {
        continue
      }
      found[message.key] = stored[mark]?.remove(at: index).email
    }
    return found
  }

  private func isSameMoment(_ message: RemoteMessage, _ stored: StoredMessage) -> Bool {
    guard let receivedAt = message.receivedAt else { return false }
    return abs(receivedAt.timeIntervalSince(stored.receivedAt)) < 1
  }

  private func marked(_ messages: [StoredMessage]) throws -> [Mark: [StoredMessage]] {
    var marked: [Mark: [StoredMessage]] = [:]
    for message in messages {
      let header = try store.content(message.sha256).read(0..<min(message.size, Self.headerLimit))
      guard let identifier = Self.messageID(in: header) else { continue }
      marked[Mark(size: message.size, messageID: identifier), default: []].append(message)
    }
    return marked
  }

  /// The value of the first field Message-ID of a header, without white space; nil when there is
  /// none.
  static func messageID(in header: some Sequence<UInt8>) -> [UInt8]? {
    let name = Array("message-id:".utf8)
    let lines = Array(header).split(separator: 0x0A, omittingEmptySubsequences: false)
    var value: [UInt8]?
    for line in lines {
      let isFolded = line.first == 0x20 || line.first == 0x09
      if value != nil, !isFolded { break }
      // The empty line ends the header.
      if line.isEmpty || line.elementsEqual([0x0D]) { break }
      if let known = value {
        value = known + line
      } else if line.prefix(name.count).map({ $0 | 0x20 }).elementsEqual(name.map { $0 | 0x20 }) {
        value = Array(line.dropFirst(name.count))
      }
    }
    let text = (value ?? []).filter { $0 > 0x20 }
    return text.isEmpty ? nil : text
  }
}
