import Cases
import Desk

/// A made-up face of the desk: a line in, lines out.
///
/// It knows the use cases, and nothing below them.
struct LineFace {
  let environment: Environment
  let principal: Principal

  /// Does what a line says; what was refused begins with its kind.
  func answer(_ line: String) -> [String] {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    do {
      switch words.first {
      case "agenda": return try agenda()
      case "case": return [try page(words)]
      case "status": return [try status(words)]
      case "letter": return try letter(words)
      default: return ["usage: agenda, case, status or letter"]
      }
    } catch let error as any Refusing {
      return ["\(error.refusal.rawValue): \(error)"]
    } catch {
      return ["trouble: \(error)"]
    }
  }

  private func agenda() throws -> [String] {
    try environment.agenda(of: principal.user.id).parts.flatMap { part in
      part.entries.map { "\(part.section.rawValue) \($0.caseNumber) \($0.what)" }
    }
  }

  /// `case 1042`: the status, and the version that `status` takes.
  private func page(_ words: [String]) throws -> String {
    let view = try environment.casePage(number(words)).view
    return "\(view.version) \(view.file.status)"
  }

  /// `status 1042@17 Legal action`: only when the case is as it was at that version.
  private func status(_ words: [String]) throws -> String {
    let place = words[1].split(separator: "@").compactMap { Int($0) }
    let act = SetStatus(place[0], to: words[2])
    return try environment.perform(act, as: principal, seen: place.last).name
  }

  /// `letter 1042 reminder client`: written, and queued as it was written.
  private func letter(_ words: [String]) throws -> [String] {
    let rest = words[2].split(separator: " ").map(String.init)
    let body = WriteLetters.Body.template(rest[0], message: "")
    let act = WriteLetters(body, of: number(words), to: Array(rest.dropFirst()))
    let draft = try environment.perform(act, as: principal)
    try environment.perform(QueueLetters(draft), as: principal)
    return draft.letters.map(\.language)
  }

  private func number(_ words: [String]) -> Int { words.dropFirst().first.flatMap(Int.init) ?? 0 }
}
