/// Why a provider gave no tokens for a mailbox, in its own words.
package enum MailLoginError: Error, Equatable {
  /// The code is old, used up, or another's (RFC 6749 §5.2).
  case codeRefused(String)
  /// What the program is registered with does not fit.
  case refused(String)
  /// It does not answer, or is in trouble.
  case notReached(String)
}
