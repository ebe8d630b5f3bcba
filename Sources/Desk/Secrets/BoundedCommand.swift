import Dispatch
import Foundation
import Glibc

/// A shell command whose output and time are bounded.
struct BoundedCommand {
  /// How it ended.
  enum Outcome {
    case ended(status: Int32, output: [UInt8])
    case timedOut
  }

  var line: String
  var folder: String
  var environment: [String: String]

  init(line: String, folder: String, environment: [String: String]) {
    self.line = line
    self.folder = folder
    self.environment = environment
  }

  private static let outputLimit = 65536

  /// Runs it through the shell; what it says on standard error goes to ours.
  func run(timeout: Duration) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    let ended = DispatchSemaphore(value: 0)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.terminationHandler = { _ in ended.signal() }
    let deadline = ContinuousClock.now + timeout
    try process.run()
    let output = Self.read(pipe.fileHandleForReading.fileDescriptor, until: deadline)
    let left = ContinuousClock.now.duration(to: deadline)
    let milliseconds = max(0, Self.milliseconds(left))
    guard output != nil, ended.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
    else {
      Self.end(process.processIdentifier)
      ended.wait()
      return .timedOut
    }
    return .ended(status: process.terminationStatus, output: output ?? [])
  }

  /// What the command writes until it closes its output; nil when the deadline comes first.
  private static func read(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> [UInt8]?
  {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while output.count < outputLimit {
      let left = milliseconds(ContinuousClock.now.duration(to: deadline))
      guard left > 0 else { return nil }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(clamping: left)) > 0 else { continue }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      if count > 0 { output += buffer[..<count] } else if errno != EINTR { break }
    }
    return output
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    return Int(clamping: parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
  }

  /// Ends the shell, and what it started when it leads its own process group.
  private static func end(_ process: Int32) {
    kill(getpgid(process) == process ? -process : process, SIGKILL)
  }
}
