package import Cases

/// Why a provider of identities is of no use, or not for this sign-in.
package enum OpenIDError: Error, Equatable, CustomStringConvertible {
  /// It does not answer; why.
  case notReached(String)
  /// It answers with something else than it should; the text is the half sentence.
  case wrongAnswer(String)
  /// What it says of itself is not taken.
  case document(ProviderDocument.Fault)
  /// It does not give a token for the code; its word for that.
  case codeRefused(String)

  package var description: String {
    switch self {
    case .notReached(let why), .wrongAnswer(let why): why
    case .document(.unreadable): "what it says of itself cannot be read"
    case .document(.otherIssuer(let other)): "it is another provider, '\(other)'"
    case .document(.unsafeAddress(let address)):
      "it names the address '\(address)', which is none with https"
    case .codeRefused(let word): "it gives no token for the code (\(word))"
    }
  }
}
