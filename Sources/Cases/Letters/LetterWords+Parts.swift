/// The words of a language for who fills them in with more than texts.
extension LetterWords {
  /// A piece of a text.
  public enum Part: Sendable, Equatable {
    /// What stands in it.
    case text(String)
    /// The name of a place that is to be filled in.
    case place(String)
  }

  /// The pieces of the text of a key, of the one for many things when it has several; nil when there is no
  /// such key.
  public func parts(_ key: String) -> [Part]? { form(key, nil)?.parts }
}

extension LetterWords.Form {
  /// The pieces of the text, in order.
  public var parts: [LetterWords.Part] {
    var parts = [LetterWords.Part.text(texts[0])]
    for (name, text) in zip(names, texts.dropFirst()) { parts += [.place(name), .text(text)] }
    return parts.filter { $0 != .text("") }
  }
}
