/// A set of UIDs in the short form of commands (RFC 9051 §9 sequence-set).
struct UIDSet: Equatable, CustomStringConvertible {
  /// At most this many UIDs in one command.
  static let most = 500
  /// At most this many bytes of messages asked for by one command.
  static let mostBytes = 16 << 20

  /// Ascending, each once.
  private(set) var uids: [UInt32]

  init(_ uids: some Sequence<UInt32>) {
    self.uids = Set(uids).sorted()
  }

  /// Ranges only where every number is listed: `3:5,9`.
  var description: String {
    var ranges: [(first: UInt32, last: UInt32)] = []
    for uid in uids {
      if let last = ranges.last?.last, last < uid, uid - last == 1 {
        ranges[ranges.count - 1].last = uid
      } else {
        ranges.append((uid, uid))
      }
    }
    return ranges.map { $0.first == $0.last ? "\($0.first)" : "\($0.first):\($0.last)" }
      .joined(separator: ",")
  }

  /// Cut so that no part has more than `most` UIDs or, by their sizes, more than `mostBytes`; a
  /// message that is larger is alone.
  func batches(
    most: Int = most,
    mostBytes: Int = mostBytes,
    size: (UInt32) -> Int = { _ in 0 }
  ) -> [UIDSet] {
    var batches: [[UInt32]] = []
    var bytes = 0
    for uid in uids {
      let added = min(max(0, size(uid)), mostBytes)
      if let last = batches.last, last.count < most, bytes + added <= mostBytes {
        batches[batches.count - 1].append(uid)
        bytes += added
      } else {
        batches.append([uid])
        bytes = added
      }
    }
    return batches.map { UIDSet($0) }
  }
}
