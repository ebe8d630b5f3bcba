package import Cases
package import Foundation
import Store

/// Where sessions of the pages are kept, so that they outlive the program.
package protocol SessionKeeping {
  /// Keeps that somebody signed in.
  func begin(_ session: DeskSession) throws
  /// The session of a secret's digest, also one that ended by time a short while ago.
  func session(_ digest: String) throws -> DeskSession?
  /// Notes when sessions were used last.
  func noteUse(_ used: [String: Date]) throws
  /// Ends a session because its user signs out.
  func signOut(_ session: DeskSession, at now: Date) throws
}

extension Environment: SessionKeeping {
  package func begin(_ session: DeskSession) throws { try whole.store.begin(session) }

  package func session(_ digest: String) throws -> DeskSession? {
    try whole.store.session(digest)
  }

  package func noteUse(_ used: [String: Date]) throws { try whole.store.noteUse(used) }

  package func signOut(_ session: DeskSession, at now: Date) throws {
    _ = try whole.store.end(
      [session],
      why: "signed out",
      by: Actor(kind: .user, name: session.user),
      at: now
    )
  }

  /// Ends the sessions of users who are gone, or whose role or clients are others now.
  package func endUnfitSessions() throws {
    let users = workspace.configuration.users
    let unfit = try whole.store.sessions().filter { session in
      users.first { $0.id == session.user }?.rights != session.rights
    }
    guard !unfit.isEmpty else { return }
    _ = try whole.store.end(
      unfit,
      why: "the role of the user is another",
      by: .system,
      at: context.now()
    )
  }
}

extension User {
  /// What the user is allowed, as one text: a session counts while it stays the same.
  package var rights: String { "\(role.rawValue) \(clients.rawValue)" }
}
