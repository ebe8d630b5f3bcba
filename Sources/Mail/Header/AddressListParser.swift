/// Reads a list of addresses (RFC 5322 §3.4, with the obsolete forms of §4.4) from left to right.
///
/// Groups are flattened; comments name an address that has no phrase; routes are dropped.
struct AddressListParser {
  private var cursor: AddressCursor
  private let legacy: Charset
  private let limit: Int
  private var words: [AddressCursor.Word] = []
  private var comments: [ArraySlice<UInt8>] = []
  private var angle: ArraySlice<UInt8>?
  private var result: [EmailAddress] = []

  private init(_ text: ArraySlice<UInt8>, legacy: Charset, limit: Int) {
    cursor = AddressCursor(bytes: text)
    self.legacy = legacy
    self.limit = limit
  }

  /// The addresses of an unfolded value, at most `limit`.
  static func addresses(
    in text: ArraySlice<UInt8>,
    legacy: Charset,
    limit: Int
  ) -> [EmailAddress] {
    var parser = AddressListParser(text, legacy: legacy, limit: limit)
    parser.addressList()
    return parser.withoutNamesAlone
  }

  /// Whether a value is one mailbox and nothing beside it that another program may take for the
  /// author: no second address in a phrase or a comment, no group, nothing after the address, no
  /// address that only an encoded-word holds.
  static func isOneMailbox(_ text: ArraySlice<UInt8>) -> Bool {
    var cursor = AddressCursor(bytes: text)
    var phrase: [AddressCursor.Word] = []
    var angle: ArraySlice<UInt8>?
    while let token = cursor.next() {
      switch token {
      case .word(let word):
        if angle != nil { return false }
        phrase.append(word)
      case .comment(let text):
        if mayHoldAddress(text) { return false }
      case .angle(let text):
        if angle != nil { return false }
        angle = text
      case .separator, .colon: return false
      }
    }
    guard let angle else {
      return phrase.count == 1 && phrase.allSatisfy { isAddress($0.source) }
    }
    return isAddress(angle) && !phrase.contains { !$0.isQuoted && mayHoldAddress($0.source) }
  }

  /// Written plainly: one at sign, and no encoded-word.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    text.count { $0 == 0x40 } == 1 && !text.contains(0x3D)
  }

  private static func mayHoldAddress(_ text: ArraySlice<UInt8>) -> Bool {
    EncodedWord.decoded(text, legacy: .windows1252).utf8.contains(0x40)
  }

  /// QUIRK: `"Name" <>, "Other" <a@example.org>` means the address; a name alone stands only alone.
  private var withoutNamesAlone: [EmailAddress] {
    let complete = result.filter { !$0.email.isEmpty }
    return complete.isEmpty ? result : complete
  }

  private mutating func addressList() {
    while result.count < limit, let token = cursor.next() {
      switch token {
      case .word(let word): words.append(word)
      case .comment(let text): comments.append(text)
      case .angle(let text): angle = angle ?? text
      case .separator: mailbox()
      case .colon: groupName()
      }
    }
    if result.count < limit { mailbox() }
  }

  /// What stands before a colon names a group, unless it is part of an address.
  private mutating func groupName() {
    guard angle == nil, !words.contains(where: \.hasAt) else { return }
    words = []
    comments = []
  }

  private mutating func mailbox() {
    defer {
      words = []
      comments = []
      angle = nil
    }
    if let angle {
      add(name: phrase(words) ?? phrase(comments), email: AddressCursor.addrSpec(angle))
    } else if let at = words.firstIndex(where: \.hasAt) {
      bareAddress(at: at)
    } else if let word = words.first {
      withoutAt(word)
    }
  }

  /// An addr-spec without angle brackets; words around it are its name.
  private mutating func bareAddress(at index: Int) {
    var range = index..<(index + 1)
    // RFC 5322 §4.4: white space around the dots and the at sign.
    while range.lowerBound > 0, words[range.lowerBound].joinsLeft {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    while range.upperBound < words.count,
      words[range.upperBound - 1].joinsRight || words[range.upperBound].joinsLeft
    {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    let email = words[range].flatMap(\.source)
    let others = Array(words[..<range.lowerBound] + words[range.upperBound...])
    add(name: phrase(others) ?? phrase(comments), email: AddressCursor.addrSpec(email[...]))
  }

  private mutating func withoutAt(_ word: AddressCursor.Word) {
    let text = phrase(words) ?? ""
    // QUIRK: a whole mailbox within an encoded-word, against RFC 2047 §5.
    if text.contains("@"), !word.text.contains(0x40) {
      let inner = Self.addresses(in: Array(text.utf8)[...], legacy: legacy, limit: 1)
      result += inner.filter { $0.email.contains("@") }
      return
    }
    // QUIRK: a local name without a domain.
    if words.count == 1, !word.isQuoted { add(name: phrase(comments), email: Array(word.text)) }
  }

  private mutating func add(name: String?, email: [UInt8]) {
    // QUIRK: a domain without a user is no mailbox.
    guard email.first != 0x40, !email.isEmpty || name != nil else { return }
    result.append(
      EmailAddress(name: name, email: EncodedWord.decoded(email[...], legacy: legacy))
    )
  }

  private func phrase(_ words: [AddressCursor.Word]) -> String? {
    var text: [UInt8] = []
    for word in words {
      if word.hasSpaceBefore, !text.isEmpty { text.append(0x20) }
      text += word.text
    }
    return named(text[...])
  }

  private func phrase(_ comments: [ArraySlice<UInt8>]) -> String? {
    named(Array(comments.joined(separator: [0x20]))[...])
  }

  private func named(_ text: ArraySlice<UInt8>) -> String? {
    let name = EncodedWord.decoded(text.trimmed, legacy: legacy)
    return name.isEmpty ? nil : name
  }
}
