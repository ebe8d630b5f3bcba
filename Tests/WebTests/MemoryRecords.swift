import Cases
import Desk
import Foundation
import Synchronization

/// Sessions of a test, where a workspace has them otherwise.
final class MemoryRecords: SessionKeeping, Sendable {
  let rows = Mutex<[String: DeskSession]>([:])
  /// How often anything was written.
  let writes = Mutex(0)

  func begin(_ session: DeskSession) {
    rows.withLock { $0[session.digest] = session }
    writes.withLock { $0 += 1 }
  }

  func session(_ digest: String) -> DeskSession? { rows.withLock { $0[digest] } }

  func noteUse(_ used: [String: Date]) {
    rows.withLock { rows in for (digest, moment) in used { rows[digest]?.usedAt = moment } }
    writes.withLock { $0 += 1 }
  }

  func signOut(_ session: DeskSession, at now: Date) {
    rows.withLock { $0[session.digest] = nil }
    writes.withLock { $0 += 1 }
  }
}
