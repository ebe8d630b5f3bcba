/// How long the bytes of mail are kept; nil keeps them for ever.
package struct RetentionSettings: Equatable, Sendable {
  /// Days after the last change of a case that has ended.
  package var endedCasesDays: Int?
  /// Days after the arrival of mail that was put aside: ignored, a duplicate, or in quarantine.
  package var asideDays: Int?

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("endedCasesDays", &endedCasesDays, in: 1...36500)
    section.read("asideDays", &asideDays, in: 1...36500)
  }
}
