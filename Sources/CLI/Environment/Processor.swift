import Cases
import Desk
import Engine
import Foundation
import Glibc

/// Has messages read and filed by a process of its own, so that one that crashes the parser ends
/// neither the daemon nor what else it is doing.
///
/// A crash counts as an attempt of the messages that were being read, which are then read one by
/// one; after three attempts a message is put into quarantine. A stop of the daemon counts for none.
struct Processor {
  /// How often a stop and the end of the process are looked for, in seconds.
  private static let pulse = 0.1
  /// How long a process may take to finish what it holds when it is asked to end, in seconds.
  private static let grace = 30.0

  let environment: Environment
  let log: Log

  private var context: ProcessContext { environment.context }

  /// Processes until a stop is asked for; throws when the process cannot do its work.
  func run(stop: StopPipe) throws {
    guard let executable = context.executable else {
      return try runHere { stop.isRequested ? nil : stop.wait(seconds: Processor.pulse) }
    }
    while !stop.isRequested {
      let child = try ChildProcess(executable, arguments + ["--follow"])
      while child.ended == nil, !stop.isRequested { stop.wait(seconds: Processor.pulse) }
      try judge(finish(child))
    }
  }

  /// Processes everything that is pending; nothing is started for nothing.
  func once() throws {
    guard try environment.hasMailToRead() else { return }
    guard let executable = context.executable else { return try runHere { nil } }
    // Each crash uses up an attempt, so this ends; a process ends when nothing is pending.
    while try judge(ChildProcess(executable, arguments).wait()) == .crashed {}
  }

  /// Processes what another body of work brings in, while it does; what is left is for `once`.
  func during(_ body: () throws -> Void) throws {
    guard let executable = context.executable else { return try body() }
    let child = try ChildProcess(executable, arguments + ["--follow"])
    defer { _ = try? judge(finish(child)) }
    try body()
  }

  private enum Verdict { case done, crashed }

  private var arguments: [String] {
    ["process", "--workspace", environment.workspace.folder, "--log-level", log.level.rawValue]
  }

  private func finish(_ child: ChildProcess) -> ChildProcess.Ending {
    if child.ended == nil { child.closeInput() }
    if let ending = child.wait(seconds: Processor.grace) { return ending }
    kill(child.identifier, SIGKILL)
    _ = child.wait(seconds: 1)
    return .exited(0)
  }

  @discardableResult
  private func judge(_ ending: ChildProcess.Ending) throws -> Verdict {
    switch ending {
    case .exited(0): return .done
    case .exited(let code):
      throw ProcessFailure.processorEnded(code)
    case .signalled(let signal) where [SIGTERM, SIGINT, SIGHUP].contains(signal):
      throw ProcessFailure.processorInterrupted
    case .signalled(let signal):
      let reason = Self.reason(signal)
      let messages = try environment.recordCrash(reason: reason)
      log.error(
        "processor-crashed",
        [
          "why": .string(reason), "signal": .integer(Int(signal)),
          "inbound": .string(messages.map(String.init).joined(separator: ",")),
        ]
      )
      return .crashed
    }
  }

  private static func reason(_ signal: Int32) -> String {
    switch signal {
    case SIGALRM: "reading took too long"
    case SIGKILL: "reading was ended by the system, perhaps for want of memory"
    default: "reading crashed (\(String(cString: strsignal(signal))))"
    }
  }

  /// Processes in this process, for want of a program to start.
  private func runHere(pause: () -> Void?) throws {
    let dispatcher = try environment.dispatcher(log: EngineLines(log: log))
    try dispatcher.recover()
    repeat { _ = try dispatcher.round() } while pause() != nil
  }
}
