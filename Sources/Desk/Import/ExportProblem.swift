/// Why a file that another program exported is not taken.
package enum ExportProblem: Sendable, Equatable, CustomStringConvertible {
  /// It cannot be read: a sentence.
  case unreadable(String)
  /// Nobody has confirmed yet how files of this shape are read.
  case unconfirmed
  /// Questions have to be answered first.
  case questions([String])

  /// What is wrong.
  package var description: String {
    switch self {
    case .unreadable(let sentence): sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    case .unconfirmed: "files of this shape were not read before, and nobody has confirmed how"
    case .questions(let all): "nothing was taken: \(all.joined(separator: "; "))"
    }
  }
}
