import Cases
import Foundation

/// Files mail of banks away once its statements were taken over.
struct BankMailWriter {
  let db: Connection
  let now: Date

  /// Nobody has to look any more at a message that waits for want of a case, when one of its files at least
  /// was taken over and each other one was too, or is no statement.
  func settle(message: Int, by actor: Actor) throws {
    let states = try DroppedFileTable(db: db).states(ofMessage: message)
    guard states.contains(.taken), states.isSubset(of: [.taken, .ignored]),
      let review = try ReviewTable(db: db).row(message), review.state == "open",
      review.reason == ReviewReason.unmatched.rawValue
    else { return }
    try ReviewTable(db: db)
      .decide(message, as: ReviewView.bankMail, by: actor.name, now: now)
    try InboundEmailTable(db: db).finish(message: message, as: .ignored, now: now)
    try db.history.record(
      .messageIgnored,
      on: nil,
      by: actor,
      at: now,
      message: message,
      details: ["review": String(message), "reason": "its bank statements were taken over"]
    )
  }
}
