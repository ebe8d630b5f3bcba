import Cases
import FoundationEssentials

/// Opens a mailbox and says where reading it begins: at the cursor, or anew when the server has
/// numbered it anew (another UIDVALIDITY, RFC 9051 §2.3.1.1).
struct MailboxOpening {
  /// Where reading begins.
  struct Start {
    /// How far the mailbox was read in the epoch that it is in.
    var cursor: MailboxCursor
    /// The UIDVALIDITY that it had; nil when that has not changed, or when it is opened for the first
    /// time.
    var former: UInt32?
    /// Whether everything is to be listed.
    var isFromStart: Bool
  }

  let source: any MailSource
  let store: any IntakeStore
  /// Whether messages are marked, moved or deleted there.
  let changesMailbox: Bool
  let log: any EngineLog
  let now: @Sendable () -> Date

  /// After so many renumberings of the same messages the server is asked to keep its numbers.
  private static let renumberingsInARow = 2

  /// Opens it; throws what the source and the store throw.
  func start() throws -> Start {
    let opened = try source.open()
    let known = try store.cursor(of: source.name)
    if let known, known.uidValidity == opened.uidValidity {
      return Start(cursor: known, former: nil, isFromStart: false)
    }
    var cursor = MailboxCursor(uidValidity: opened.uidValidity, lastUID: 0, reconciledAt: nil)
    guard let known else {
      if changesMailbox { cursor.uidValidity = try settled() }
      return Start(cursor: cursor, former: nil, isFromStart: true)
    }
    let isSame = try holdsTheSame(known)
    if isSame { cursor = known }
    cursor.renumberings = isSame ? known.renumberings + 1 : 0
    cursor.uidValidity = opened.uidValidity
    let isTooOften = cursor.renumberings >= Self.renumberingsInARow
    if changesMailbox || isTooOften { cursor.uidValidity = try settled() }
    tell(known, cursor, isTooOften)
    guard isSame, cursor.uidValidity == opened.uidValidity || isTooOften else {
      return Start(
        cursor: MailboxCursor(
          uidValidity: cursor.uidValidity,
          lastUID: 0,
          reconciledAt: nil,
          renumberings: cursor.renumberings
        ),
        former: known.uidValidity,
        isFromStart: true
      )
    }
    // The same messages under the same UIDs: the ledger takes over the new number.
    try store.renumber(mailbox: source.name, from: known.uidValidity, to: cursor, now: now())
    return Start(cursor: cursor, former: nil, isFromStart: false)
  }

  /// The UIDVALIDITY after the mailbox was opened for writing once.
  ///
  /// A server that keeps its numbers in the mailbox itself writes them down then. Where that is refused,
  /// it is read all the same.
  private func settled() throws -> UInt32 {
    do {
      return try source.settle().uidValidity
    } catch is TransportError {
      return try source.open().uidValidity
    }
  }

  /// Whether each message up to the cursor has the UID, the size and the date that were stated.
  private func holdsTheSame(_ was: MailboxCursor) throws -> Bool {
    let former = try store.stated(mailbox: source.name, uidValidity: was.uidValidity)
    guard !former.isEmpty else { return false }
    let old = try source.list(after: nil).filter { $0.key.uid ?? .max <= was.lastUID }
    return !old.isEmpty
      && old.allSatisfy { message in
        guard let stated = former[message.key], stated.size != nil, stated.receivedAt != nil else {
          return false
        }
        return message.size != nil && message.receivedAt != nil && !stated.differs(from: message)
      }
  }

  private func tell(_ was: MailboxCursor, _ cursor: MailboxCursor, _ isTooOften: Bool) {
    let numbers = [
      ("mailbox", source.name), ("was", String(was.uidValidity)),
      ("is", String(cursor.uidValidity)),
    ]
    log.record(.warning, "mailbox-renumbered", numbers)
    guard isTooOften else { return }
    let advice =
      "the server numbers the same messages anew each time; the mailbox was opened for writing, and "
      + "if this goes on, set afterStored to seen, or ask the provider for lasting UIDs"
    log.record(
      .warning,
      "mailbox-renumbered-again",
      numbers + [("times", String(cursor.renumberings)), ("advice", advice)]
    )
  }
}
