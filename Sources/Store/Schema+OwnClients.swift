extension Schema {
  /// Finds what is whose: clients and items by the user who resolves them.
  static let ownClients: Migration = """
    CREATE INDEX client_resolver ON client(resolver) WHERE resolver <> '';
    CREATE INDEX item_resolver ON item(resolver) WHERE resolver <> '';
    """
}
