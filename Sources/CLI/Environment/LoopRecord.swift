import Cases
import Desk
import Engine

/// What the loops of the daemon say in the log, and what `health` reads of them.
struct LoopRecord {
  let workspace: Workspace
  let context: ProcessContext
  let log: Log

  /// A loop has failed.
  func failed(_ loop: String, _ name: String, _ error: any Error) {
    let (reason, now) = (context.fault(error).sentence, context.now())
    remember { try $0.recordFailure(of: loop, name: name, reason: reason, now: now) }
  }

  /// A loop that had failed has done its work.
  func succeeded(_ loop: String, _ name: String) {
    remember { try $0.recordSuccess(of: loop, name: name) }
  }

  /// Remembers what did not go well in a round that stored what it could, for `health`, and says it
  /// once in the log.
  func note(
    _ trouble: TransportError?,
    after last: TransportError?,
    _ mailbox: MailboxSettings
  ) -> TransportError? {
    if let trouble {
      if trouble != last { report(trouble, loop: "mailbox", name: mailbox.name) }
      failed("reading", mailbox.name, trouble)
    } else if last != nil {
      succeeded("reading", mailbox.name)
    }
    return trouble
  }

  /// Says what a loop met, and after how many seconds it tries again.
  func report(_ error: any Error, loop: String, name: String, pause: Double = 0) {
    var fields: Record = ["loop": .string(loop)]
    if !name.isEmpty { fields.fields.append(.init(name: "name", value: .string(name))) }
    fields.fields.append(.init(name: "why", value: .string(context.fault(error).sentence)))
    if pause > 0 {
      fields.fields.append(.init(name: "again", value: .string("\(Int(pause.rounded())) s")))
    }
    log.error("failed", fields)
  }

  /// Keeps the state of a loop for `health`, when the store can be written.
  private func remember(_ body: (LoopMemory) throws -> Void) {
    do {
      try body(LoopMemory(workspace))
    } catch {
      log.warn("not-remembered", ["why": .string(context.fault(error).sentence)])
    }
  }

  /// Says what became of a file that came by itself.
  func tell(_ file: DroppedFile) {
    guard file.state != .ignored else { return }
    log.info("file", ["file": .integer(file.id), "state": .string(file.state.rawValue)])
  }

  /// Says what a round brought in, if it did.
  func tell(_ report: Intake.Report, _ mailbox: MailboxSettings) {
    guard report.stored + report.recognised + report.acknowledged > 0 else { return }
    var fields: Record = ["mailbox": .string(mailbox.name), "stored": .integer(report.stored)]
    if report.recognised > 0 {
      fields.fields.append(.init(name: "recognised", value: .integer(report.recognised)))
    }
    fields.fields.append(.init(name: "acknowledged", value: .integer(report.acknowledged)))
    log.info("fetched", fields)
  }
}
