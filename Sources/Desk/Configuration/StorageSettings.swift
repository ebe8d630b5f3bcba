/// How content is kept.
package struct StorageSettings: Equatable, Sendable {
  /// Content up to this many bytes goes into the database, larger content into files.
  package var inlineBytes = 131_072

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("inlineBytes", &inlineBytes, in: 0...16_777_216)
  }
}
