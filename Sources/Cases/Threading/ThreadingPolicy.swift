/// What may decide where a message belongs, and what then happens to it.
public struct ThreadingPolicy: Sendable, Equatable {
  /// What is done with a message whose case is found.
  public enum Filing: String, Sendable, CaseIterable {
    /// It is on the case.
    case file
    /// It is on the case for our own people to see; it opens nothing.
    case pending
    /// It waits for a person, with the case as a suggestion.
    case review
  }

  /// The rungs that may decide, of those that can be switched off.
  public var rungs: Set<ThreadingMethod>
  /// What is done at each level of trust.
  public var filing: [TrustLevel: Filing]
  /// Whether mail of a person takes up a closed case again.
  public var reopensClosed: Bool
  /// After how many wrong tags or tokens within 24 hours a sender's tags are not looked at.
  public var wrongReferencesPerDay: Int
  /// Who is believed about the sender.
  public var authentication: SenderAuthentication

  /// The rungs that can be switched off.
  public static let switchable: [ThreadingMethod] = [
    .addressToken, .reference, .subjectTag, .bodyTag, .senderRule,
  ]

  /// What is done when nothing else is configured.
  public static let standardFiling: [TrustLevel: Filing] = [
    .l0: .review, .l1: .pending, .l2: .file, .l3: .file, .l4: .file,
  ]

  /// Joins the parts.
  public init(
    rungs: Set<ThreadingMethod> = Set(switchable),
    filing: [TrustLevel: Filing] = standardFiling,
    reopensClosed: Bool = false,
    wrongReferencesPerDay: Int = 5,
    authentication: SenderAuthentication = SenderAuthentication()
  ) {
    self.rungs = rungs
    self.filing = filing
    self.reopensClosed = reopensClosed
    self.wrongReferencesPerDay = wrongReferencesPerDay
    self.authentication = authentication
  }
}
