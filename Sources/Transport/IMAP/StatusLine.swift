/// A status response (RFC 9051 §7.1): who it is for, what it says, and its response code.
struct StatusLine {
  /// The five statuses.
  enum Kind: String {
    case ok = "OK"
    case no = "NO"
    case bad = "BAD"
    case bye = "BYE"
    case preauth = "PREAUTH"

    init?(_ word: ArraySlice<UInt8>) {
      guard word.count <= 7 else { return nil }
      self.init(rawValue: String(decoding: word, as: UTF8.self).uppercased())
    }
  }

  /// The tag of the command that it answers, or `*`.
  var tag: String
  var kind: Kind
  /// The response code in upper case and what follows it inside the brackets.
  var code = ""
  var argument = ""
  /// The line for people, without tag.
  var text: String

  init?(_ line: IMAPLine) {
    let words = line.bytes.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count > 1, let kind = Kind(words[1]) else { return nil }
    self.kind = kind
    tag = String(decoding: words[0], as: UTF8.self)
    let rest = words.count > 2 ? String(decoding: words[2].prefix(2_000), as: UTF8.self) : ""
    text = "\(kind.rawValue) \(rest)"
    if rest.hasPrefix("[") {
      readCode(rest[...])
    } else if kind == .no || kind == .bad, let open = rest.firstIndex(of: "[") {
      // QUIRK: Mailutils 3.15 says "NO UID COPY [TRYCREATE] failed".
      readCode(rest[open...])
      if !Self.codesInText.contains(code) { (code, argument) = ("", "") }
    }
  }

  /// RFC 9051 §7.1 and RFC 5530 §3: codes that tell what to do, wherever they stand in the text.
  private static let codesInText: Set<String> = [
    "TRYCREATE", "NONEXISTENT", "UNAVAILABLE", "INUSE", "LIMIT", "OVERQUOTA", "SERVERBUG",
    "NOPERM", "CANNOT", "READ-ONLY", "AUTHENTICATIONFAILED", "EXPUNGEISSUED", "TOOBIG",
  ]

  private mutating func readCode(_ bracketed: Substring) {
    guard let close = bracketed.firstIndex(of: "]") else { return }
    let inside = bracketed[bracketed.index(after: bracketed.startIndex)..<close]
    let parts = inside.split(separator: " ", maxSplits: 1)
    code = parts.first?.uppercased() ?? ""
    argument = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The response code's argument as a number.
  var number: UInt32? { UInt32(argument) }

  /// RFC 5530 §3: codes that ask to come back later; Exchange uses words and no code.
  var isTransient: Bool {
    ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "EXPUNGEISSUED"].contains(code)
      || text.contains("Suggested Backoff Time: ")
  }

  /// Exchange lets a user in whose mailbox it cannot open, and refuses every command after that.
  var isWithoutMailbox: Bool {
    kind == .bad && text.contains("User is authenticated but not connected")
  }
}
