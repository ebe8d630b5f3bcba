/// What somebody entered on their answer page.
public struct PageAnswer: Sendable, Equatable, Codable {
  /// What they say of some items, or of the case.
  public struct Entry: Sendable, Equatable, Codable {
    /// What is said.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// They will pay on a day.
      case pay
      /// They have paid.
      case paid
      /// It is being processed.
      case processing
      /// They contest.
      case dispute
      /// They ask for a plan.
      case plan
      /// They ask for copies of invoices.
      case copy
      /// They agree to the plan that was proposed.
      case accept
      /// Proceedings reached a stage.
      case stage
      /// Proceedings cost something.
      case fees
      /// Something in their own words, or files.
      case comment

      /// Whether it is said of items.
      public var isAboutItems: Bool {
        switch self {
        case .pay, .paid, .processing, .dispute, .copy: true
        case .plan, .accept, .stage, .fees, .comment: false
        }
      }
    }

    /// What is said.
    public var kind: Kind
    /// The numbers of the items that it is about.
    public var items: [String] = []
    /// The day, `YYYY-MM-DD`: of payment, of the first installment, of a deadline.
    public var day: String?
    /// The amounts in minor units, by currency.
    public var amounts: [String: Int] = [:]
    /// The name of a reason for contesting.
    public var reason: String?
    /// How many installments.
    public var count: Int?
    /// The key of the plan that is agreed to.
    public var plan: Int?
    /// The stage of proceedings.
    public var stage: String?
    /// The reference of a court.
    public var courtReference: String?
    /// Their own words.
    public var comment: String?
    /// All of it as a sentence, in the language of the page.
    public var sentence = ""

    /// An entry that says nothing more yet.
    public init(_ kind: Kind) { self.kind = kind }
  }

  /// What is said, in the order in which it was entered.
  public var entries: [Entry]
  /// Where it was entered, such as `198.51.100.0/24`, as far as it is known and kept.
  public var network: String?

  /// Joins the entries, and where they were entered.
  public init(_ entries: [Entry], from network: String? = nil) {
    self.entries = entries
    self.network = network
  }

  /// That it was entered on a page, and where, as a reason of filing.
  public var signal: String {
    "it was entered on the answer page of its author"
      + (network.map { ", from the network \($0)" } ?? "")
  }

  /// What someone in a role can say.
  public static func kinds(for role: ParticipantRole) -> [Entry.Kind] {
    switch role {
    case .client: [.pay, .paid, .processing, .dispute, .plan, .copy, .accept, .comment]
    case .lawFirm, .bailiff: [.stage, .fees, .comment]
    default: [.comment]
    }
  }

  /// Whether someone in a role is given answer pages at all.
  public static func isFor(_ role: ParticipantRole) -> Bool {
    [.client, .lawFirm, .bailiff, .insurer].contains(role)
  }

  /// What it suggests on a case, as said by someone in a role; nothing comes of it until a person decides.
  public func proposals(on number: Int, as role: ParticipantRole) -> [Proposal] {
    let kinds = Self.kinds(for: role)
    return entries.filter { kinds.contains($0.kind) }.flatMap { $0.proposals(on: number, as: role) }
  }
}

extension PageAnswer.Entry {
  /// The entry as suggestions: one for each item, or for each currency.
  fileprivate func proposals(on number: Int, as role: ParticipantRole) -> [Proposal] {
    func proposal(_ kind: Proposal.Kind, _ details: [String: String?]) -> Proposal {
      Proposal(
        caseNumber: number,
        kind: kind,
        details: details.compactMapValues { $0 }.filter { !$0.value.isEmpty },
        evidence: sentence
      )
    }
    let sums = amounts.sorted { $0.key < $1.key }
    return switch kind {
    case .pay, .paid:
      sums.map { currency, units in
        proposal(
          kind == .pay ? .promise : .claimedPayment,
          ["day": day, "amount": String(units), "currency": currency]
        )
      }
    case .dispute:
      items.map { item in
        // An amount is that of one item; of several each is contested whole.
        let amount = items.count == 1 ? sums.first : nil
        return proposal(
          .dispute,
          [
            "item": item, "reason": reason, "amount": amount.map { String($0.value) },
            "currency": amount?.key,
          ]
        )
      }
    case .plan: [proposal(.planRequest, ["count": count.map(String.init), "day": day])]
    case .copy: items.map { proposal(.invoiceCopy, ["item": $0]) }
    case .accept: [proposal(.acceptance, [:])]
    case .stage:
      [
        proposal(
          .legalStage,
          ["stage": stage, "courtReference": courtReference, "deadline": day]
        )
      ]
    case .fees:
      sums.map { currency, units in
        let cost: Cost.Kind = role == .bailiff ? .enforcement : .lawyer
        return proposal(
          .cost,
          ["amount": String(units), "currency": currency, "for": cost.rawValue]
        )
      }
    // That they are at work on it is good to know, and changes nothing but that reminders wait.
    case .processing, .comment: []
    }
  }
}
