/// How long the bytes of mail are kept; nil keeps them for ever.
struct RetentionSettings: Equatable, Sendable {
  /// Days after the last change of a case that has ended.
  var endedCasesDays: Int?
  /// Days after the arrival of mail that was put aside: ignored, a duplicate, or in quarantine.
  var asideDays: Int?

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("endedCasesDays", &endedCasesDays, in: 1...36500)
    section.read("asideDays", &asideDays, in: 1...36500)
  }
}
