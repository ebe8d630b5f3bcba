package import Cases

/// What files of the accounts do.
package struct AccountsSettings: Equatable, Sendable {
  /// What becomes of open items that a complete list lacks.
  package var missing = MissingItems.ask

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("missing", &missing)
  }
}
