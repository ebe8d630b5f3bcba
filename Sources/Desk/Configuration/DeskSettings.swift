/// The desk as such: whom what is nobody's goes to.
package struct DeskSettings: Equatable, Sendable {
  /// The address that hears of mail on cases without resolver and owner; empty for none.
  package var contact = ""
  /// After how many workdays what is held comes into somebody's agenda.
  package var heldAfter = 3

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("contact", &contact)
    section.read("heldAfter", &heldAfter, in: 0...365)
    if !contact.isEmpty, !SettingText.isAddress(contact) {
      section.unfit("contact", "is '\(contact)', which is no address")
    }
  }
}
