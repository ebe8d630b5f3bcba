public import FoundationEssentials
public import Mail

/// What threading asks of the store.
public protocol CaseIndex {
  /// The case of a number, wherever merges have led; nil when there is none.
  func caseFile(_ number: Int) throws -> CaseFile?
  /// Everyone who takes or took part in a case: everyone an address of the case was given to.
  func participants(of number: Int) throws -> [Participant]
  /// The cases on which a message of this identifier is filed, ours or another's.
  func cases(ofMessageID messageID: MessageID) throws -> [Int]
  /// The cases on which mail is filed that answers a message of this identifier.
  func cases(answering messageID: MessageID) throws -> [Int]
  /// Everyone who was ever asked in a validation of a case.
  func askedSteps(of number: Int) throws -> [AskedStep]
  /// How many messages of an address waited since then because of a wrong tag or token.
  func wrongReferences(of email: String, since: Date) throws -> Int
  /// The case that a rule names for all mail of an address.
  func ruledCase(of email: String) throws -> Int?
  /// The live cases that somebody of a domain takes part in, who is not one of our own people.
  func liveCases(ofDomain domain: String) throws -> [Int]
  /// The live cases that an address takes part in.
  func liveCases(ofParticipant email: String) throws -> [Int]
  /// The live cases of the items that these words may be numbers of.
  func liveCases(ofItemNumbers words: [String]) throws -> [ItemMatch]
  /// The message we sent under this identifier.
  func sentMessage(_ messageID: MessageID) throws -> SentMessage?
  /// The mail of a case that somebody may answer: what is named, and the newest few letters to them.
  func earlierMail(of number: Int, to email: String, named identifiers: [MessageID]) throws
    -> [EarlierMail]
  /// What a case is about, for reading what mail suggests.
  func matter(of number: Int) throws -> CaseMatter
  /// The items of these numbers, in any case of letters, of the client of a case.
  func items(named numbers: [String], of number: Int) throws -> [NamedItem]
  /// Whether a bank account, in its compact form, is known to be that of the client of a case, or of
  /// who writes.
  func isOnFile(_ account: String, on number: Int, of author: String) throws -> Bool
}

extension CaseIndex {
  /// Nothing is known.
  public func earlierMail(
    of number: Int,
    to email: String,
    named identifiers: [MessageID]
  ) throws -> [EarlierMail] {
    []
  }
  /// Nothing is known.
  public func matter(of number: Int) throws -> CaseMatter { CaseMatter() }
  /// Nothing is known.
  public func items(named numbers: [String], of number: Int) throws -> [NamedItem] { [] }
  /// Nothing is known.
  public func isOnFile(_ account: String, on number: Int, of author: String) throws -> Bool {
    false
  }
}

/// What a case is about, as far as mail may speak of it.
public struct CaseMatter: Sendable, Equatable {
  /// The country of the client (ISO 3166-1); nil for that of the organisation.
  public var country: String?
  /// The one currency of its items (ISO 4217); nil for none and for several.
  public var currency: String?
  /// The numbers of its items.
  public var items: [String]
  /// Its newest plan that nobody has agreed to yet.
  public var plan: InstallmentPlan?

  /// Joins the parts.
  public init(
    country: String? = nil,
    currency: String? = nil,
    items: [String] = [],
    plan: InstallmentPlan? = nil
  ) {
    self.country = country
    self.currency = currency
    self.items = items
    self.plan = plan
  }
}

/// An item that a message names.
public struct ItemMatch: Sendable, Equatable {
  /// The case of the item.
  public var number: Int
  /// The number of the item.
  public var item: String

  /// Joins the parts.
  public init(number: Int, item: String) {
    self.number = number
    self.item = item
  }
}

/// A message that we sent.
public struct SentMessage: Sendable, Equatable {
  /// The key of the message in the store.
  public var id: Int
  /// The case it was sent from.
  public var caseNumber: Int
  /// Its text.
  public var text: String
  /// The addresses it went to.
  public var recipients: [String]
  /// SHA-256 of its files, in hexadecimal.
  public var files: [String]
  /// Whether it tells somebody of what is to be done on several cases.
  public var isAgenda = false

  /// Joins the parts.
  public init(
    id: Int,
    caseNumber: Int,
    text: String,
    recipients: [String],
    files: [String] = []
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.text = text
    self.recipients = recipients
    self.files = files
  }
}
