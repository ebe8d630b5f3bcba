import Cases
import Desk
import Foundation

/// `dossier backup`, `dossier restore`, `dossier retention`.
enum BackupCommands {
  static let all = [backup, restore, retention]

  static let backup = Command(
    name: "backup",
    group: .workspace,
    summary: "Copy the workspace, while it is in use, into a folder.",
    discussion: """
      The copy is that of one moment, and is opened and checked before the command ends well. A
      folder with an earlier backup gets what is new, and loses what was erased since.

      It holds all: database, contents, configuration, templates, the secret key, passwords and
      tokens. Keep it as safe as the workspace. Password files that lie outside are not in it.
      """,
    examples: [.init("dossier backup /backup/cases", "Every night, from cron.")],
    positionals: [.one("folder", "An empty folder, or one with an earlier backup.")],
    action: .run { invocation in
      let workspace = try invocation.workspace()
      let folder = invocation.context.absolute(invocation.positional("folder"))
      let manifest = try workspace.backUp(
        to: folder,
        version: Version.current,
        now: invocation.now
      )
      invocation.output.done(
        "Backed up to \(folder): \(manifest.events) events, \(manifest.files) files; "
          + "it has been opened and is sound.",
        [
          "folder": .string(folder), "events": .integer(manifest.events),
          "head": .string(manifest.head), "files": .integer(manifest.files),
          "bytes": .integer(manifest.bytes),
        ]
      )
      return .ok
    }
  )

  static let restore = Command(
    name: "restore",
    group: .workspace,
    summary: "Make a workspace from a backup.",
    discussion: """
      The folder for the workspace must be empty or new. What waited to be sent when the backup was
      made may have left since: it is kept back, and 'outbox release' or 'outbox cancel' decides.
      With --release it is sent: only when the workspace that was lost sent nothing after the backup.

      Mail that is still on the server and newer than the backup is fetched by 'dossier run'; what is
      known is not fetched again. Never run a workspace and its copy at the same time.
      """,
    examples: [.init("dossier restore /backup/cases /srv/cases", "After the loss of a disk.")],
    positionals: [
      .one("backup", "The folder that 'dossier backup' wrote."),
      .one("folder", "The folder for the workspace."),
    ],
    options: [.flag("release", "Send what waited to be sent.")],
    action: .run { invocation in
      let source = invocation.context.absolute(invocation.positional("backup"))
      let target = invocation.context.absolute(invocation.positional("folder"))
      let (manifest, held) = try Backup.restore(
        source,
        to: target,
        isReleased: invocation.flag("release"),
        context: invocation.context
      )
      invocation.output.done(
        "Restored to \(target) as of \(manifest.createdAt.ISO8601Format()): "
          + "\(manifest.events) events; \(held) letters are kept back.",
        [
          "folder": .string(target), "asOf": .moment(manifest.createdAt),
          "events": .integer(manifest.events), "held": .integer(held),
        ]
      )
      return .ok
    }
  )

  static let retention = Command(
    name: "retention",
    group: .workspace,
    summary: "Erase raw mail and files that are older than the rules allow.",
    discussion: """
      The rules stand under 'retention' in the configuration; 'dossier run' follows them every day.
      The bytes go; texts stay on the case, digests stay in the ledger, an event on each case says
      what was erased, and 'dossier verify' finds all sound before and after.
      """,
    examples: [.init("dossier retention --dry-run", "See what would go.")],
    options: [.flag("dry-run", "Only say what would be erased.")],
    action: .run { invocation in
      let environment = try invocation.wholeEnvironment()
      let isTrial = invocation.flag("dry-run")
      let report = try invocation.perform(FollowRetention(isTrial: isTrial), environment)
      invocation.output.done(
        "\(isTrial ? "Would erase" : "Erased"): \(report.contents) contents of "
          + "\(report.messages) messages, \(report.bytes) bytes, on \(report.cases.count) cases.",
        [
          "messages": .integer(report.messages), "contents": .integer(report.contents),
          "bytes": .integer(report.bytes), "cases": .list(report.cases.map { .integer($0) }),
          "isInLog": .boolean(report.isInLog),
        ]
      )
      return report.isInLog ? invocation.warnOfLog() : .ok
    }
  )
}
