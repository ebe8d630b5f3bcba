/// What somebody looks for: words, phrases in quotes, and `field:value`.
public struct SearchQuery: Sendable, Equatable {
  /// The fields that narrow a search.
  public enum Field: String, Sendable, CaseIterable {
    /// The author's address, or the user.
    case from
    /// A recipient's address.
    case to
    /// `message`, `comment`, `case`, `file`, `client` or `item`.
    case kind
    /// `in` or `out`.
    case direction
    /// What a message is: `person`, `automatic-reply`, `bounce` and others.
    case `is`
    /// The number of a case.
    case `case`
    /// The type of the case.
    case type
    /// The state of the case.
    case state
    /// The resolver of the case.
    case resolver
    /// The account number of the client.
    case client
    /// Words of the name of a file.
    case file
    /// Words of the subject or the name.
    case subject
    /// From this day on.
    case after
    /// Before this day.
    case before
  }

  /// What the index is asked, in the language of SQLite's FTS5; empty when only fields were given.
  public var match: String
  /// The fields that are not in the index, with their values.
  public var filters: [(field: Field, value: String)]
  /// What the index of parts is asked (`WordParts`); empty without plain words, and with a phrase.
  public private(set) var partMatch = ""
  /// What the index of words is asked beside it, for the fields.
  public private(set) var fieldMatch = ""
  /// What clients and items are asked for, in the language of FTS5; empty without plain words.
  private var plainMatch = ""
  /// The fields that were given.
  private var fields: [(field: Field, value: String)] = []

  /// What of the accounts can be found by words.
  public enum AccountKind: String, Sendable {
    /// Clients.
    case client
    /// Items.
    case item
  }

  /// What the index of a kind is asked; nil when the query is about something else.
  public func accountMatch(of kind: AccountKind) -> String? {
    let isMeant = fields.allSatisfy { $0.field == .kind && $0.value.lowercased() == kind.rawValue }
    return isMeant && !plainMatch.isEmpty ? plainMatch : nil
  }

  /// Whether only clients or items are looked for.
  public var isOfAccounts: Bool {
    fields.contains {
      $0.field == .kind && AccountKind(rawValue: $0.value.lowercased()) != nil
    }
  }

  /// The words that stand in a text that is found.
  var words: [Excerpt.Word] = []

  /// Compares them.
  public static func == (left: SearchQuery, right: SearchQuery) -> Bool {
    left.match == right.match && left.filters.map(\.field) == right.filters.map(\.field)
      && left.filters.map(\.value) == right.filters.map(\.value)
  }

  /// Reads what was typed.
  /// - Throws: `SearchQueryError` for a field that there is not, or a day that is none.
  public init(_ text: String) throws(SearchQueryError) {
    var terms: [String] = []
    var plain: [String] = []
    var parts: [String?] = []
    var fieldTerms: [String] = []
    filters = []
    for token in SearchQuery.tokens(text) {
      let pieces = token.text.split(separator: ":", maxSplits: 1).map(String.init)
      guard !token.isQuoted, pieces.count == 2, pieces[0].allSatisfy(\.isLetter),
        !pieces[1].hasPrefix("//")
      else {
        if let term = SearchQuery.term(token) {
          terms.append(SearchQuery.textColumns + term)
          plain.append(term)
          parts.append(SearchQuery.partTerm(token))
          words += SearchQuery.words(of: token)
        }
        continue
      }
      guard let field = Field(rawValue: pieces[0].lowercased()) else {
        throw .noField(pieces[0])
      }
      fields.append((field, pieces[1]))
      switch field {
      case .from, .to, .kind, .direction, .is:
        fieldTerms.append(
          "facets : \(SearchQuery.quoted(SearchQuery.facet(field.rawValue, pieces[1])))"
        )
      case .file: fieldTerms.append("files : \(SearchQuery.quoted(pieces[1]))")
      case .subject: fieldTerms.append("title : \(SearchQuery.quoted(pieces[1]))")
      case .after, .before:
        guard Day(pieces[1]) != nil else { throw .noDay(pieces[1]) }
        filters.append((field, pieces[1]))
      case .case, .type, .state, .resolver, .client: filters.append((field, pieces[1]))
      }
    }
    fieldMatch = fieldTerms.joined(separator: " AND ")
    match = (terms + fieldTerms).joined(separator: " AND ")
    let known = parts.compactMap(\.self)
    partMatch = known.count == parts.count ? known.joined(separator: " AND ") : ""
    plainMatch = plain.joined(separator: " AND ")
  }

  /// The one word that stands for a field and its value in the index.
  public static func facet(_ field: String, _ value: String) -> String {
    "x\(field)" + value.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private struct Token {
    var text: String
    var isQuoted: Bool
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var current = ""
    var isQuoted = false
    func end(quoted: Bool) {
      if !current.isEmpty { tokens.append(Token(text: current, isQuoted: quoted)) }
      current = ""
    }
    // By scalars: a quote under a combining mark is a quote, as it is for SQLite.
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        end(quoted: isQuoted)
        isQuoted.toggle()
      } else if scalar.properties.isWhitespace, !isQuoted {
        end(quoted: false)
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
    end(quoted: isQuoted)
    return tokens
  }

  private static let textColumns = "{title body people files} : "

  private static func term(_ token: Token) -> String? {
    guard token.text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    guard !token.isQuoted, token.text.hasSuffix("*") else { return quoted(token.text) }
    return quoted(String(token.text.dropLast())) + "*"
  }

  /// What the index of parts is asked for a token; nil for a phrase, whose order it does not know.
  private static func partTerm(_ token: Token) -> String? {
    let isPhrase = token.text.contains(where: \.isWhitespace)
    guard !isPhrase else { return nil }
    return WordParts.match(token.text, isPrefix: !token.isQuoted && token.text.hasSuffix("*"))
  }

  /// The words of a token: those that SQLite takes for words, the last one as a beginning after `*`.
  private static func words(of token: Token) -> [Excerpt.Word] {
    let words = token.text.unicodeScalars.split(whereSeparator: { !Excerpt.isOfWord($0) })
      .map { String(Substring($0)) }
    let isPrefix = !token.isQuoted && token.text.hasSuffix("*")
    return words.enumerated().map { place, word in
      Excerpt.Word(word, isPrefix: isPrefix && place == words.count - 1)
    }
  }

  /// A string of FTS5, whose quotes are doubled; by scalars, and without the NUL that would end it.
  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars where scalar != "\0" {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}

/// Why something cannot be looked for.
public enum SearchQueryError: Refusing, Equatable {
  /// There is no such field.
  case noField(String)
  /// It is no day.
  case noDay(String)

  /// Something else is to be typed.
  public var refusal: Refusal { .usage }

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noField(let name):
      "there is no field '\(name)': "
        + SearchQuery.Field.allCases.map(\.rawValue).joined(separator: ", ")
        + " are; put text with a colon into quotes"
    case .noDay(let text): "'\(text)' is no day, like 2026-12-07"
    }
  }
}
