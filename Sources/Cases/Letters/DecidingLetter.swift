/// Letters whose answer decides or orders something: whoever knows their codes could answer for the
/// recipient, so nobody else reads them.
public enum DecidingLetter {
  /// The templates of such letters.
  public static let templates: Set<String> = [
    "validation-request", "validation-reminder", "validation-answer", "command-answer",
  ]

  /// The text of a letter without the codes that confirm something, or open somebody's page.
  public static func withoutCodes(_ letter: String) -> String {
    let text = PageLinks.withoutCodes(letter)
    guard text.contains("confirm") else { return text }
    return text.replacing(#/confirm [a-z2-7]{16}/#, with: "confirm …")
  }
}
