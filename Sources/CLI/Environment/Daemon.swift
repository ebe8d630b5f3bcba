import Cases
import Desk
import Engine
import Foundation
import Glibc
import Synchronization

/// `dossier run`: a loop for each mailbox, one that processes, one that sends.
///
/// The loops share nothing but the store, which other processes write to as well: each looks for
/// work at short intervals, and a loop that fails tries again after a growing pause.
final class Daemon: Sendable {
  /// How often processing and sending look for work, in seconds.
  private static let pulse = 0.5
  /// How often what is due is looked for, in seconds.
  private static let scheduleSeconds = 60.0
  /// How often files that come by themselves are looked for at least, in seconds.
  private static let filesSeconds = 5.0
  /// How often what needs a person is looked for, in seconds.
  private static let alertSeconds = 10.0

  private let workspace: Workspace
  private let context: ProcessContext
  private let log: Log
  private let stop: StopPipe
  private let failed = Atomic<Bool>(false)

  init(_ workspace: Workspace, context: ProcessContext, log: Log, stop: StopPipe) {
    self.workspace = workspace
    self.context = context
    self.log = log
    self.stop = stop
  }

  private var record: LoopRecord { LoopRecord(workspace: workspace, context: context, log: log) }

  private var lines: EngineLines { EngineLines(log: log) }

  private var pages: DaemonPages {
    DaemonPages(workspace: workspace, context: context, log: log, stop: stop)
  }

  private func environment() throws -> Environment {
    try Environment(workspace, context: context)
  }

  /// What a daemon does before anything else.
  func prepare() throws {
    let environment = try environment()
    try environment.prepare()
    try environment.outboxRunner(stop: stop, log: lines).recover()
  }

  /// Runs until it is asked to stop.
  func run() throws {
    try prepare()
    log.info("started", ["workspace": .string(workspace.folder)])
    var workers = workspace.configuration.mailboxes.map { mailbox in
      Worker { self.mailboxLoop(mailbox) }
    }
    workers.append(Worker { self.processingLoop() })
    workers.append(Worker { self.scheduleLoop() })
    workers.append(Worker { self.outboxLoop() })
    if !workspace.configuration.outgoing.sentCopy.mailbox.isEmpty {
      workers.append(Worker { self.copyLoop() })
    }
    if workspace.configuration.files.isUsed { workers.append(Worker { self.filesLoop() }) }
    workers.append(Worker { self.alertLoop() })
    if let place = workspace.configuration.web.place {
      workers.append(Worker { self.pages.run(at: place) })
    }
    if let place = workspace.configuration.web.answers.place {
      workers.append(Worker { self.pages.runAnswers(at: place) })
    }
    for worker in workers { worker.join() }
    log.info("stopped", [:])
  }

  /// One round of everything; whether all of it went well.
  func runOnce() throws -> Bool {
    try prepare()
    let worker = Worker {
      self.once("processing", "") {
        let mailboxes = self.workspace.configuration.mailboxes
        guard !mailboxes.isEmpty else { return }
        try self.processor(self.environment()).during {
          for mailbox in mailboxes {
            self.once("mailbox", mailbox.name) { try self.fetch(mailbox, self.environment()) }
          }
        }
      }
      self.once("processing", "") {
        let environment = try self.environment()
        try self.processor(environment).once()
        try environment.runSchedule(stop: self.stop, log: self.lines)
        try environment.writeAutomaticLetters(stop: self.stop, log: self.lines)
        try self.warnOfReviews(environment)
      }
      self.once("files", "") {
        try self.environment().fileIntake()?.round(stop: self.stop, tell: self.record.tell)
      }
      self.once("outbox", "") {
        let environment = try self.environment()
        _ = try environment.outboxRunner(stop: self.stop, log: self.lines).round(stop: self.stop)
        _ = try environment.sentCopier(stop: self.stop, log: self.lines)?.round(stop: self.stop)
      }
    }
    worker.join()
    return !failed.load(ordering: .acquiring)
  }

  private func once(_ loop: String, _ name: String, _ body: () throws -> Void) {
    do {
      try body()
    } catch {
      failed.store(true, ordering: .releasing)
      record.report(error, loop: loop, name: name)
    }
  }

  /// Warns of mail that has waited for a person too long.
  private func warnOfReviews(_ environment: Environment) throws {
    let count = try environment.reviewsWaitingTooLong()
    guard count > 0 else { return }
    let days = workspace.configuration.threading.warnAfterDays
    log.warn("review-waits", ["count": .integer(count), "days": .integer(days)])
  }

  private func retain(_ environment: Environment) throws {
    let report = try environment.retain()
    if report.isInLog {
      log.warn("erased-but-in-log", ["why": .string("another program reads the database for long")])
    }
    guard report.contents > 0 else { return }
    log.info(
      "retention",
      ["messages": .integer(report.messages), "contents": .integer(report.contents)]
    )
  }

  // MARK: Loops

