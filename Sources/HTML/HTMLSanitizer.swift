/// Turns HTML that came from outside into HTML that is safe to show.
///
/// Nothing of the input is copied: the document is read as events and written anew from an
/// allow-list, every text and value escaped. No element is written whose content browsers read by
/// other rules (raw text, SVG, MathML), so that what is written is what they read again.
public enum HTMLSanitizer {
  /// `html` reduced to an allow-list of elements, attributes and URL schemes.
  public static func sanitized(_ html: String) -> SanitizedHTML {
    var reader = HTMLReader(html)
    var writer = SafeHTMLWriter()
    while let event = reader.next() { writer.read(event) }
    return writer.result
  }
}
