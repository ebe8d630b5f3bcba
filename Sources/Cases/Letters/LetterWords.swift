/// The words of one language that layouts and partials name by key: `{{ 'items.due' | t }}`.
public struct LetterWords: Sendable, Equatable {
  /// One entry.
  public enum Entry: Sendable, Equatable {
    /// A text.
    case text(Form)
    /// A text for each cardinal plural category (CLDR): `one`, `many`, `other`.
    case plural([String: Form])
  }

  /// A text with places to fill in, written as `{{ name }}`.
  public struct Form: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The text as it is written.
    public let text: String
    /// The names of the places, in order.
    let names: [String]
    /// The texts before, between and behind the places.
    let texts: [String]

    /// Reads a text.
    public init(_ text: String) {
      self.text = text
      var names: [String] = []
      var texts: [String] = []
      var rest = text[...]
      while let start = rest.firstRange(of: "{{"),
        let end = rest[start.upperBound...].firstRange(of: "}}")
      {
        texts.append(String(rest[..<start.lowerBound]))
        let name = rest[start.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace)
        names.append(name.joined(separator: " "))
        rest = rest[end.upperBound...]
      }
      self.names = names
      self.texts = texts + [String(rest)]
    }

    /// Reads a text.
    public init(stringLiteral text: String) { self.init(text) }

    /// The text with its places filled in; what is filled in is not looked at again.
    func filled(_ values: [String: String]) -> String {
      var result = texts[0]
      for (name, text) in zip(names, texts.dropFirst()) { result += (values[name] ?? "") + text }
      return result
    }
  }

  /// The language, as a BCP 47 tag.
  public var language: String
  /// The entries, by key with dots.
  public var entries: [String: Entry]

  /// Joins the parts.
  public init(language: String, entries: [String: Entry]) {
    self.language = language
    self.entries = entries
  }

  /// The entries of a parsed file: objects inside objects, whose inner names are joined by dots.
  ///
  /// An object of `other`, `one` and `many` holds the forms of one entry. Throws `LetterWordsError`.
  public init(language: String, tree: [String: Tree]) throws(LetterWordsError) {
    self.init(language: language, entries: [:])
    try add(tree, below: "")
  }

  /// What a file of words is made of.
  public indirect enum Tree: Sendable, Equatable, Decodable {
    /// A text.
    case text(String)
    /// Words below a name.
    case group([String: Tree])

    /// Reads a text or an object.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .group(try container.decode([String: Tree].self))
      }
    }
  }

  private mutating func add(_ tree: [String: Tree], below prefix: String)
    throws(LetterWordsError)
  {
    for (name, branch) in tree {
      let key = prefix + name
      switch branch {
      case .text(let text): entries[key] = .text(Form(text))
      case .group(let group) where LetterWords.areForms(group):
        entries[key] = .plural(try LetterWords.forms(group, key))
      case .group(let group): try add(group, below: key + ".")
      }
    }
  }

  /// Whether a group holds the forms of one entry, and not entries.
  private static func areForms(_ group: [String: Tree]) -> Bool {
    group["other"] != nil && group.keys.allSatisfy { PluralCategory(rawValue: $0) != nil }
  }

  private static func forms(
    _ group: [String: Tree],
    _ key: String
  ) throws(LetterWordsError) -> [String: Form] {
    var forms: [String: Form] = [:]
    for (category, form) in group {
      guard case .text(let text) = form else {
        throw LetterWordsError(key: "\(key).\(category)")
      }
      forms[category] = Form(text)
    }
    return forms
  }

  /// The text of a key, for a number of that category; nil when there is no such key.
  func form(_ key: String, _ category: PluralCategory?) -> Form? {
    switch entries[key] {
    case nil: nil
    case .text(let text): text
    case .plural(let forms): forms[(category ?? .other).rawValue] ?? forms["other"]
    }
  }
}

/// A form of an entry that is no text.
public struct LetterWordsError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The key with dots.
  public var key: String

  /// What is wrong and what to do.
  public var description: String {
    "'\(key)' is no text"
  }
}
