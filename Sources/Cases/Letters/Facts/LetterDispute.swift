import Liquid

/// How a dispute was decided, as letters say it.
public enum DisputeDecision: String, Sendable, CaseIterable {
  /// All that was contested is credited.
  case accepted
  /// A part of it is.
  case partly
  /// Nothing is; it remains to be paid.
  case refused
  /// The two sides agreed on something.
  case settled

  /// The decision behind an outcome by the names that are shipped, and behind what was credited of
  /// what was contested; nil for an outcome of another name, which letters say by its label.
  public init?(outcome: String, contested: Money?, credited: Money?) {
    switch outcome {
    case "unfounded", "refused", "to_law": self = .refused
    case "settled", "settlement": self = .settled
    case "credited", "accepted", "approved":
      // A credit note that is not on the case yet says nothing about how much it is.
      let isPart = contested.flatMap { contested in
        credited.map { (1..<contested.minorUnits).contains($0.minorUnits) }
      }
      self = isPart ?? false ? .partly : .accepted
    default: return nil
    }
  }
}

extension LetterFacts {
  /// What of the items is contested: the part that the case is about, else the whole amount.
  private var contested: Money? {
    Money.sum(
      debits.map { item in
        let whole = item.amount.minorUnits
        return Money(minorUnits: min(item.inCase ?? whole, whole), currency: item.amount.currency)
      }
    )
  }

  /// What the credit notes of the case add up to, above zero.
  private var credited: Money? {
    Money.sum(
      credits.map { Money(minorUnits: -$0.amount.minorUnits, currency: $0.amount.currency) }
    )
  }

  private var debits: [Item] { items.filter { $0.amount.minorUnits > 0 } }
  private var credits: [Item] { items.filter { $0.amount.minorUnits < 0 } }

  /// How the dispute was decided; nil while it is not, and for an outcome of the workspace's own.
  var decision: DisputeDecision? {
    DisputeDecision(outcome: outcome, contested: contested, credited: credited)
  }

  /// The amounts of the dispute; none for items of several currencies.
  var disputeAmounts: [String: Value] {
    guard let contested, Set(items.map(\.amount.currency)).count == 1,
      let open = Money.sum(debits.map(\.part) + credits.map(\.outstanding))
    else { return [:] }
    let isAllCredited = decision == .accepted
    return [
      "currency": .string(contested.currency), "contested": .decimal(contested.decimal),
      "credited": .decimal((credited ?? open.zero).decimal),
      "remaining": .decimal((isAllCredited || open.minorUnits < 0 ? open.zero : open).decimal),
    ]
  }

  /// Whether the client contests, so that nothing may threaten them with law.
  var isContested: Bool { file.isContested(over: items) }

  /// Which reminder of the case this is; not the last one while the client contests.
  var reminderStep: Int { isContested ? min(earlierReminders + 1, 2) : earlierReminders + 1 }
}

extension CaseFile {
  /// Whether the client contests: in this case while it is live, or an item of it in any.
  func isContested(over items: [Item]) -> Bool {
    type == .dispute && state.isLive
      || items.contains { $0.category == CaseStatus.Category.dispute.rawValue }
  }
}

extension Money {
  /// Nothing, in the same currency.
  fileprivate var zero: Money { Money(minorUnits: 0, currency: currency) }
}
