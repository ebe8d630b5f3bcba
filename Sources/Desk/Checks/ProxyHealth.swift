/// What `/healthz` of the desk says of the proxy before it, for `dossier config check` to read.
package enum ProxyHealth {
  /// What a request said of users, as the desk saw it.
  package enum Naming: String, CaseIterable {
    /// Nothing.
    case nobody
    /// It named one, with proof.
    case user
    /// It named one without proof, or twice.
    case refused
  }

  /// The body of an answer where no proxy is to name users.
  package static let fine = "ok\n"

  /// The body of an answer where a proxy is to name them.
  package static func named(_ naming: Naming) -> String { "ok\nnamed: \(naming.rawValue)\n" }

  /// What an answer of the desk says; nil when it is none of the desk.
  static func naming(_ body: some Sequence<UInt8>) -> Naming?? {
    if body.elementsEqual(fine.utf8) { return .some(nil) }
    return Naming.allCases.first { body.elementsEqual(named($0).utf8) }.map { .some($0) }
  }
}
