import HTML
import FoundationEssentials
import Mail

/// One climb of the ladder: what was seen so far, and who the author is.
struct Ladder<Index: CaseIndex> {
  let message: ReceivedMessage
  let index: Index
  let threader: Threader
  let authentication: SenderAuthentication.Finding
  /// The author's address; nil when there is none or more than one, since then nobody wrote it.
  let author: String?
  var signals: [String] = []
  /// Whether an address token was seen whose code is wrong.
  var hasBadToken = false
  /// The codes of the cases whose tokens were looked at.
  var knownCodes: [String: CaseCodes] = [:]

  /// What one rung found.
  struct Find {
    var method: ThreadingMethod
    var destination: Threading.Destination
    var trust = TrustLevel.l0
    /// The cases on which it is mail among our own people; nil when no token says so.
    var internalCases: Set<Int>?
    /// The step that the token was made for.
    var step: AskedStep?

    var cases: [Int]? {
      if case .file(let numbers) = destination { numbers } else { nil }
    }
  }

  init(message: ReceivedMessage, index: Index, threader: Threader) {
    self.message = message
    self.index = index
    self.threader = threader
    author = message.author?.comparable
    authentication = threader.policy.authentication.finding(
      message.authenticationResults,
      author: author ?? ""
    )
  }

  mutating func climb() throws -> Threading {
    if let own = try ownCopy() { return own }
    noteSender()
    if let note = serverNote() { return note }
    if let report = try deliveryReport() { return report }
    let finds = try [
      addressToken(), knownIdentifier(), subjectTag(), bodyTag(), senderRule(),
    ].compactMap { $0 }
      .filter { threader.policy.rungs.contains($0.method) }
    let named = finds.filter { $0.cases != nil }
    // A thread that a stranger had to do with does not take a message from where its author belongs.
    if let trust = named.map(\.trust).max(),
      let best = named.first(where: { $0.method == .addressToken || $0.trust == trust })
    {
      try noteConflicts(of: best, among: finds)
      return try threading(best)
    }
    if let held = finds.first { return try threading(held) }
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

  private mutating func knownIdentifier() throws -> Find? {
    var identifiers: [MessageID] = []
    for identifier in message.inReplyTo + message.references.reversed()
    where !identifiers.contains(identifier) {
      identifiers.append(identifier)
    }
    for identifier in identifiers {
      let numbers = try resolved(index.cases(ofMessageID: identifier))
      if !numbers.isEmpty {
        return try find(numbers, "answers \(identifier.value), filed on case")
      }
    }
    if let messageID = message.messageID {
      let numbers = try resolved(index.cases(answering: messageID))
      if !numbers.isEmpty { return try find(numbers, "is answered by mail filed on case") }
    }
    for identifier in identifiers {
      let numbers = try resolved(index.cases(answering: identifier))
      if !numbers.isEmpty {
        return try find(numbers, "answers \(identifier.value), as does mail filed on case")
      }
    }
    return nil
  }

  private mutating func find(_ numbers: [Int], _ words: String) throws -> Find {
    let own = try numbers.filter { try isParticipant(of: $0) }
    let part =
      own.isEmpty
      ? "does not take part"
      : own == numbers
        ? "takes part" : "takes part in \(own.map(String.init).joined(separator: ", "))"
    signals.append(
      "\(words) \(numbers.map(String.init).joined(separator: ", ")) (sender \(part))"
    )
    return Find(
      method: .reference,
      destination: .file(own.isEmpty ? numbers : own),
      trust: own.isEmpty ? .l1 : .l2
    )
  }

  private mutating func subjectTag() throws -> Find? {
    var verified: [Int] = []
    var wrong = false
    let references = threader.references.references(in: message.subject)
    if !references.isEmpty, try hasGuessedTooOften() { return held(.badReference, suggestion: nil) }
    if references.count > LadderLimits.tags {
      signals.append("more tags than \(LadderLimits.tags): the others are not looked at")
    }
    for reference in references.prefix(LadderLimits.tags) {
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
      return wrong ? held(.badReference, suggestion: nil) : nil
    }
    return try tagged(number, isAlone: verified.count == 1, by: .subjectTag, trust: .l2)
  }

  /// What the tag of a case is worth: a participant's files, when it is the only one.
  private mutating func tagged(
    _ number: Int,
    isAlone: Bool,
    by method: ThreadingMethod,
    trust: TrustLevel
  ) throws -> Find {
    guard isAlone else { return held(.ambiguous, suggestion: number, by: method) }
    guard try isParticipant(of: number) else {
      signals.append("sender does not take part in case \(number)")
      let reason = isForged ? ReviewReason.failedAuthentication : .strangerWithTag
      return held(reason, suggestion: number, by: method)
    }
    return Find(method: method, destination: .file([number]), trust: trust)
  }

  /// Whether so many wrong references came from the author that a right one may be a lucky guess.
  private mutating func hasGuessedTooOften() throws -> Bool {
    let limit = threader.policy.wrongReferencesPerDay
    let since = message.receivedAt.addingTimeInterval(-86_400)
    guard let author, try index.wrongReferences(of: author, since: since) >= limit else {
      return false
    }
    signals.append("subject tag not looked at: \(limit) wrong ones of \(author) within 24 hours")
    return true
  }

  /// What a person decided about all mail of the author.
  private mutating func senderRule() throws -> Find? {
    guard !isForged, message.rewrittenBy == nil, let author,
      let number = try index.ruledCase(of: author),
      let current = try index.caseFile(number)?.number
    else { return nil }
    signals.append("a rule files mail of \(author) on case \(number)")
    return Find(method: .senderRule, destination: .file([current]), trust: .l2)
  }

  /// A tag in the text, often in what is quoted: it shows what was talked about, and no more.
  private mutating func bodyTag() throws -> Find? {
    let text = String(message.text.prefix(scalars: Ladder.lookedThrough))
    var verified: [Int] = []
    for reference in threader.references.references(in: text).prefix(LadderLimits.textTags)
    where threader.references.verifies(reference) {
      guard let number = try index.caseFile(reference.number)?.number else { continue }
      if !verified.contains(number) { verified.append(number) }
    }
    guard let number = verified.first else { return nil }
    signals.append("tag in the text: case \(verified.map(String.init).joined(separator: ", "))")
    return try tagged(number, isAlone: verified.count == 1, by: .bodyTag, trust: .l1)
  }

  private func held(
    _ reason: ReviewReason,
    suggestion: Int?,
    by method: ThreadingMethod = .subjectTag
  ) -> Find {
    Find(method: method, destination: .review(reason, suggestion: suggestion))
  }

  private mutating func suggestion() throws -> Threading {
    guard let author else { return review(.noAuthor, suggestion: nil) }
    let reason = hasBadToken ? ReviewReason.badReference : .unmatched
    let byItem = try index.liveCases(
      ofItemNumbers: ItemWords.words(
        in: message.subject + "\n" + message.newText.prefix(scalars: 4000)
      )
    )
    for match in byItem { signals.append("names item \(match.item) of case \(match.number)") }
    let itemCases = Set(byItem.map(\.number))
    if itemCases.count == 1, let number = itemCases.first {
      return review(reason, suggestion: number)
    }
    let own = try index.liveCases(ofParticipant: author)
    if own.count > 1 {
      let some = own.prefix(LadderLimits.tags).map(String.init).joined(separator: ", ")
      signals.append("sender takes part in cases \(some)")
    }
    if own.count == 1, let number = own.first {
      signals.append("sender takes part in case \(number) only")
      return review(reason, suggestion: number)
    }
    let domain = EmailAddress(name: nil, email: author).domain
    let near = domain.isEmpty ? [] : try index.liveCases(ofDomain: domain)
    if near.count == 1, let number = near.first {
      signals.append("somebody of \(domain) takes part in case \(number)")
      return review(reason, suggestion: number)
    }
    return review(reason, suggestion: nil)
  }

  // MARK: Pieces

  private mutating func noteConflicts(of best: Find, among finds: [Find]) throws {
    for find in finds where find.method != best.method {
      guard let numbers = find.cases, Set(numbers) != Set(best.cases ?? []) else { continue }
      signals.append(
        "set aside: \(find.method.rawValue) names case "
          + numbers.map(String.init).joined(separator: ", ")
          + ", and \(best.method.rawValue) is stronger"
      )
    }
  }

  func threading(_ find: Find) throws -> Threading {
    if case .review(let reason, let suggestion) = find.destination {
      return review(reason, suggestion: suggestion)
    }
    var threading = Threading(
      find.destination,
      method: find.method,
      trust: find.trust,
      signals: signals
    )
    threading.step = find.step
    threading.isRefuted = isForged
    threading.isWrittenTo =
      find.method == .addressToken
      && message.writtenTo.contains { threader.addresses.token(in: $0) != nil }
    threading.internalCases = try find.internalCases ?? Set((find.cases ?? []).filter(isOurs))
    return threading
  }

  /// Whether the author is one of our own people on a case.
  private func isOurs(_ number: Int) throws -> Bool {
    try index.participants(of: number).contains { person in
      person.email == author && person.role.isInternal
    }
  }

  func review(_ reason: ReviewReason, suggestion: Int?) -> Threading {
    Threading(
      .review(reason, suggestion: suggestion),
      method: .none,
      trust: suggestion == nil ? .l0 : .l1,
      signals: signals
    )
  }

  /// The cases of these numbers wherever merges have led, each once.
  func resolved(_ numbers: [Int]) throws -> [Int] {
    var found: [Int] = []
    for number in numbers {
      guard let target = try index.caseFile(number)?.number, !found.contains(target) else {
        continue
      }
      found.append(target)
    }
    return found
  }

  /// How many characters of a text are looked through for references.
  private static var lookedThrough: Int { 20_000 }
}
