import Foundation
import HTTP
import Synchronization

/// Forms that were sent when the session had just ended: they are there again after signing in.
///
/// Each belongs to the browser that held the session, and to its user; nothing is kept of who had none. They are
/// in memory alone, for a while, and bounded.
final class KeptForms: Sendable {
  /// What was sent.
  struct Form: Sendable {
    let user: String
    let target: Target
    let fields: FormFields
    /// Whether files came with it, which are not kept.
    let hadFiles: Bool
    let end: Date
  }

  /// Seconds that one is kept for.
  static let lifetime = 3600.0
  /// Bytes that the fields of one may have.
  static let mostBytes = 1 << 18
  /// How many there are at most.
  static let most = 100

  /// By the digest of the secret of a session.
  private let forms = Mutex<[String: Form]>([:])

  /// Keeps a form for the session that ended; whether there was room for it.
  func keep(_ form: Form, of digest: String, at now: Date) -> Bool {
    let bytes = form.fields.pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard bytes <= Self.mostBytes else { return false }
    return forms.withLock { forms in
      forms = forms.filter { $0.value.end > now }
      guard forms[digest] != nil || forms.count < Self.most else { return false }
      forms[digest] = form
      return true
    }
  }

  /// Hands a form on to the session in which its user signed in again; whether there was one.
  ///
  /// What was another user's is forgotten.
  func move(from old: String, to new: String, user: String, at now: Date) -> Bool {
    forms.withLock { forms in
      guard let form = forms.removeValue(forKey: old), form.user == user, form.end > now else {
        return false
      }
      forms[new] = form
      return true
    }
  }

  /// The form of a session.
  func form(of digest: String, at now: Date) -> Form? {
    forms.withLock { $0[digest].flatMap { $0.end > now ? $0 : nil } }
  }

  /// Forgets the form of a session, because it was sent.
  func forget(_ digest: String) { forms.withLock { $0[digest] = nil } }
}
