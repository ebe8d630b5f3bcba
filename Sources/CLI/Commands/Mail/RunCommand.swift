import Desk
import Dispatch

/// `dossier run`: fetches, processes and sends.
enum RunCommand {
  static let command = Command(
    name: "run",
    group: .mail,
    summary: "Fetch, process and send mail until told to stop.",
    discussion: """
      Looks into every mailbox at the configured rhythm, files what arrived, and sends what is
      queued; takes over files that come by themselves, when 'files' of the configuration says so
      ('file list'). SIGTERM or SIGINT ends it after what it holds is finished. What happens is told on
      standard error, one line each.

      With --once it does one round of everything and exits; 75 when part of it failed.
      """,
    examples: [
      .init("dossier run --workspace /srv/cases", "Run as a service."),
      .init("dossier run --once", "One round, for instance from cron."),
    ],
    options: [.flag("once", "Do one round and exit.")],
    action: .run { try run($0) }
  )

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let workspace = try invocation.workspace()
    let lock = try WorkspaceLock(workspace)
    defer { withExtendedLifetime(lock) {} }
    let stop = StopPipe()
    let sources = stop.watchSignals()
    defer { for source in sources { source.cancel() } }
    let daemon = Daemon(
      workspace,
      context: invocation.context,
      log: invocation.log,
      stop: stop
    )
    guard invocation.flag("once") else {
      try daemon.run()
      return .ok
    }
    return try daemon.runOnce() ? .ok : .temporaryFailure
  }
}
