import Mail

/// Decides which case a message belongs to.
///
/// Every signal is looked at, in a fixed order, and the strongest that names a case decides: a copy
/// of our own letter; a delivery report on our own letter; an address token in any recipient field;
/// In-Reply-To, then References, newest first; a verified tag in the subject of a participant, then
/// in the text. Whatever is left waits for a person, with a suggestion where there is one. Nothing
/// is guessed, and every signal is kept as the explanation, also those that were set aside.
public struct Threader {
  /// The references of the workspace.
  public let references: ReferenceScheme
  /// The addresses of the workspace.
  public let addresses: CaseAddress
  /// The addresses that our own letters come from.
  public let ownAddresses: [String]
  /// What may decide, and who is believed.
  public let policy: ThreadingPolicy

  /// Joins the parts.
  public init(
    references: ReferenceScheme,
    addresses: CaseAddress,
    ownAddresses: [String],
    policy: ThreadingPolicy = ThreadingPolicy()
  ) {
    self.references = references
    self.addresses = addresses
    self.ownAddresses = ownAddresses.map(EmailAddress.comparable)
    self.policy = policy
  }

  /// Where a message belongs.
  /// - Throws: What the index throws.
  public func thread(_ message: ReceivedMessage, in index: some CaseIndex) throws -> Threading {
    var ladder = Ladder(message: message, index: index, threader: self)
    var threading = try ladder.climb()
    // Who a list says wrote it may be anybody.
    if message.rewrittenBy != nil { threading.trust = min(threading.trust, .l2) }
    return threading
  }
}
