import Cases

extension IMAPSession {
  /// UID SEARCH (RFC 9051 §6.4.4) with any criterion; ascending.
  func search(_ criterion: String) throws -> [UInt32] {
    let (found, end) = try attemptSearch(criterion)
    guard end.kind == .ok else { throw refusal(end, "list messages", isTransient: true) }
    return found
  }

  /// What a UID SEARCH found, and how it ended.
  func attemptSearch(_ criterion: String) throws -> (found: [UInt32], end: StatusLine) {
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
    return (found.sorted(), end)
  }
}
