/// Where a payment that nobody has placed may belong, and why.
public struct PaymentSuggestion: Sendable, Equatable {
  /// What speaks for a place.
  public enum Reason: Sendable, Equatable {
    /// Its text has the reference of the case.
    case reference
    /// Its text names an item.
    case item(String)
    /// It is what is missing of an installment of the plan that runs.
    case installment(Int)
    /// It is what is missing of the plan that runs.
    case wholePlan
    /// It is what is open of an item.
    case openItem(String)
    /// It is what the case is about of an item.
    case contested(String)
    /// It is what is open of the items that its text names.
    case namedItems
    /// It is all that is open.
    case wholeCase
    /// Whoever paid it has paid there before.
    case payer(String)
    /// It came on the account of the client.
    case client
    /// What is known now leaves one answer; the text says by what.
    case sure(String)

    /// How much it says: a reference more than all others, an item more than amounts, and an amount
    /// more than who paid.
    var rank: Int {
      switch self {
      case .sure: 32
      case .reference: 16
      case .item: 8
      case .installment, .wholePlan, .openItem, .contested, .namedItems, .wholeCase: 4
      case .payer: 2
      case .client: 1
      }
    }

    /// The reason as half a sentence.
    public var sentence: String {
      switch self {
      case .sure(let why): why
      case .reference: "its text has the reference"
      case .item(let number): "its text names \(number)"
      case .installment(let number): "it is what is missing of installment \(number)"
      case .wholePlan: "it is what is missing of the plan"
      case .openItem(let number): "it is what is open of \(number)"
      case .contested(let number): "it is what the case is about of \(number)"
      case .namedItems: "it is what is open of the items it names"
      case .wholeCase: "it is all that is open"
      case .payer(let name): "\(name) paid there before"
      case .client: "it is of the client"
      }
    }
  }

  /// Where it may belong.
  public var place: PaymentPlace
  /// Why, the strongest reason first; never empty.
  public var reasons: [Reason]

  /// How well it fits: whoever has a kind of reason fits better than whoever has all below it.
  public var fit: Int { Set(reasons.map(\.rank)).reduce(0, +) }
}

extension [PaymentSuggestion] {
  /// The places, the one in front that the rule is sure of, if it is a single one.
  public func led(by placement: MoneyPlacement) -> [PaymentSuggestion] {
    guard case .placed(let parts, let why) = placement, parts.count == 1 else { return self }
    let place = parts[0].place
    let known = first { $0.place == place }
    return [known ?? PaymentSuggestion(place: place, reasons: [.sure(why)])]
      + filter { $0.place != place }
  }
}

/// What is known of a payment that nobody has placed.
public struct PaymentEvidence: Sendable {
  /// The payment.
  public var payment: Payment
  /// The cases whose references stand in its text, and are right.
  public var named: Set<Int>
  /// The cases that it may be for.
  public var cases: [PayableCase]
  /// The account number of its client; nil when nobody knows whose it is.
  public var account: String?
  /// The open items of its client that no live case holds.
  public var freeItems: [Item]
  /// The cases that the same payer has paid on.
  public var paidBefore: Set<Int>
  /// The accounts that the same payer has paid on, for no case.
  public var accountsPaidBefore: Set<String>

  /// Joins the parts.
  public init(
    payment: Payment,
    named: Set<Int> = [],
    cases: [PayableCase] = [],
    account: String? = nil,
    freeItems: [Item] = [],
    paidBefore: Set<Int> = [],
    accountsPaidBefore: Set<String> = []
  ) {
    self.payment = payment
    self.named = named
    self.cases = cases
    self.account = account
    self.freeItems = freeItems
    self.paidBefore = paidBefore
    self.accountsPaidBefore = accountsPaidBefore
  }

  /// The places where it may belong, what fits best first; none of those that fit alike is left out.
  public var suggestions: [PaymentSuggestion] {
    var found = cases.compactMap { file -> PaymentSuggestion? in
      let reasons = reasons(for: file)
      // An ended case is not what a client pays unless something points to it.
      guard !reasons.isEmpty, file.state.isLive || reasons != [.client] else { return nil }
      return PaymentSuggestion(place: .onCase(file.number), reasons: reasons)
    }
    found += accounts
    return found.enumerated().sorted {
      ($1.element.fit, $0.offset) < ($0.element.fit, $1.offset)
    }.map(\.element)
  }

  private func reasons(for file: PayableCase) -> [PaymentSuggestion.Reason] {
    var reasons: [PaymentSuggestion.Reason] = []
    if named.contains(file.number) { reasons.append(.reference) }
    let items = NamedItems.named(file.items.map(\.number), in: payment.reference)
    reasons += items.map { .item($0) }
    if let amount = amount(of: file, naming: items) { reasons.append(amount) }
    if paidBefore.contains(file.number) { reasons.append(.payer(payment.payer)) }
    if payment.client != nil, payment.client == file.client { reasons.append(.client) }
    return reasons
  }

  /// What of a case is as much as the payment.
  private func amount(of file: PayableCase, naming named: [String])
    -> PaymentSuggestion.Reason?
  {
    let amount = payment.amount
    if let plan = file.plan, plan.plan.currency == amount.currency {
      if let line = plan.lines.first(where: { $0.outstanding == amount.minorUnits }) {
        return .installment(line.installment.number)
      }
      if plan.outstanding == amount.minorUnits { return .wholePlan }
    }
    let isNamed = { (item: Item) in named.isEmpty || named.contains(item.number) }
    if let item = file.items.first(where: { $0.outstanding == amount && isNamed($0) }) {
      return .openItem(item.number)
    }
    let part = file.items.first {
      $0.inCase == amount.minorUnits && $0.amount.currency == amount.currency && isNamed($0)
    }
    if let part { return .contested(part.number) }
    let sum = Money.sum(file.items.filter { named.contains($0.number) }.map(\.outstanding))
    if sum == amount { return .namedItems }
    return file.open(in: amount.currency) == amount.minorUnits ? .wholeCase : nil
  }

  /// The accounts it may belong on: that of its client for items that no case holds, or when no case
  /// of theirs goes on.
  private var accounts: [PaymentSuggestion] {
    var reasons: [String: [PaymentSuggestion.Reason]] = [:]
    if let account {
      let items = NamedItems.named(freeItems.map(\.number), in: payment.reference)
      var own = items.map { PaymentSuggestion.Reason.item($0) }
      if let item = freeItems.first(where: { $0.outstanding == payment.amount }) {
        own.append(.openItem(item.number))
      }
      let isOwn = { (file: PayableCase) in file.client == payment.client && file.state.isLive }
      if !own.isEmpty || !cases.contains(where: isOwn) { reasons[account] = own + [.client] }
    }
    for account in accountsPaidBefore {
      let own = reasons[account] ?? []
      reasons[account] =
        own.filter { $0 != .client } + [.payer(payment.payer)]
        + own.filter { $0 == .client }
    }
    return reasons.sorted { $0.key < $1.key }
      .map { PaymentSuggestion(place: .account($0.key), reasons: $0.value) }
  }
}
