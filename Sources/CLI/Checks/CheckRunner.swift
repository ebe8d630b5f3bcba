import Desk

/// Runs checks one after the other and prints a line for each as soon as it is known.
final class CheckRunner {
  private let output: Output
  private var rows: [Record] = []
  private var failures: [ExitCode] = []
  /// Whether one has failed.
  var hasFailed: Bool { !failures.isEmpty }

  init(output: Output) {
    self.output = output
  }

  /// Runs one check; whether it went well.
  @discardableResult
  func run(_ check: ConfigurationCheck) -> Bool {
    do {
      report(check.name, failure: nil, try check.attempt())
      return true
    } catch {
      let known = CommandError(describing: error)
      let sentences = [known.sentence] + (known.hint.map { [$0] } ?? [])
      report(check.name, failure: known.code, sentences.joined(separator: " "))
      return false
    }
  }

  /// Prints what only makes sense when all is known, and gives the exit code: `findings` when all
  /// that failed is letters, which the rest of the program runs without.
  func finish() -> ExitCode {
    if output.style.isJSON { output.list(rows, empty: "") }
    guard hasFailed else { return .ok }
    return failures.allSatisfy { $0 == .findings } ? .findings : .configuration
  }

  private func report(_ name: String, failure: ExitCode?, _ sentence: String) {
    let isOK = failure == nil
    if let failure { failures.append(failure) }
    rows.append(["check": .string(name), "ok": .boolean(isOK), "sentence": .string(sentence)])
    guard !output.style.isJSON else { return }
    output.check(name, isOK: isOK, sentence)
  }
}
