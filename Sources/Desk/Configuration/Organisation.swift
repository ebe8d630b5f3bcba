package import Foundation

/// Who sends the letters.
package struct Organisation: Equatable, Sendable {
  package var name = ""
  /// A language tag (RFC 5646).
  package var language = "en"
  /// Two letters (ISO 3166-1).
  package var country = "DE"
  /// The identifier of a time zone.
  package var timeZoneName = "Europe/Berlin"

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("name", &name)
    section.read("language", &language)
    section.read("country", &country)
    section.read("timeZone", &timeZoneName)
    section.require("name")
    if TimeZone(identifier: timeZoneName) == nil {
      let known = TimeZone.knownTimeZoneIdentifiers
      let nearest = NearestName.nearest(to: timeZoneName, among: known)
      section.unfit(
        "timeZone",
        "is '\(timeZoneName)', which is no time zone\(nearest.map { "; did you mean '\($0)'?" } ?? "")"
      )
    }
    if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      section.unfit("country", "is '\(country)', not two capital letters such as DE")
    }
    if name.isEmpty, section.has("name") { section.unfit("name", "is empty") }
  }

  /// The time zone; the reader has checked that there is one.
  package var timeZone: TimeZone { TimeZone(identifier: timeZoneName) ?? .gmt }
}
