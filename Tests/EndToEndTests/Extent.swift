import Foundation

/// How much is played of the scenarios that are long by nature: a sample, or all of it.
///
/// The sample differs from run to run. `Tests/run` draws and prints the seed, and takes `--seed` to
/// repeat a sample and `--all` to play everything.
enum Extent {
  /// Whether everything is played.
  static let isWhole = environment["DOSSIER_TESTS"] == "all"

  /// What the sample is drawn with.
  static let seed = environment["DOSSIER_TESTS_SEED"] ?? "\(Int.random(in: 1...999_999))"

  /// One value for a whole run, another for a sample.
  static func choose<Value>(whole: Value, sample: Value) -> Value { isWhole ? whole : sample }

  private static let environment = ProcessInfo.processInfo.environment
}
