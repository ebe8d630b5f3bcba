/// What is said to people, before it is said in a language: words by their keys, and values that each
/// language writes in its own way.
public indirect enum Saying: Sendable, Equatable {
  /// As people, or other programs, wrote it.
  case text(String)
  /// As this program wrote it, in English.
  case english(String)
  /// An amount in minor units, with its currency.
  case money(Int, String)
  /// A day such as `2026-11-23`.
  case day(String)
  /// The number of a case.
  case caseNumber(Int)
  /// A value of a list of ours, with the key below which its words stand.
  case listed(String, String)
  /// The words of a key, with what is filled in by name.
  case words(String, [String: Saying])
  /// One behind the other, with nothing between them.
  case row([Saying])
  /// One behind the other, with commas.
  case list([Saying])
}
