/// How content is kept.
struct StorageSettings: Equatable, Sendable {
  /// Content up to this many bytes goes into the database, larger content into files.
  var inlineBytes = 131_072

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("inlineBytes", &inlineBytes, in: 0...16_777_216)
  }
}
