import Desk
import Digest
import Foundation
import Synchronization

/// Who is signed in.
///
/// What a browser holds is a secret of 32 random bytes; here is only its digest.
final class Sessions: Sendable {
  /// One sign-in.
  struct Session: Sendable {
    let user: String
    let began: Date
    var used: Date
    /// Whether a proxy said who it is of, and has to say so with each request.
    var isByProxy = false
    /// The keys of forms that were sent, so that a double click does nothing twice.
    var sent: [String] = []
  }

  private struct Memory {
    /// By the digest of the secret.
    var sessions: [String: Session] = [:]
    /// The user and the end, by the digest of the key.
    var invitations: [String: (user: String, end: Date)] = [:]
  }

  /// Seconds without a request after which a session ends.
  static let idle = 12.0 * 3600
  /// Seconds after which it ends in any case.
  static let lifetime = 7.0 * 86_400
  /// Seconds that an address for signing in is good for.
  static let invitationLifetime = 600.0
  /// Keys of forms that are remembered of a session.
  private static let mostSent = 200

  private let memory = Mutex(Memory())
  private let random: @Sendable () -> [UInt8]

  /// - Parameter random: Gives 32 bytes that nobody can guess.
  init(random: @escaping @Sendable () -> [UInt8] = Secrets.random) {
    self.random = random
  }

  /// A secret as it stands in a cookie, an address or a form.
  func secret() -> String { Hex.encoded(random()) }

  // MARK: Signing in

  /// A key that signs a user in once.
  func invite(_ user: String, at now: Date) -> String {
    let key = secret()
    memory.withLock {
      $0.invitations[Secrets.digest(key)] = (user, now.addingTimeInterval(Self.invitationLifetime))
    }
    return key
  }

  /// The user whom a key would sign in; it is not used up.
  func invited(by key: String, at now: Date) -> String? {
    memory.withLock { memory in
      memory.invitations[Secrets.digest(key)].flatMap { $0.end > now ? $0.user : nil }
    }
  }

  /// Signs in with a key, which is used up; the secret of the session.
  func signIn(with key: String, at now: Date) -> String? {
    let invitation = memory.withLock { $0.invitations.removeValue(forKey: Secrets.digest(key)) }
    guard let invitation, invitation.end > now else { return nil }
    return signIn(invitation.user, at: now)
  }

  /// Signs a user in who proved who they are; the secret of the session.
  func signIn(_ user: String, byProxy: Bool = false, at now: Date) -> String {
    let secret = secret()
    memory.withLock { memory in
      memory.sessions = memory.sessions.filter { Self.isLive($0.value, at: now) }
      memory.sessions[Secrets.digest(secret)] = Session(
        user: user,
        began: now,
        used: now,
        isByProxy: byProxy
      )
    }
    return secret
  }

  /// The user of a session, which is used by that.
  func user(of secret: String, at now: Date) -> String? { session(of: secret, at: now)?.user }

  /// A session, which is used by that.
  func session(of secret: String, at now: Date) -> Session? {
    memory.withLock { memory in
      let digest = Secrets.digest(secret)
      guard let session = memory.sessions[digest] else { return nil }
      guard Self.isLive(session, at: now) else {
        memory.sessions[digest] = nil
        return nil
      }
      memory.sessions[digest]?.used = now
      return session
    }
  }

  /// Ends a session.
  func end(_ secret: String) {
    memory.withLock { memory in memory.sessions[Secrets.digest(secret)] = nil }
  }

  private static func isLive(_ session: Session, at now: Date) -> Bool {
    now.timeIntervalSince(session.used) < idle && now.timeIntervalSince(session.began) < lifetime
  }

  // MARK: Forms

  /// Whether a form is sent for the first time; it is remembered by that.
  func isFirst(_ key: String, of secret: String) -> Bool {
    memory.withLock { memory in
      let digest = Secrets.digest(secret)
      guard let session = memory.sessions[digest], !session.sent.contains(key) else { return false }
      memory.sessions[digest]?.sent.append(key)
      if session.sent.count >= Self.mostSent { memory.sessions[digest]?.sent.removeFirst() }
      return true
    }
  }

  /// Lets a form be sent again, because what it asked for was not done.
  func forget(_ key: String, of secret: String) {
    memory.withLock { memory in
      memory.sessions[Secrets.digest(secret)]?.sent.removeAll { $0 == key }
    }
  }
}
