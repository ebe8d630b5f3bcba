import Desk
import Engine
import Foundation
import Glibc

/// `dossier process`: reads and files what was fetched.
enum ProcessCommand {
  /// How often new messages are looked for, in seconds.
  private static let pulse = 0.3
  /// How long the processor before this one may take to end, in seconds.
  private static let patience = 60.0

  static let command = Command(
    name: "process",
    group: .mail,
    summary: "Read and file what was fetched.",
    discussion: """
      Reads every pending message, decides which case it belongs to, and files it. 'dossier run'
      starts this by itself, as a process of its own: should a message crash it, the daemon goes on,
      and after three attempts the message is in quarantine. See 'inbox list' and 'inbox retry'.
      """,
    examples: [.init("dossier process", "File what 'dossier import' has brought in.")],
    options: [.flag("follow", "Go on until standard input ends.")],
    action: .run { invocation in
      // Whoever started this asks for its end by ending the input, after the message at hand.
      if invocation.flag("follow") { for number in [SIGTERM, SIGINT] { signal(number, SIG_IGN) } }
      let workspace = try invocation.workspace()
      let lock = try WorkspaceLock(workspace, .processor, wait: patience)
      defer { withExtendedLifetime(lock) {} }
      giveWayInWantOfMemory()
      let environment = try invocation.wholeEnvironment()
      let limit = UInt32(workspace.configuration.limits.messageSeconds)
      let dispatcher = try environment.dispatcher(log: EngineLines(log: invocation.log)) { _ in
        alarm(limit)
      }
      try dispatcher.recover()
      try read(dispatcher, isFollowing: invocation.flag("follow"))
      return .ok
    }
  )

  private static func read(_ dispatcher: Dispatcher, isFollowing: Bool) throws {
    defer { alarm(0) }
    guard isFollowing else {
      _ = try dispatcher.round()
      return
    }
    let end = InputEnd()
    while !end.isRequested {
      _ = try dispatcher.round(stop: end)
      alarm(0)
      end.wait(seconds: pulse)
    }
  }

  /// Has the kernel end this process before any other of ours (proc(5), oom_score_adj).
  private static func giveWayInWantOfMemory() {
    try? Data("500".utf8).write(to: URL(filePath: "/proc/self/oom_score_adj"))
  }
}
