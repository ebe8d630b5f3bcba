import Foundation
import Glibc
import Synchronization

/// Programs that the tests start.
///
/// Not Foundation's `Process`: it hangs when several threads wait for one at the same time.
struct Program {
  /// A program that is not there, or that failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let processID: pid_t
  /// What the program prints.
  let output: Int32
  /// Where the program reads; its end tells it to stop.
  let input: Int32

  /// Between making a pipe and marking it, no other program may start and inherit it.
  private static let starting = Mutex(())

  /// Starts a program.
  init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    guard access(path, X_OK) == 0 else {
      throw Failure(description: "\(path) is missing: run Tests/run, which installs it")
    }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    (processID, output, input) = try Self.starting.withLock { _ in
      let (readInput, writeInput) = Self.markedPipe()
      let (readOutput, writeOutput) = Self.markedPipe()
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_adddup2(&actions, readInput, 0)
      posix_spawn_file_actions_adddup2(&actions, writeOutput, 1)
      defer { posix_spawn_file_actions_destroy(&actions) }
      var words = ([path] + arguments).map { strdup($0) } + [nil]
      var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
      defer { (words + settings).forEach { free($0) } }
      var processID: pid_t = 0
      let result = posix_spawn(&processID, path, &actions, nil, &words, &settings)
      close(readInput)
      close(writeOutput)
      guard result == 0 else { throw Failure(description: "\(path) did not start") }
      return (processID, readOutput, writeInput)
    }
  }

  /// Runs a program to its end and gives its output.
  @discardableResult
  static func run(
    _ path: String,
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> String {
    let program = try Program(path, arguments, environment: environment)
    close(program.input)
    var text: [UInt8] = []
    while case let part = program.read(), !part.isEmpty { text += part }
    close(program.output)
    guard program.wait() == 0 else {
      throw Failure(
        description: "\(path) \(arguments.joined(separator: " ")) failed; run Tests/run, which "
          + "installs what the tests need"
      )
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// More of what it prints; empty at the end.
  func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(output, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  /// Waits for its end and gives its status.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// A file or folder beside the tests of this module.
  static func path(_ name: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.appending(path: name).standardizedFileURL.path()
  }

  private static func markedPipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
