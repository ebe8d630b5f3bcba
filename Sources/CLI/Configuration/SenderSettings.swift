/// The From of letters.
struct SenderSettings: Equatable, Sendable {
  /// The name that recipients see; empty for the name of the organisation.
  var name = ""
  var email = ""

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("name", &name)
    section.read("email", &email)
    section.require("email")
    if section.has("email"), !SettingText.isAddress(email) {
      section.unfit("email", "is '\(email)', which is no address")
    }
  }
}
