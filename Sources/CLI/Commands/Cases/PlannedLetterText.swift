import Cases
import Desk

/// What is said of a letter that is planned and would not leave.
enum PlannedLetterText {
  /// Says it, when the letter that is planned on a case would be held now.
  static func note(_ number: Int, _ environment: Environment, _ output: Output) throws {
    guard let line = try line(number, environment) else { return }
    output.note(line)
  }

  /// The sentence; nil when no letter is planned, or nothing holds it.
  static func line(_ number: Int, _ environment: Environment) throws -> String? {
    guard let planned = try environment.plannedLetter(of: number) else { return nil }
    let reasons = planned.holds.map(\.sentence)
    guard !reasons.isEmpty else { return nil }
    return
      "The letter \(planned.action.template) is planned for \(planned.action.dueOn), and would not "
      + "leave now: \(Sentences.listed(reasons)). 'dossier why \(number)' says how that stands."
  }
}
