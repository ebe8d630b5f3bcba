/// An argument of a command that has a place instead of a name.
struct Positional: Sendable, Equatable {
  /// How many there are of it.
  enum Count: Sendable, Equatable {
    /// Exactly one.
    case one
    /// One or none.
    case optional
    /// At least one; stands last.
    case many
    /// Any number; stands last.
    case any
  }

  /// The name, in lower case; the help shows it in upper case.
  let name: String
  /// How many there are of it.
  let count: Count
  /// One sentence for the help.
  let summary: String

  static func one(_ name: String, _ summary: String) -> Positional {
    Positional(name: name, count: .one, summary: summary)
  }

  static func optional(_ name: String, _ summary: String) -> Positional {
    Positional(name: name, count: .optional, summary: summary)
  }

  static func many(_ name: String, _ summary: String) -> Positional {
    Positional(name: name, count: .many, summary: summary)
  }

  static func any(_ name: String, _ summary: String) -> Positional {
    Positional(name: name, count: .any, summary: summary)
  }

  /// How the usage line shows it: `CASE`, `[CASE]`, `FILE…` in ASCII dots.
  var synopsis: String {
    let shown = name.uppercased()
    return switch count {
    case .one: shown
    case .optional: "[\(shown)]"
    case .many: "\(shown)..."
    case .any: "[\(shown)...]"
    }
  }

  /// Whether it must be there.
  var isRequired: Bool { count == .one || count == .many }
  /// Whether it takes all that is left.
  var takesRest: Bool { count == .many || count == .any }
}
