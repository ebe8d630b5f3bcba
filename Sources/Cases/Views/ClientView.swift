/// A client with people, items and cases.
public struct ClientView: Sendable {
  /// The client.
  public var client: Client
  /// The people, by address.
  public var contacts: [Contact]
  /// The open items with the live case that holds each.
  public var items: [(item: Item, caseNumber: Int?)]
  /// The cases, newest first.
  public var cases: [CaseFile]

  /// Joins the parts.
  public init(
    client: Client,
    contacts: [Contact],
    items: [(item: Item, caseNumber: Int?)],
    cases: [CaseFile]
  ) {
    self.client = client
    self.contacts = contacts
    self.items = items
    self.cases = cases
  }
}

/// Somebody of a client, from the accounts.
public struct Contact: Sendable, Equatable {
  /// The address.
  public var email: String
  /// The name; may be empty.
  public var name: String
  /// What they are: `client`, `law_firm` and others.
  public var kind: String
  /// The telephone; may be empty.
  public var phone: String
  /// `hard_bounce` or `soft_bounce` when mail does not arrive; else empty.
  public var mailState: String

  /// Joins the parts.
  public init(
    email: String,
    name: String,
    kind: String,
    phone: String,
    mailState: String
  ) {
    self.email = email
    self.name = name
    self.kind = kind
    self.phone = phone
    self.mailState = mailState
  }
}
