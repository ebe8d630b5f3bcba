public import Mail

/// Our own Message-IDs: `dos.1042.<unique>.<code>@example.com`.
///
/// The code tells our own from foreign and forged ones. It routes and proves nothing more: a
/// Message-ID leaks to every recipient and with every forward.
public struct MessageIDScheme: Sendable {
  static let codeLength = 16

  let prefix: String
  let domain: String
  let keys: ReferenceKeys

  /// Joins the parts.
  public init(prefix: String, domain: String, keys: ReferenceKeys) {
    self.prefix = prefix.lowercased()
    self.domain = domain.lowercased()
    self.keys = keys
  }

  /// A new identifier for a message of a case.
  ///
  /// `unique` is lower-case letters and digits that were never used before.
  public func messageID(case number: Int, unique: String) -> MessageID {
    let code = code(number, unique, keys.active)
    return MessageID("\(prefix).\(number).\(unique).\(keys.active.hint)\(code)@\(domain)")
  }

  /// The case number in an identifier that we made; nil for foreign and forged ones.
  public func caseNumber(in messageID: MessageID) -> Int? {
    let halves = messageID.value.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].lowercased() == domain else { return nil }
    let pieces = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 4, pieces[0].lowercased() == prefix, let number = Int(pieces[1]),
      let hint = pieces[3].first,
      keys.keys(hinted: hint).contains(where: {
        keys.areEqual(pieces[3].dropFirst(), code(number, String(pieces[2]), $0))
      })
    else { return nil }
    return number
  }

  private func code(_ number: Int, _ unique: String, _ key: ReferenceKeys.Key) -> String {
    keys.code(
      .messageID,
      [String(number), unique],
      key: key,
      count: MessageIDScheme.codeLength
    )
  }
}
