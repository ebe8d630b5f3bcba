import HTML
import Liquid

/// The subject and the bodies of a letter, rendered and put into their frames.
public struct LetterContent: Sendable {
  /// The subject, with the reference in front.
  public var subject: String
  /// The plain text.
  public var text: String
  /// The HTML.
  public var html: String

  /// Renders a template; `options` has the variables, and `tag` goes in front of the subject.
  ///
  /// Throws `TemplateError`, or `LetterError` for an address that no letter may hold.
  init(_ template: LetterTemplate, _ options: RenderOptions, tag: String) throws {
    var options = options
    options.escaping = .header
    let words = try template.subject.render([:], options: options).split(
      whereSeparator: \.isWhitespace
    )
    subject = ([tag[...]] + words).joined(separator: " ")
    options.globals["language"] = .string(template.language)

    options.escaping = .none
    let writtenText = try template.text?.render([:], options: options)
    options.escaping = .html
    let writtenHTML = try template.html?.render([:], options: options)
    text = writtenText ?? LetterBody.text(of: writtenHTML ?? "")
    html = writtenHTML ?? LetterBody.paragraphs(of: text)
    let needsDocument = writtenHTML == nil && template.htmlLayout == nil
    if needsDocument { html = LetterBody.document(html, language: template.language) }

    options.globals["subject"] = .string(subject)
    if let layout = template.htmlLayout {
      html = try layout.render(["content": .markup(html)], options: options)
    }
    html = UnbrokenReference.marked(html, tag: tag)
    options.escaping = .none
    if let layout = template.textLayout {
      let content = text.drop(while: \.isNewline)
      text = try layout.render(["content": .string(String(content))], options: options)
    }
    text = LineWrapping.wrapped(text)
    if let address = LinkAddresses.refused(in: html).first {
      throw LetterError.unsafeAddress(template: template.code, address: address)
    }
  }
}
