import Cases
import Desk
import Digest
import Foundation
import Synchronization

/// Who is signed in.
///
/// What a browser holds is a secret of 32 random bytes; here, and in the workspace, is only its digest. The
/// workspace is asked with each request, so that what is ended there is ended here. When a session was used is
/// remembered, and written now and then (`keepUse`): no request that reads writes anything.
final class Sessions: Sendable {
  /// What is remembered of a session beside what the workspace has.
  private struct Live {
    var used: Date
    /// Whether the workspace has to be told of the use.
    var isNew = true
    /// The keys of forms that were sent, so that a double click does nothing twice.
    var sent: [String] = []
  }

  private struct Memory {
    /// By the digest of the secret.
    var live: [String: Live] = [:]
    /// Those by a proxy, which begins another whenever there is none.
    var byProxy: [String: DeskSession] = [:]
    /// The user and the end, by the digest of the key.
    var invitations: [String: (user: String, end: Date)] = [:]
  }

  /// Seconds that an address for signing in is good for.
  static let invitationLifetime = 600.0
  /// Keys of forms that are remembered of a session.
  private static let mostSent = 200

  /// Forms that wait for their user to sign in again.
  let kept = KeptForms()

  private let memory = Mutex(Memory())
  private let records: any SessionKeeping & Sendable
  private let random: @Sendable () -> [UInt8]

  /// Begins with nobody remembered; `random` gives 32 bytes that nobody can guess.
  init(
    _ records: any SessionKeeping & Sendable,
    random: @escaping @Sendable () -> [UInt8] = Secrets.random
  ) {
    self.records = records
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

  /// Uses a key up; the user whom it signs in.
  func take(_ key: String, at now: Date) -> String? {
    let invitation = memory.withLock { $0.invitations.removeValue(forKey: Secrets.digest(key)) }
    return invitation.flatMap { $0.end > now ? $0.user : nil }
  }

  /// Signs a user in who proved who they are; the secret of the session.
  func signIn(_ user: User, by way: DeskSession.Way, at now: Date) throws -> String {
    let secret = secret()
    let session = DeskSession(
      digest: Secrets.digest(secret),
      user: user.id,
      way: way,
      rights: user.rights,
      beganAt: now,
      usedAt: now
    )
    if way != .proxy { try records.begin(session) }
    memory.withLock { memory in
      memory.live[session.digest] = Live(used: now, isNew: false)
      guard way == .proxy else { return }
      memory.byProxy = memory.byProxy.filter { $0.value.isLive(at: now) }
      memory.byProxy[session.digest] = session
    }
    return secret
  }

  // MARK: Using

  /// The session of a secret, which is used by that; nil when it has ended.
  func session(of secret: String, at now: Date) throws -> DeskSession? {
    guard let session = try known(secret), session.isLive(at: now) else { return nil }
    memory.withLock { memory in
      var live = memory.live[session.digest] ?? Live(used: now)
      (live.used, live.isNew) = (now, true)
      memory.live[session.digest] = live
      memory.byProxy[session.digest]?.usedAt = now
    }
    return session
  }

  /// Whether there is a session; it is not used by that.
  func isThere(_ secret: String, at now: Date) -> Bool {
    (try? known(secret))??.isLive(at: now) ?? false
  }

  /// The session of a secret, also when it ended by time a short while ago.
  func known(_ secret: String) throws -> DeskSession? {
    guard !secret.isEmpty else { return nil }
    let digest = Secrets.digest(secret)
    let (proxied, live) = memory.withLock { ($0.byProxy[digest], $0.live[digest]) }
    guard var session = try proxied ?? records.session(digest) else { return nil }
    if let used = live?.used { session.usedAt = max(session.usedAt, used) }
    return session
  }

  /// Ends a session of who signs out.
  func end(_ secret: String, at now: Date) throws {
    let session = try known(secret)
    memory.withLock { memory in
      memory.live[Secrets.digest(secret)] = nil
      memory.byProxy[Secrets.digest(secret)] = nil
    }
    if let session, session.way != .proxy { try records.signOut(session, at: now) }
  }

  /// Writes down when sessions were used, and forgets what nobody uses any more.
  func keepUse(at now: Date) throws {
    let used = memory.withLock { memory in
      memory.live = memory.live.filter { now.timeIntervalSince($0.value.used) < DeskSession.idle }
      memory.byProxy = memory.byProxy.filter { $0.value.isLive(at: now) }
      memory.invitations = memory.invitations.filter { $0.value.end > now }
      let used = memory.live.filter { $0.value.isNew && memory.byProxy[$0.key] == nil }
      for digest in used.keys { memory.live[digest]?.isNew = false }
      return used.mapValues(\.used)
    }
    if !used.isEmpty { try records.noteUse(used) }
  }

  // MARK: Forms

  /// Whether a form is sent for the first time; it is remembered by that.
  func isFirst(_ key: String, of secret: String) -> Bool {
    memory.withLock { memory in
      let digest = Secrets.digest(secret)
      guard let live = memory.live[digest], !live.sent.contains(key) else { return false }
      memory.live[digest]?.sent.append(key)
      if live.sent.count >= Self.mostSent { memory.live[digest]?.sent.removeFirst() }
      return true
    }
  }

  /// Whether a form was sent, or is being sent.
  func isSent(_ key: String, of secret: String) -> Bool {
    memory.withLock { $0.live[Secrets.digest(secret)]?.sent.contains(key) ?? false }
  }

  /// Lets a form be sent again, because what it asked for was not done.
  func forget(_ key: String, of secret: String) {
    memory.withLock { memory in
      memory.live[Secrets.digest(secret)]?.sent.removeAll { $0 == key }
    }
  }
}
