import HTML

/// What the elements of an HTML body say that its text does not: where earlier mail begins.
enum HTMLMarks {
  /// Stands, in the marked text, behind what a program says is the signature.
  static let signatureEnd: Character = "\u{E001}"
  /// Stands where a program says that the signature begins.
  static let signature: Character = "\u{E002}"
  /// Stands where a program says that an attribution begins.
  static let attribution: Character = "\u{E003}"
  /// Stands where a program says that the earlier message begins.
  static let earlier: Character = "\u{E004}"

  static let all = [signatureEnd, signature, attribution, earlier]

  /// Classes of the elements that begin with an attribution.
  private static let attributionClasses: Set<Substring> = [
    "gmail_attr", "gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote",
    "zmail_extra", "tutanota_quote", "ydp_quoted",
  ]

  /// Classes and identifiers of what Outlook puts between the reply and the earlier message.
  private static let earlierNames: Set<Substring> = [
    "divRplyFwdMsg", "x_divRplyFwdMsg", "appendonsend", "OutlookMessageHeader",
    "ms-outlook-mobile-reference-message", "mail-editor-reference-message-container",
    "OLK_SRC_BODY_SECTION",
  ]

  /// Classes and identifiers of the signature that a program puts there.
  private static let signatureNames: Set<Substring> = [
    "gmail_signature", "moz-signature", "Signature", "x_Signature",
    "ms-outlook-mobile-signature", "composer_signature", "AppleMailSignature", "_rc_sig",
    "protonmail_signature_block", "edo-signature", "signature",
  ]

  /// The text of `html` with marks in it, or nil when no element says anything.
  static func markedText(of html: String) -> String? {
    HTMLText.text(of: html, marking: mark) { $0 == signature ? signatureEnd : nil }
  }

  private static func mark(of tag: HTMLTag) -> Character? {
    guard ["div", "span", "p", "pre"].contains(tag.name) else { return nil }
    let classes = (tag["class"] ?? "").split(separator: " ")
    let names = classes + (tag["id"] ?? "").split(separator: " ")
    if names.contains(where: earlierNames.contains) { return earlier }
    if classes.contains(where: attributionClasses.contains) { return attribution }
    return tag.name != "span" && names.contains(where: signatureNames.contains) ? signature : nil
  }
}
