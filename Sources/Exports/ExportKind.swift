/// What the rows of an export are.
public enum ExportKind: String, Sendable, CaseIterable {
  /// Clients, one a row.
  case clients
  /// People of clients.
  case contacts
  /// Open items.
  case items
  /// Money that came in.
  case payments
}
