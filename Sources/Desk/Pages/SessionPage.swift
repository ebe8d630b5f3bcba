package import Cases
import Store

extension Environment {
  /// Who is signed in to the pages, the last one used first, as far as it is for somebody to see: their own
  /// sessions, and for an administrator all.
  package func sessions(for principal: Principal, of user: String? = nil) throws -> [DeskSession] {
    let (now, own) = (context.now(), principal.user.id)
    guard principal.user.role.may(.manageSessions) || user == nil || user == own else { return [] }
    let wanted = principal.user.role.may(.manageSessions) ? user : own
    return try whole.store.sessions(of: wanted).filter { $0.isLive(at: now) }
  }
}

/// A session, as values.
package enum SessionPage {
  package static func record(_ session: DeskSession) -> Record {
    [
      "session": .string(session.name), "user": .string(session.user),
      "way": .string(session.way.rawValue), "began": .moment(session.beganAt),
      "used": .moment(session.usedAt),
    ]
  }
}
