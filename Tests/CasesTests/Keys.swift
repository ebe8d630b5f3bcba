import Cases

/// The keys and schemes that the tests of this module share.
enum Keys {
  static let first = ReferenceKeys.Key(name: "2026", secret: [UInt8](repeating: 7, count: 32))
  static let second = ReferenceKeys.Key(name: "2027", secret: [UInt8](repeating: 9, count: 32))

  static let ours = ReferenceKeys(active: first, workspaceID: "workspace")
  /// After a change of keys: the first one only verifies.
  static let changed = ReferenceKeys(active: second, retired: [first], workspaceID: "workspace")
  /// The first key is forgotten.
  static let replaced = ReferenceKeys(active: second, workspaceID: "workspace")
  static let elsewhere = ReferenceKeys(active: first, workspaceID: "another workspace")

  static func references(_ keys: ReferenceKeys = ours) -> ReferenceScheme {
    ReferenceScheme(prefix: "DOS", keys: keys)
  }

  static func addresses(_ keys: ReferenceKeys = ours) -> CaseAddress {
    CaseAddress(localPart: "cases", separator: "+", domain: "example.com", keys: keys)
  }

  static func messageIDs(_ keys: ReferenceKeys = ours) -> MessageIDScheme {
    MessageIDScheme(prefix: "dos", domain: "example.com", keys: keys)
  }
}
