import HTML
import Mail

/// What is asked of the store to find out what a message is about.
public protocol PointerIndex {
  /// The account numbers of the clients that an address is a person of, by the accounts.
  func clients(ofContact email: String) throws -> [String]
  /// The cases that an address takes part in, with their clients.
  func cases(ofParticipant email: String) throws -> [CasePointer]
  /// The account numbers of the clients that have people at a domain, by the accounts.
  func clients(ofDomain domain: String) throws -> [String]
  /// The items that these words are the numbers of.
  func items(named words: [String]) throws -> [ItemPointer]
  /// The account numbers among these words.
  func accounts(among words: [String]) throws -> [String]
  /// The live cases of the client with an account number, the newest first.
  func liveCases(ofAccount account: String) throws -> [Int]
  /// A case by its number, wherever merges have led.
  func pointer(toCase number: Int) throws -> CasePointer?
  /// The cases with mail that a message of this key refers to.
  func cases(referredToBy message: Int) throws -> [CasePointer]
}

/// A case that a message may point to.
public struct CasePointer: Sendable, Equatable {
  /// Its number.
  public var number: Int
  /// The account number of its client; nil when it has none.
  public var account: String?
  /// Whether somebody still works on it.
  public var isLive: Bool

  /// Joins the parts.
  public init(number: Int, account: String?, isLive: Bool = true) {
    self.number = number
    self.account = account
    self.isLive = isLive
  }
}

/// An item that a message names.
public struct ItemPointer: Sendable, Hashable {
  /// Its number.
  public var number: String
  /// The account number of its client.
  public var account: String
  /// The live cases that are about it.
  public var cases: [Int]

  /// Joins the parts.
  public init(number: String, account: String, cases: [Int] = []) {
    self.number = number
    self.account = account
    self.cases = cases
  }
}

/// To which client and items a message points, and why.
public struct MailPointers: Sendable, Equatable {
  /// Something in a message that points to a client.
  public enum Reason: Sendable, Equatable {
    /// The author is a person of the client.
    case contact(String, of: String)
    /// The author takes part in a case of the client.
    case participant(String, in: Int, of: String)
    /// Somebody of the client has an address of the author's domain: a hint, and no more.
    case domain(String, of: String)
    /// The message names an item of the client.
    case item(ItemPointer)
    /// The message names the account number.
    case account(String)
    /// The message answers mail of a case of the client, or has its reference.
    case reference(Int, of: String?)

    /// The account number that it points to; nil for a case without a client.
    public var account: String? {
      switch self {
      case .contact(_, let account), .participant(_, _, let account), .domain(_, let account),
        .account(let account):
        account
      case .item(let item): item.account
      case .reference(_, let account): account
      }
    }

    /// Whether it is a hint only, on which nothing is done by itself.
    public var isWeak: Bool {
      if case .domain = self { true } else { false }
    }
  }

  /// What a message is searched for.
  public struct Message: Sendable {
    /// The key of the message.
    public var id: Int
    /// The address of its author; empty when there is none.
    public var author: String
    /// The subject.
    public var subject: String
    /// What the author wrote now.
    public var newText: String
    /// The numbers of the cases whose references it has, checked.
    public var references: [Int]

    /// Joins the parts.
    public init(id: Int, author: String, subject: String, newText: String, references: [Int]) {
      self.id = id
      self.author = author
      self.subject = subject
      self.newText = newText
      self.references = references
    }
  }

  /// Up to how many characters of a text are looked through.
  private static let lookedThrough = 4000

  /// A case that the message may belong to, and why.
  public struct Suggestion: Sendable, Equatable {
    /// Its number.
    public var number: Int
    /// What speaks for it, the strongest first.
    public var evidence: [String]
  }

  private static let mostSuggestions = 10

  /// All that points somewhere, the strongest first.
  public var reasons: [Reason]
  /// All cases that fit, the likeliest first.
  public private(set) var suggestions: [Suggestion] = []

  /// Joins the parts.
  public init(reasons: [Reason]) {
    self.reasons = reasons
  }

