/// Whom the text of a note names: `@` and an id, a whole name, or a first name.
///
/// The longest that fits counts, whatever its case. An `@` behind a letter or a digit belongs to an address, and what
/// is nobody's name is only text.
public struct MentionReader: Sendable {
  /// What was named.
  public enum Found: Sendable, Equatable {
    /// One user, by id.
    case user(String)
    /// A name that several users have: the name, and their ids.
    case several(String, [String])
  }

  private struct Name: Sendable {
    let scalars: [Unicode.Scalar]
    let text: String
    var users: [String]
  }

  /// The names by their first character, longest first.
  private var names: [Unicode.Scalar: [Name]] = [:]

  /// Takes the users, each with id and name.
  public init(_ users: [(id: String, name: String)]) {
    var known: [String: Name] = [:]
    for user in users {
      let first = user.name.split(separator: " ").first.map(String.init) ?? ""
      // Whoever has an id has it alone, whatever others are called.
      for text in Set([user.name, first]) where !text.isEmpty {
        known[text.lowercased(), default: Self.name(text)].users.append(user.id)
      }
    }
    for user in users {
      var name = Self.name(user.id)
      name.users = [user.id]
      known[user.id.lowercased()] = name
    }
    for name in known.values {
      if let first = name.scalars.first { names[first, default: []].append(name) }
    }
    for first in names.keys {
      names[first]?.sort { ($0.scalars.count, $1.text) > ($1.scalars.count, $0.text) }
    }
  }

  private static func name(_ text: String) -> Name {
    Name(scalars: Array(text.lowercased().unicodeScalars), text: text, users: [])
  }

  /// What a text names, each once, in its order.
  public func found(in text: String) -> [Found] {
    let scalars = Array(text.lowercased().unicodeScalars)
    var found: [Found] = []
    for place in scalars.indices where scalars[place] == "@" {
      guard place == 0 || !Self.isWord(scalars[place - 1]),
        let name = name(at: scalars[(place + 1)...])
      else { continue }
      let one = name.users.count == 1 ? Found.user(name.users[0]) : .several(name.text, name.users)
      if !found.contains(one) { found.append(one) }
    }
    return found
  }

  private func name(at rest: ArraySlice<Unicode.Scalar>) -> Name? {
    guard let first = rest.first else { return nil }
    return names[first]?.first { name in
      rest.starts(with: name.scalars) && Self.ends(rest.dropFirst(name.scalars.count))
    }
  }

  /// Whether a name ends before what follows: a dot or a hyphen goes on only when a letter is behind it.
  private static func ends(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return true }
    if next == "." || next == "-" || next == "@" {
      return !(rest.dropFirst().first.map(isWord) ?? false)
    }
    return !isWord(next)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
}