  private func mailboxLoop(_ mailbox: MailboxSettings) {
    let pause = Double(workspace.configuration.daemon.pollSeconds)
    loop("mailbox", mailbox.name, pause: Daemon.pulse) { succeeded in
      let environment = try self.environment()
      let intake = try environment.intake(mailbox, stop: self.stop, log: self.lines)
      defer { intake.close() }
      var trouble: TransportError?
      var began = ContinuousClock.now - .seconds(1)
      while !self.stop.isRequested {
        // A server that speaks all the time is not asked all the time.
        self.stop.wait(seconds: max(0, 1 - began.duration(to: .now) / .seconds(1)))
        began = .now
        let isDue = try environment.reconciliationIsDue(mailbox)
        let report = try intake.round(everything: isDue, isKept: true, stop: self.stop)
        succeeded()
        self.record.tell(report, mailbox)
        trouble = self.record.note(report.trouble, after: trouble, mailbox)
        try Comparison(environment, log: self.log).remember(report, mailbox)
        if try !intake.awaitHint(seconds: pause) { self.stop.wait(seconds: pause) }
      }
    }
  }

  private func processor(_ environment: Environment) -> Processor {
    Processor(environment: environment, log: log)
  }

  private func processingLoop() {
    loop("processing", "", pause: Daemon.pulse) { _ in
      try self.processor(self.environment()).run(stop: self.stop)
    }
  }

  private func scheduleLoop() {
    loop("schedule", "", pause: Daemon.pulse) { succeeded in
      let environment = try self.environment()
      var warned = Date.distantPast
      var scheduled = Date.distantPast
      while !self.stop.isRequested {
        if context.now().timeIntervalSince(warned) > 86_400 {
          try self.warnOfReviews(environment)
          try self.retain(environment)
          warned = context.now()
        }
        if Date().timeIntervalSince(scheduled) > Daemon.scheduleSeconds {
          try environment.runSchedule(stop: self.stop, log: self.lines)
          scheduled = Date()
        }
        try environment.writeAutomaticLetters(stop: self.stop, log: self.lines)
        succeeded()
        self.stop.wait(seconds: Daemon.pulse)
      }
    }
  }

  private func outboxLoop() {
    loop("outbox", "", pause: Daemon.pulse) { succeeded in
      let runner = try self.environment().outboxRunner(stop: self.stop, log: self.lines)
      // After a failure of the store, what was at its final dot is as unknown as after a crash.
      try runner.recover()
      while !self.stop.isRequested {
        _ = try runner.round(isKept: true, stop: self.stop)
        runner.rest()
        succeeded()
        self.stop.wait(seconds: Daemon.pulse)
      }
    }
  }

  private func copyLoop() {
    loop("copies", "", pause: Daemon.pulse) { succeeded in
      guard let copier = try self.environment().sentCopier(stop: self.stop, log: self.lines) else {
        return
      }
      while !self.stop.isRequested {
        _ = try copier.round(stop: self.stop)
        succeeded()
        self.stop.wait(seconds: Daemon.pulse)
      }
    }
  }

  private func filesLoop() {
    let pause = min(Double(workspace.configuration.daemon.pollSeconds), Daemon.filesSeconds)
    loop("files", "", pause: Daemon.pulse) { succeeded in
      guard let intake = try self.environment().fileIntake() else { return }
      while !self.stop.isRequested {
        try intake.round(stop: self.stop, tell: self.record.tell)
        succeeded()
        self.stop.wait(seconds: pause)
      }
    }
  }

  private func alertLoop() {
    let pollSeconds = Double(workspace.configuration.daemon.pollSeconds)
    let runner = AlertRunner(workspace, context: context, log: log, stop: stop)
    while !stop.isRequested {
      stop.wait(seconds: min(pollSeconds, Daemon.alertSeconds))
      if !stop.isRequested { runner.round() }
    }
  }

  private func loop(
    _ loop: String,
    _ name: String,
    pause: Double,
    _ body: (_ succeeded: () -> Void) throws -> Void
  ) {
    var failures = 0
    func succeeded() {
      if failures > 0 { record.succeeded(loop, name) }
      failures = 0
    }
    while !stop.isRequested {
      do {
        try body(succeeded)
        succeeded()
        stop.wait(seconds: pause)
      } catch {
        guard !stop.isRequested else { return }
        failures += 1
        let delay = self.pause(after: failures, error)
        record.report(error, loop: loop, name: name, pause: delay)
        record.failed(loop, name, error)
        stop.wait(seconds: delay)
      }
    }
  }

  /// Doubles from one second, with a quarter of chance in it; never less than the server asks for.
  private func pause(after failures: Int, _ error: any Error) -> Double {
    let longest = Double(workspace.configuration.daemon.longestPauseSeconds)
    let base = min(longest, Double(1 << min(failures - 1, 16))) * Double.random(in: 0.75...1.25)
    return max(base, (error as? TransportError)?.suggestedDelay ?? 0)
  }

  private func fetch(_ mailbox: MailboxSettings, _ environment: Environment) throws {
    let intake = try environment.intake(mailbox, stop: stop, log: lines)
    let report = try intake.round(stop: stop)
    record.tell(report, mailbox)
    if let trouble = report.trouble { throw trouble }
  }
}
