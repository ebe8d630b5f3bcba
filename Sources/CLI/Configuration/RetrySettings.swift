/// When a letter that could not leave is tried again; the delay doubles each time.
struct RetrySettings: Equatable, Sendable {
  var firstDelaySeconds = 60
  var maximumDelaySeconds = 14400
  /// After how many hours a letter is given up.
  var expireAfterHours = 96

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("firstDelaySeconds", &firstDelaySeconds, in: 1...86400)
    section.read("maximumDelaySeconds", &maximumDelaySeconds, in: 1...604_800)
    section.read("expireAfterHours", &expireAfterHours, in: 1...8760)
    if maximumDelaySeconds < firstDelaySeconds {
      section.unfit("maximumDelaySeconds", "is smaller than firstDelaySeconds")
    }
  }
}
