/// What is open, divided by how long ago it was due, in minor units of one currency.
public struct AgedBalance: Sendable, Equatable {
  /// The titles of the parts.
  public static let titles = ["not due", "1-30 days", "31-60", "61-90", "over 90"]

  /// What is not due, or has no due day; due for up to 30, 60 and 90 days; and for longer.
  public var parts: [Int]

  /// Joins the parts, of which there are as many as titles.
  public init(_ parts: [Int]) {
    self.parts = parts
  }

  /// All that is open.
  public var open: Int { parts.reduce(0, +) }
  /// What should have been paid.
  public var overdue: Int { parts.dropFirst().reduce(0, +) }

  /// The last day on which each part but the first was due, on a day; days as text are in order.
  public static func ends(on today: Day) -> [String] {
    [1, 31, 61, 91].map { today.adding(days: -$0).description }
  }
}

/// What a client owes in one currency.
public struct ClientBalance: Sendable {
  /// The client.
  public var client: Client
  /// The currency (ISO 4217); empty for a client of whom nothing is open.
  public var currency: String
  /// What is open, by age.
  public var aged: AgedBalance
  /// What of it is contested.
  public var contested = 0
  /// What is promised for a day that has not passed.
  public var promised = 0
  /// How many live cases there are.
  public var cases = 0

  /// Joins the parts.
  public init(client: Client, currency: String, aged: AgedBalance) {
    self.client = client
    self.currency = currency
    self.aged = aged
  }
}

/// Which clients a list shows, and in which order.
public struct ClientFilter: Sendable {
  /// The order of a list.
  public enum Sort: String, Sendable, CaseIterable {
    /// Who owes most that is overdue first.
    case overdue
    /// Who owes most first.
    case open
    /// By name.
    case name
  }

  /// Only those of whom something is overdue.
  public var onlyOverdue = false
  /// The user who resolves their cases; all when nil, nobody when empty.
  public var owner: String?
  /// The country (ISO 3166-1); all when nil.
  public var country: String?
  /// The values that their fields have to have.
  public var fields: [FieldMatch] = []
  /// The order.
  public var sort = Sort.overdue
  /// At most so many.
  public var limit = 100

  /// All clients.
  public init() {}
}

/// A list of clients with what they owe.
public struct ClientListing: Sendable {
  /// A row for each client and currency.
  public var rows: [ClientBalance]
  /// How many clients the filter lets through.
  public var count: Int
  /// What all of them owe, for each currency.
  public var totals: [(currency: String, aged: AgedBalance)]

  /// Joins the parts.
  public init(rows: [ClientBalance], count: Int, totals: [(currency: String, aged: AgedBalance)]) {
    self.rows = rows
    self.count = count
    self.totals = totals
  }
}
