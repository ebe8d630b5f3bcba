import Mail

/// Decides which case a message belongs to.
///
/// The rungs are tried in order, and the first that names a case decides: a copy of our own
/// letter; a delivery report on our own letter; an address token in any recipient field;
/// In-Reply-To, then References, newest first; a verified tag in the subject of a participant.
/// Whatever is left waits for a person, with a suggestion where there is one. Nothing is guessed,
/// and every signal that was looked at is kept as the explanation.
public struct Threader {
  /// The references of the workspace.
  public let references: ReferenceScheme
  /// The addresses of the workspace.
  public let addresses: CaseAddress
  /// The addresses that our own letters come from.
  public let ownAddresses: [String]

  /// Joins the parts.
  public init(references: ReferenceScheme, addresses: CaseAddress, ownAddresses: [String]) {
    self.references = references
    self.addresses = addresses
    self.ownAddresses = ownAddresses.map(EmailAddress.comparable)
  }

  /// Where a message belongs.
  /// - Throws: What the index throws.
  public func thread(_ message: ReceivedMessage, in index: some CaseIndex) throws -> Threading {
    var ladder = Ladder(message: message, index: index, threader: self)
    return try ladder.climb()
  }
}

/// One climb of the ladder: what was seen so far, and who the author is.
private struct Ladder<Index: CaseIndex> {
  let message: ReceivedMessage
  let index: Index
  let threader: Threader
  var signals: [String] = []
  /// Whether an address token was seen whose code is wrong.
  var hasBadToken = false

  /// The author's address; nil when there is none or more than one, since then nobody wrote it.
  var author: String? { message.from.count == 1 ? message.from.first?.comparable : nil }

  mutating func climb() throws -> Threading {
    if let own = try ownCopy() { return own }
    if let report = try deliveryReport() { return report }
    if let token = try addressToken() { return token }
    if let reference = try knownIdentifier() { return reference }
    if let tag = try subjectTag() { return tag }
    return try suggestion()
  }

  // MARK: Rungs

  private mutating func ownCopy() throws -> Threading? {
    guard let messageID = message.messageID, let sent = try index.sentMessage(messageID) else {
      return nil
    }
    signals.append("Message-ID \(messageID.value) is ours, of case \(sent.caseNumber)")
    guard threader.ownAddresses.contains(author ?? ""),
      Ladder.letters(sent.text) == Ladder.letters(message.text),
      Set(message.attachments.map(\.sha256)) == Set(sent.files)
    else {
      return review(.copiedIdentifier, suggestion: sent.caseNumber)
    }
    return Threading(.ownCopy(of: sent.id), method: .ownCopy, trust: .l1, signals: signals)
  }

