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
