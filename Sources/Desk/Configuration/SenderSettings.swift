/// The From of letters.
package struct SenderSettings: Equatable, Sendable {
  /// The name that recipients see; empty for the name of the organisation.
  package var name = ""
  package var email = ""

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("name", &name)
    section.read("email", &email)
    section.require("email")
    if section.has("email"), !SettingText.isAddress(email) {
      section.unfit("email", "is '\(email)', which is no address")
    }
  }
}