  /// Looks at a message.
  /// - Throws: What the index throws.
  public init(_ message: Message, in index: some PointerIndex) throws {
    var found: [Reason] = []
    var live: Set<Int> = []
    for pointer in try message.references.compactMap(index.pointer(toCase:))
      + index.cases(referredToBy: message.id)
    where !found.contains(.reference(pointer.number, of: pointer.account)) {
      found.append(.reference(pointer.number, of: pointer.account))
    }
    let text = message.subject + "\n" + message.newText.prefix(scalars: Self.lookedThrough)
    found += try index.items(named: ItemWords.words(in: text)).map(Reason.item)
    found += try index.accounts(among: ItemWords.words(in: text, from: 3)).map(Reason.account)
    let author = EmailAddress.comparable(message.author)
    if !author.isEmpty {
      found += try index.clients(ofContact: author).map { .contact(author, of: $0) }
      let own = try index.cases(ofParticipant: author)
      live = Set(own.filter(\.isLive).map(\.number))
      found += own.compactMap { pointer in
        pointer.account.map { .participant(author, in: pointer.number, of: $0) }
      }
      let domain = EmailAddress(name: nil, email: author).domain
      let known = Set(found.compactMap(\.account))
      let near = domain.isEmpty ? [] : try index.clients(ofDomain: domain)
      found += near.filter { !known.contains($0) }.map { .domain(domain, of: $0) }
    }
    reasons = found
    for reason in found { try suggest(reason, live, in: index) }
    // What more speaks for stands first; else the stronger.
    let order = suggestions.enumerated().sorted { left, right in
      (-left.element.evidence.count, left.offset) < (-right.element.evidence.count, right.offset)
    }
    suggestions = order.map(\.element)
  }

  /// Offers the cases that a reason speaks for; of those that somebody takes part in the live ones.
  private mutating func suggest(_ reason: Reason, _ live: Set<Int>, in index: some PointerIndex)
    throws
  {
    switch reason {
    case .reference(let number, _): suggest(number, reason)
    case .item(let item): for number in item.cases { suggest(number, reason) }
    case .participant(_, let number, _): if live.contains(number) { suggest(number, reason) }
    case .contact(_, let account), .account(let account), .domain(_, let account):
      for number in try index.liveCases(ofAccount: account) { suggest(number, reason) }
    }
  }

  private mutating func suggest(_ number: Int, _ reason: Reason) {
    let evidence = reason.description
    if let known = suggestions.firstIndex(where: { $0.number == number }) {
      if !suggestions[known].evidence.contains(evidence) {
        suggestions[known].evidence.append(evidence)
      }
    } else if suggestions.count < Self.mostSuggestions {
      suggestions.append(Suggestion(number: number, evidence: [evidence]))
    }
  }

  /// The account numbers of the clients that it points to, hints left out, the strongest first.
  public var clients: [String] {
    var accounts: [String] = []
    for account in reasons.filter({ !$0.isWeak }).compactMap(\.account)
    where !accounts.contains(account) {
      accounts.append(account)
    }
    return accounts
  }

  /// The one client that it points to; nil for none, for several, and for a hint only.
  public var client: String? { clients.count == 1 ? clients[0] : nil }

  /// The items that it names.
  public var items: [ItemPointer] {
    reasons.compactMap { reason in
      if case .item(let item) = reason { item } else { nil }
    }
  }
}

extension MailPointers.Reason: CustomStringConvertible {
  /// Half a sentence, beginning with what in the message points there.
  public var description: String {
    switch self {
    case .contact(let email, let account): "\(email) is a person of \(account)"
    case .participant(let email, let number, let account):
      "\(email) takes part in case \(number) of \(account)"
    case .domain(let domain, let account):
      "somebody of \(account) writes from \(domain), which is a hint only"
    case .item(let item):
      "it names item \(item.number) of \(item.account)"
        + (item.cases.isEmpty
          ? "" : ", which is on case \(item.cases.map(String.init).joined(separator: ", "))")
    case .account(let account): "it names the account \(account)"
    case .reference(let number, let account):
      "it belongs to mail of case \(number)" + (account.map { " of \($0)" } ?? "")
    }
  }
}
