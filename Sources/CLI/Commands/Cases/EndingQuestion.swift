import Cases
import Desk

extension Invocation {
  /// Carries out an act that may end more than it says: whoever sits at a terminal is asked whether
  /// that is meant, and `--yes` says so before.
  func performEnding<Wanted: EndingAct>(_ act: Wanted, _ environment: Environment) throws
    -> Wanted.Outcome
  {
    var act = act
    act.isMeant = flag("yes")
    do {
      return try perform(act, environment)
    } catch ActError.endsMore(let number, let ending) {
      guard let ask, !output.style.isJSON else { throw ActError.endsMore(number, ending) }
      output.line("The end of case \(number) also ends:")
      for words in EndingText.words(ending) { output.line("  \(words)") }
      output.flush()
      guard ["y", "yes"].contains(ask("End all of it? [y/N]")?.lowercased() ?? "") else {
        throw CommandError("Nothing was ended.", .usage)
      }
      act.isMeant = true
      return try perform(act, environment)
    }
  }

  /// Says what ended together with a case.
  func note(_ ending: CaseEnding) {
    guard !ending.parts.isEmpty else { return }
    output.note("With it ended \(EndingText.words(ending).joined(separator: "; ")).")
  }
}
