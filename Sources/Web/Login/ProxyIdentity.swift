import Desk
import HTTP

/// Who a proxy says has signed in.
///
/// It is believed over a socket that only the proxy can open, or with a secret; a request that names a user
/// in any other way is refused, and never taken for one without a user.
struct ProxyIdentity: Sendable {
  /// What the fields of a request say.
  enum Found: Equatable {
    /// There is no proxy that says it.
    case nobody
    case user(String)
    /// Somebody says it who may not, or says it twice.
    case forged
  }

  /// The field with the secret of the proxy.
  static let secretField = "X-Dossier-Proxy"

  /// The field that names the user; empty when none is asked.
  let field: String
  /// What the proxy proves itself with; nil over a socket.
  let secret: String?

  /// What a request says.
  func user(of head: RequestHead) -> Found {
    guard !field.isEmpty else { return .nobody }
    let names = head.fields[field]
    guard !names.isEmpty else { return .nobody }
    guard names.count == 1, let name = names.first, !name.isEmpty, isProved(head) else {
      return .forged
    }
    return .user(name)
  }

  /// What `/healthz` says: that the desk is here, and what a proxy says of users in this very request.
  func health(of head: RequestHead) -> String {
    guard !field.isEmpty else { return ProxyHealth.fine }
    return switch user(of: head) {
    case .nobody: ProxyHealth.named(.nobody)
    case .user: ProxyHealth.named(.user)
    case .forged: ProxyHealth.named(.refused)
    }
  }

  private func isProved(_ head: RequestHead) -> Bool {
    guard let secret else { return true }
    let given = head.fields[Self.secretField]
    guard given.count == 1, let text = given.first else { return false }
    return Self.isEqual(Array(text.utf8), Array(secret.utf8))
  }

  /// Whether bytes are the same, in a time that says nothing of where they differ.
  private static func isEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
