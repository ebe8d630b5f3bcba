import Cases
import FoundationEssentials

extension IMAPSession {
  /// UID FETCH of sizes and dates (RFC 9051 §6.4.5), cheap because servers keep them at hand.
  ///
  /// The UIDs are ascending, and all that exist between the first and the last. They are asked for
  /// a few thousand at a time, so that a large mailbox does not fill the memory.
  func fetchMetadata(_ uids: [UInt32]) throws -> [RemoteMessage] {
    var messages: [RemoteMessage] = []
    messages.reserveCapacity(uids.count)
    for start in stride(from: 0, to: uids.count, by: Self.metadataAtOnce) {
      messages += try metadata(uids[start..<min(start + Self.metadataAtOnce, uids.count)])
    }
    return messages
  }

  private static let metadataAtOnce = 5000

  /// What FETCH names between the first and the last counts, too, although the search did not: its
  /// index may lag behind.
  private func metadata(_ uids: ArraySlice<UInt32>) throws -> [RemoteMessage] {
    guard let first = uids.first, let last = uids.last else { return [] }
    let range = first == last ? "\(first)" : "\(first):\(last)"
    let known = try states(range)
    let listed = Set(uids).union(known.keys.filter { (first...last).contains($0) })
    return listed.sorted().map { uid in
      RemoteMessage(
        key: RemoteKey(String(uid)),
        size: known[uid]?.size,
        receivedAt: known[uid]?.receivedAt
      )
    }
  }

  /// What the server states of these messages; one that is gone is left out.
  func states(of set: UIDSet) throws -> [UInt32: FetchResponse] {
    guard !set.uids.isEmpty else { return [:] }
    let found = try states("\(set)")
    let wanted = Set(set.uids)
    return found.filter { wanted.contains($0.key) }
  }

  private func states(_ range: String) throws -> [UInt32: FetchResponse] {
    stream.stage = .list
    stream.beginExchange()
    let tag = try send("UID FETCH \(range) (UID RFC822.SIZE INTERNALDATE)")
    var known: [UInt32: FetchResponse] = [:]
    let end = try readFetches(until: tag) { parser in
      let response = try parser.response { _, _ in }
      if let uid = response.uid { known[uid, default: response].merge(response) }
    }
    guard end.kind == .ok || end.code == "EXPUNGEISSUED" else {
      throw refusal(end, "state message sizes", isTransient: true)
    }
    return known
  }

  /// UID FETCH of the field Message-ID as it stands in the header, name included; a message without
  /// one, and one that is gone, is left out.
  func fetchMessageIDs(_ uids: [UInt32]) throws -> [UInt32: [UInt8]] {
    stream.stage = .list
    var found: [UInt32: [UInt8]] = [:]
    for set in UIDSet(uids).batches() {
      stream.beginExchange()
      let tag = try send("UID FETCH \(set) (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
      let end = try readFetches(until: tag) { parser in
        let response = try parser.response { _, _ in }
        if let uid = response.uid, !response.fields.isEmpty { found[uid] = response.fields }
      }
      guard end.kind == .ok || end.code == "EXPUNGEISSUED" else { return found }
    }
    return found
  }

  /// Reads up to a tagged line and gives every FETCH response to `read`, which reads it to its end.
  func readFetches(
    until tag: String,
    _ read: (FetchParser) throws -> Void
  ) throws -> StatusLine {
    while true {
      let line = try reader.line()
      if let status = try status(line) {
        if status.tag == tag { return status }
        guard status.tag == "*" else { throw stray(line) }
      } else if let parser = FetchParser(line, session: self) {
        try read(parser)
        continue
      }
      try discardRest(of: line)
    }
  }
}
