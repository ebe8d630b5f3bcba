/// An error in the words of a face, for where nobody waits for them: logs, alerts, failed logins.
package struct Fault: Sendable, Equatable {
  /// What is wrong, as one sentence with its full stop.
  package var sentence: String
  /// What to do, when there is something to say.
  package var hint: String?
  /// Whether trying again helps.
  package var isTransient: Bool

  package init(_ sentence: String, hint: String? = nil, isTransient: Bool) {
    self.sentence = sentence
    self.hint = hint
    self.isTransient = isTransient
  }
}
