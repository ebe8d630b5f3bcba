package import Cases
package import Foundation

/// How a workspace fares: what was measured, and what of it needs a person.
package struct HealthReport: Sendable {
  /// The end of a secret that is needed for logins.
  package struct Secret: Equatable, Sendable {
    package var mailbox: String
    package var daysLeft: Int
  }

  package var now: Date
  /// The mailboxes of the configuration, by name; those that were never listed are empty.
  package var mailboxes: [String: MailboxHealth]
  package var store: StoreHealth
  package var secrets: [Secret] = []
  /// Mailboxes that nobody has logged in to.
  package var loginsMissing: [String] = []
  /// Free bytes on the disk of the workspace.
  package var freeBytes: Int
  package var isDaemonRunning: Bool
  /// Since when the daemon runs, when it is the one who asks: before, nobody can have looked.
  package var startedAt: Date?

  /// The days before the end of a secret at which it is told.
  package static let warningDays = [30, 7, 1]

  /// What needs a person, the most urgent first.
  package func findings(_ settings: Configuration) -> [HealthFinding] {
    let all =
      daemon(settings) + failures() + polls(settings) + unexplained() + backlog(settings.alerts)
      + sending(settings) + money(settings.alerts) + unheard(settings) + secretFindings()
      + disk(settings.alerts)
    return all.filter { $0.level == .critical } + all.filter { $0.level == .warning }
  }

  private func daemon(_ settings: Configuration) -> [HealthFinding] {
    guard !isDaemonRunning, !settings.mailboxes.isEmpty else { return [] }
    return [
      HealthFinding(
        name: "daemon",
        level: .critical,
        what: .noDaemon
      )
    ]
  }

  /// Loops other than those of mailboxes, whose age of the last look counts.
  private func failures() -> [HealthFinding] {
    store.failures.filter {
      !["mailbox", "reading"].contains($0.loop) && $0.failures > 1
    }.map { failure in
      HealthFinding(
        name: "loop:\(failure.loop)",
        level: .critical,
        what: .failing(failure.loop, for: age(failure.since), reason: failure.reason)
      )
    }
  }

  private func polls(_ settings: Configuration) -> [HealthFinding] {
    let limit = Double(settings.alerts.missedPolls * settings.daemon.pollSeconds)
    return mailboxes.sorted { $0.key < $1.key }.compactMap { name, mailbox in
      let last = max(mailbox.listedAt ?? .distantPast, startedAt ?? .distantPast)
      let failure = store.failures.first { $0.loop == "mailbox" && $0.name == name }
      guard now.timeIntervalSince(last) > limit else { return trouble(name) }
      return HealthFinding(
        name: "mailbox:\(name)",
        level: .critical,
        what: .unread(name, for: mailbox.listedAt.map(age), reason: failure?.reason)
      )
    }
  }

  /// What has gone wrong for several rounds with a mailbox that is read all the same.
  private func trouble(_ name: String) -> HealthFinding? {
    let failure = store.failures.first { $0.loop == "reading" && $0.name == name }
    guard let failure, failure.failures > 2 else { return nil }
    return HealthFinding(
      name: "trouble:\(name)",
      level: .warning,
      what: .inTrouble(name, for: age(failure.since), reason: failure.reason)
    )
  }

  private func unexplained() -> [HealthFinding] {
    mailboxes.sorted { $0.key < $1.key }.filter { $0.value.unexplained > 0 }.map { name, mailbox in
      HealthFinding(
        name: "unexplained:\(name)",
        level: .critical,
        what: .unexplained(mailbox.unexplained, in: name)
      )
    }
  }

  private func backlog(_ settings: AlertSettings) -> [HealthFinding] {
    var found: [HealthFinding] = []
    if let oldest = store.oldestPending,
      now.timeIntervalSince(oldest) > Double(settings.unprocessedMinutes * 60)
    {
      found.append(
        HealthFinding(
          name: "unprocessed",
          level: .critical,
          what: .notFiled(store.pending, for: age(oldest))
        )
      )
    }
    if store.unavailable > 0 {
      found.append(
        HealthFinding(
          name: "unavailable",
          level: .warning,
          what: .notHandedOver(store.unavailable)
        )
      )
    }
    if store.quarantined > 0 {
      found.append(
        HealthFinding(
          name: "quarantine",
          level: .warning,
          what: .quarantined(store.quarantined)
        )
      )
    }
    return found
  }

  private func sending(_ settings: Configuration) -> [HealthFinding] {
    var found: [HealthFinding] = []
    if let oldest = store.oldestQueued,
      now.timeIntervalSince(oldest) > Double(settings.alerts.unsentMinutes * 60),
      settings.outgoing.sending.window(in: settings.organisation.timeZone)?.contains(now) != false
    {
      found.append(
        HealthFinding(
          name: "unsent",
          level: .critical,
          what: .notSent(store.queued, for: age(oldest))
        )
      )
    }
    for (count, state) in [(store.failed, OutboxMessage.State.failed), (store.unknown, .unknown)]
    where count > 0 {
      found.append(
        HealthFinding(
          name: "outbox:\(state.rawValue)",
          level: .warning,
          what: .letters(count, in: state)
        )
      )
    }
    if store.refusedCopies > 0 {
      found.append(
        HealthFinding(
          name: "copies",
          level: .warning,
          what: .copiesRefused(store.refusedCopies)
        )
      )
    }
    return found
  }

  private func money(_ settings: AlertSettings) -> [HealthFinding] {
    guard let oldest = store.oldestToPlace,
      now.timeIntervalSince(oldest) > Double(settings.unplacedHours * 3600)
    else { return [] }
    return [
      HealthFinding(
        name: "payments",
        level: .warning,
        what: .notPlaced(store.toPlace, for: age(oldest))
      )
    ]
  }

  private func unheard(_ settings: Configuration) -> [HealthFinding] {
    guard store.unowned > 0, settings.desk.contact.isEmpty else { return [] }
    return [HealthFinding(name: "unheard", level: .warning, what: .unheard(store.unowned))]
  }

  private func secretFindings() -> [HealthFinding] {
    let ending = secrets.compactMap { secret -> HealthFinding? in
      guard let step = Self.warningDays.last(where: { secret.daysLeft <= $0 }) else { return nil }
      let isOver = secret.daysLeft < 0
      return HealthFinding(
        name: "secret:\(secret.mailbox):\(isOver ? 0 : step)",
        level: secret.daysLeft <= 1 ? .critical : .warning,
        what: .secretEnds(of: secret.mailbox, inDays: secret.daysLeft)
      )
    }
    return ending
      + loginsMissing.map {
        HealthFinding(
          name: "login:\($0)",
          level: .critical,
          what: .noLogin(to: $0)
        )
      }
  }

  private func disk(_ settings: AlertSettings) -> [HealthFinding] {
    guard freeBytes < settings.freeMegabytes << 20 else { return [] }
    return [
      HealthFinding(
        name: "disk",
        level: .critical,
        what: .diskFills(megabytes: freeBytes >> 20)
      )
    ]
  }

  /// How long something lasts: `3 h`.
  private func age(_ since: Date) -> String {
    let seconds = max(0, Int(now.timeIntervalSince(since)))
    switch seconds {
    case ..<120: return "\(seconds) s"
    case ..<7200: return "\(seconds / 60) min"
    case ..<172_800: return "\(seconds / 3600) h"
    default: return "\(seconds / 86400) days"
    }
  }
}
