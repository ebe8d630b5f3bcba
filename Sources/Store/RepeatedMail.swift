import Cases
import Foundation
import Mail

/// Mail that came before: as the same message by another way, or as a copy that somebody changed.
struct RepeatedMail {
  let db: Connection

  /// What the same message does when it comes once more; nil when it brings nothing.
  ///
  /// It is delivered to each case address of a Bcc by itself, and each copy has its own results of
  /// authentication: the first one must not stand for the others.
  func more(of twin: Int, _ decision: Decision) throws -> Decision? {
    guard case .file(let numbers) = decision.threading.destination else { return nil }
    let known = try MessageTable(db: db).arrivals(of: decision.message)
    let isBetterProven =
      known.allSatisfy { $0.trust < TrustLevel.l3.rawValue }
      && decision.threading.trust >= .l3
    let fresh = numbers.filter { number in !known.contains { $0.number == number } }
    guard isBetterProven || !fresh.isEmpty else { return nil }
    var decision = decision
    if !isBetterProven { decision.threading.destination = .file(fresh) }
    return decision
  }

  /// Says that a message is a copy of one before; then it decides nothing and orders nothing again.
  ///
  /// A genuine message with a line added to its header still passes the checks of its sender.
  func note(_ decision: inout Decision) throws {
    let table = MessageTable(db: db)
    if let namesake = try table.namesake(of: decision.message) {
      decision.threading.signals.append(
        "message \(namesake) has the same Message-ID and other content"
      )
    }
    guard decision.order != nil || decision.reply != nil,
      let earlier = try table.copy(of: decision.message)
    else { return }
    decision.order = nil
    decision.reply = nil
    decision.suppressed.append(
      "it decides and orders nothing: it is message \(earlier) once more, by its Message-ID or by its "
        + "author, address, text and date"
    )
  }
}
