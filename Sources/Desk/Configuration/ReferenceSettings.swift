/// How a case is named in subjects: `[DOS-1042-k7qf2]`.
package struct ReferenceSettings: Equatable, Sendable {
  /// One to eight letters or digits, a letter first.
  package var prefix = "DOS"

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("prefix", &prefix)
    let isFit =
      (1...8).contains(prefix.utf8.count)
      && prefix.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && prefix.first?.isLetter == true
    if !isFit {
      section.unfit("prefix", "is '\(prefix)', not one to eight capital letters or digits")
    }
  }
}
