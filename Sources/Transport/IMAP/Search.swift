import Cases

extension IMAPSession {
  /// UID SEARCH (RFC 9051 §6.4.4) for UIDs above a cursor, or for all; ascending.
  func search(above cursor: UInt32?) throws -> [UInt32] {
    stream.stage = .list
    hasNews = false
    guard cursor != .max else { return [] }
    let criterion = cursor.map { "UID \($0 + 1):*" } ?? "ALL"
    // `n:*` always names the last message, even when its UID is lower.
    return try search(criterion).filter { $0 > cursor ?? 0 }
  }

  /// UID SEARCH with any criterion.
  func search(_ criterion: String) throws -> [UInt32] {
    var found: Set<UInt32> = []
    let end = try run("UID SEARCH \(criterion)") { line in
      guard line.bytes.count >= 8,
        String(decoding: line.bytes.prefix(8), as: UTF8.self).uppercased() == "* SEARCH"
      else { return }
      for word in line.bytes.dropFirst(8).split(separator: UInt8(ascii: " ")) {
        // CONDSTORE appends "(MODSEQ n)" (RFC 7162 §3.1.5), which is not a number here.
        guard let uid = UInt32(String(decoding: word, as: UTF8.self)) else { break }
        if uid > 0 { found.insert(uid) }
      }
    }
    guard end.kind == .ok else { throw refusal(end, "list messages", isTransient: true) }
    return found.sorted()
  }
}