  /// What is left of a text when relays have changed its white space.
  private static func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace } }

  private mutating func deliveryReport() throws -> Threading? {
    guard let report = message.report else { return nil }
    guard let original = report.originalMessageID, let sent = try index.sentMessage(original)
    else {
      signals.append("delivery report names no message of ours")
      return try addressToken() ?? review(.foreignBounce, suggestion: nil)
    }
    signals.append("delivery report on \(original.value), of case \(sent.caseNumber)")
    guard let number = try resolved([sent.caseNumber]).first else { return nil }
    return Threading(.file([number]), method: .deliveryReport, trust: .l2, signals: signals)
  }

  private mutating func addressToken() throws -> Threading? {
    var numbers: [Int] = []
    var trust = TrustLevel.l2
    var seen: Set<String> = []
    for address in message.recipients where seen.insert(address).inserted {
      guard let token = threader.addresses.token(in: address) else { continue }
      let people = try index.participants(of: token.number)
      guard let proof = threader.addresses.proof(of: token, recipients: people.map(\.email)),
        let number = try index.caseFile(token.number)?.number
      else {
        signals.append("address token for case \(token.number) does not verify")
        hasBadToken = true
        continue
      }
      let isParticipant = people.contains { $0.email == author && !$0.isRemoved }
      signals.append(
        "address token of case \(token.number) is valid (\(proof.thread.rawValue) thread, "
          + (isParticipant ? "sender takes part)" : "sender does not take part)")
      )
      if isParticipant { trust = .l3 }
      if !numbers.contains(number) { numbers.append(number) }
    }
    guard !numbers.isEmpty else { return nil }
    return Threading(.file(numbers), method: .addressToken, trust: trust, signals: signals)
  }

  private mutating func knownIdentifier() throws -> Threading? {
    var seen: Set<MessageID> = []
    for identifier in message.inReplyTo + message.references.reversed()
    where seen.insert(identifier).inserted {
      let numbers = try resolved(index.cases(ofMessageID: identifier))
      guard !numbers.isEmpty else { continue }
      let takesPart = try numbers.contains { try isParticipant(of: $0) }
      signals.append(
        "answers \(identifier.value), filed on case "
          + numbers.map(String.init).joined(separator: ", ")
          + (takesPart ? " (sender takes part)" : " (sender does not take part)")
      )
      return Threading(
        .file(numbers),
        method: .reference,
        trust: takesPart ? .l2 : .l1,
        signals: signals
      )
    }
    return nil
  }

  private mutating func subjectTag() throws -> Threading? {
    var verified: [Int] = []
    var wrong = false
    for reference in threader.references.references(in: message.subject) {
      guard threader.references.verifies(reference),
        let number = try index.caseFile(reference.number)?.number
      else {
        signals.append("subject tag \(reference.text) does not verify")
        wrong = true
        continue
      }
      signals.append("subject tag \(reference.text) is right")
      if !verified.contains(number) { verified.append(number) }
    }
    guard let number = verified.first else {
      return wrong ? review(.badReference, suggestion: nil) : nil
    }
    guard verified.count == 1 else { return review(.ambiguous, suggestion: number) }
    guard try isParticipant(of: number) else {
      signals.append("sender does not take part in case \(number)")
      return review(.strangerWithTag, suggestion: number)
    }
    return Threading(.file([number]), method: .subjectTag, trust: .l2, signals: signals)
  }

  private mutating func suggestion() throws -> Threading {
    guard let author else { return review(.noAuthor, suggestion: nil) }
    let reason = hasBadToken ? ReviewReason.badReference : .unmatched
    let byItem = try index.liveCases(ofItemNumbers: itemWords())
    for match in byItem { signals.append("names item \(match.item) of case \(match.number)") }
    let itemCases = Set(byItem.map(\.number))
    if itemCases.count == 1, let number = itemCases.first {
      return review(reason, suggestion: number)
    }
    let own = try index.liveCases(ofParticipant: author)
    if own.count == 1, let number = own.first {
      signals.append("sender takes part in case \(number) only")
      return review(reason, suggestion: number)
    }
    return review(reason, suggestion: nil)
  }

  // MARK: Pieces

  private func review(_ reason: ReviewReason, suggestion: Int?) -> Threading {
    Threading(
      .review(reason, suggestion: suggestion),
      method: .none,
      trust: suggestion == nil ? .l0 : .l1,
      signals: signals
    )
  }

  private func isParticipant(of number: Int) throws -> Bool {
    try index.participants(of: number).contains { $0.email == author && !$0.isRemoved }
  }

  /// The cases of these numbers wherever merges have led, each once.
  private func resolved(_ numbers: [Int]) throws -> [Int] {
    var found: [Int] = []
    for number in numbers {
      guard let target = try index.caseFile(number)?.number, !found.contains(target) else {
        continue
      }
      found.append(target)
    }
    return found
  }

  /// Words of subject and new text that could be item numbers: five characters or more, a digit
  /// among them.
  private func itemWords() -> [String] {
    let text = message.subject + "\n" + message.newText.prefix(4000)
    var words: [String] = []
    for word in text.split(whereSeparator: { !Ladder.isItemCharacter($0) })
    where word.count >= 5 && word.count <= 40 && word.contains(where: \.isNumber) {
      let word = String(word)
      if !words.contains(word) { words.append(word) }
      if words.count == 50 { break }
    }
    return words
  }

  private static func isItemCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-/_".contains(character)
  }
}
