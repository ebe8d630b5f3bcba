import Foundation

/// A program found through PATH.
struct Tool {
  let name: String

  /// What a run of the program left behind.
  struct Outcome {
    let status: Int32
    let output: String
  }

  /// Nil when PATH has no such program.
  func run(_ arguments: [String], in folder: URL) throws -> Outcome? {
    guard let program = location else { return nil }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: output, as: UTF8.self)
    )
  }

  private var location: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
