/// The address that every case has its own form of: `cases+1042.k7qf2m@example.com`.
package struct CaseAddressSettings: Equatable, Sendable {
  /// What stands in front of the separator.
  package var localPart = "cases"
  /// The domain whose mail comes here.
  package var domain = ""
  /// What the mail server splits the local part at: one of `+ - = _`.
  package var separator = "+"

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("localPart", &localPart)
    section.read("domain", &domain)
    section.read("separator", &separator)
    section.require("domain")
    if !["+", "-", "=", "_"].contains(separator) {
      section.unfit("separator", "is '\(separator)', not one of + - = _")
    }
    // RFC 5322 §3.2.3 dot-atom, without the separator.
    if !SettingText.isDotAtom(localPart) || localPart.contains(separator) {
      section.unfit("localPart", "is '\(localPart)', which cannot stand in front of '\(separator)'")
    }
    if section.has("domain"), !SettingText.isDomain(domain) {
      section.unfit("domain", "is '\(domain)', which is no domain")
    }
  }
}
