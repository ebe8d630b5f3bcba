/// One row of the accounts.
public enum AccountRow: Sendable {
  /// A client, with the fields of the workspace that have a value; what is empty is not known.
  case client(account: String, name: String, values: [String: String], fields: [FieldMatch] = [])
  /// Somebody of a client.
  case contact(account: String, email: String, values: [String: String])
  /// An item of a client, with the fields of the workspace that have a value.
  case item(account: String, Item, fields: [FieldMatch] = [])
  /// A payment of a client, with a key of the accounts, and the case that its reference names; the
  /// account is empty when nobody knows whose it is.
  case payment(account: String, Payment, key: String)
}

/// What became of one row.
public struct AccountChange: Sendable, Equatable {
  /// The line of the file.
  public var line: Int
  /// What it is about, such as `item FAC-1`.
  public var what: String
  /// `new`, `changed`, `same` or `rejected`.
  public var outcome: String
  /// What changed, or why it was rejected.
  public var detail: String

  /// Joins the parts.
  public init(line: Int, what: String, outcome: String, detail: String) {
    self.line = line
    self.what = what
    self.outcome = outcome
    self.detail = detail
  }
}

/// What became of the rows or movements of a file.
public struct AccountChanges: Sendable {
  /// How many there are of each outcome: `new`, `changed`, `same`, `cleared`, `taken back`, `settled`,
  /// `to decide`, `left out`, `rejected`.
  public private(set) var counts: [String: Int] = [:]
  /// Those that a person should see: all that would change of a dry run, else what is to be decided, left out or
  /// rejected.
  public private(set) var changes: [AccountChange] = []
  private let isDryRun: Bool

  /// None yet; of a dry run all are kept.
  public init(isDryRun: Bool) {
    self.isDryRun = isDryRun
  }

  /// Counts one, and keeps it when a person should see it.
  public mutating func add(_ change: AccountChange) {
    counts[change.outcome, default: 0] += 1
    if isDryRun || ["to decide", "left out", "rejected"].contains(change.outcome) {
      changes.append(change)
    }
  }

  /// Brings those that are kept into the order of the file.
  public mutating func sort() { changes.sort { $0.line < $1.line } }
}
