import Foundation

/// A Python script in `Servers` that plays one scenario with the built `dossier`.
///
/// It prints one JSON object, which the test judges.
struct Choreography {
  let script: String
  /// About how many seconds it takes; the longest ones begin first.
  var length = 20
  /// After so many seconds it is ended, and counts as failed.
  var limit = 300
  /// Variables that the script gets besides ours.
  var environment: [String: String] = [:]

  /// A scenario that could not be played to its end.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Plays the scenario and decodes what it found.
  func play<Finding: Decodable>(_: Finding.Type, _ arguments: String...) async throws -> Finding {
    let output = try await Stage.shared.play(length: length) {
      try await timed([Self.dossier.path] + arguments)
    }
    return try JSONDecoder().decode(Finding.self, from: output)
  }

  /// Notes how long it took, for the table of the slowest that `Tests/run` prints.
  private func timed(_ arguments: [String]) async throws -> Data {
    let start = ContinuousClock.now
    let output = try await run(arguments)
    let took = start.duration(to: .now) / .seconds(1)
    let name = ([script] + arguments.dropFirst()).joined(separator: " ")
    if let path = ProcessInfo.processInfo.environment["DOSSIER_TESTS_TIMES"] {
      let times = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try times.seekToEnd()
      try times.write(contentsOf: Data("\(took) \(name)\n".utf8))
    }
    return output
  }

  private func run(_ arguments: [String]) async throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-choreography-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("output")
    let errors = folder.appendingPathComponent("errors")
    let status = try await start(arguments, output: output, errors: errors)
    guard status != 124 else {
      throw Failure(description: "\(script) was not over after \(limit) s")
    }
    guard status == 0 else {
      let text = try String(contentsOf: errors, encoding: .utf8)
      throw Failure(description: "\(script) ended with \(status):\n\(text.suffix(4000))")
    }
    return try Data(contentsOf: output)
  }

  /// Suspends until the script ends: blocking a thread would starve the tests beside this one.
  private func start(_ arguments: [String], output: URL, errors: URL) async throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let words = ["timeout", "--kill-after=10", "\(limit)", "python3", "-B"]
    process.arguments = words + [Self.servers.appendingPathComponent(script).path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.newFile(output)
    process.standardError = try Self.newFile(errors)
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  private static func newFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static let servers = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Servers")

  /// The program that `Tests/run` names, else the one that was built beside this test.
  private static var dossier: URL {
    if let program = ProcessInfo.processInfo.environment["DOSSIER_PROGRAM"] {
      return URL(fileURLWithPath: program)
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("dossier")
  }
}
