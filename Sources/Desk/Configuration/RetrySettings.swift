/// When a letter that could not leave is tried again; the delay doubles each time.
package struct RetrySettings: Equatable, Sendable {
  package var firstDelaySeconds = 60
  package var maximumDelaySeconds = 14400
  /// After how many hours a letter is given up.
  package var expireAfterHours = 96

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("firstDelaySeconds", &firstDelaySeconds, in: 1...86400)
    section.read("maximumDelaySeconds", &maximumDelaySeconds, in: 1...604_800)
    section.read("expireAfterHours", &expireAfterHours, in: 1...8760)
    if maximumDelaySeconds < firstDelaySeconds {
      section.unfit("maximumDelaySeconds", "is smaller than firstDelaySeconds")
    }
  }
}
