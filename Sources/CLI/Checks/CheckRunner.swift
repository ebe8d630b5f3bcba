/// Runs checks one after the other and prints a line for each as soon as it is known.
final class CheckRunner {
  private let output: Output
  private var rows: [Record] = []
  /// Whether one has failed.
  private(set) var hasFailed = false

  init(output: Output) {
    self.output = output
  }

  /// Runs one check; whether it went well.
  @discardableResult
  func run(_ check: ConfigurationCheck) -> Bool {
    do {
      report(check.name, isOK: true, try check.attempt())
      return true
    } catch {
      let known = CommandError(describing: error)
      let sentences = [known.sentence] + (known.hint.map { [$0] } ?? [])
      report(check.name, isOK: false, sentences.joined(separator: " "))
      return false
    }
  }

  /// Prints what only makes sense when all is known, and gives the exit code.
  func finish() -> ExitCode {
    if output.style.isJSON { output.list(rows, empty: "") }
    return hasFailed ? .configuration : .ok
  }

  private func report(_ name: String, isOK: Bool, _ sentence: String) {
    if !isOK { hasFailed = true }
    rows.append(["check": .string(name), "ok": .boolean(isOK), "sentence": .string(sentence)])
    guard !output.style.isJSON else { return }
    output.check(name, isOK: isOK, sentence)
  }
}
