import Foundation

/// A program of this machine that tests may use, but must do without.
struct InstalledProgram {
  private let location: URL

  /// What a run of the program left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Nil when PATH has no such program.
  init?(_ name: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let found = path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    location = URL(filePath: found)
  }

  static func has(_ names: String...) -> Bool { names.allSatisfy { InstalledProgram($0) != nil } }

  /// Runs it in the folder of a test, which is its home too.
  func run(_ arguments: [String], in sandbox: Sandbox) throws -> Outcome {
    let folder = sandbox.folder
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder,
      "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "TERM": "dumb",
    ]
    // Files, not pipes: a program that says much does not wait for a reader.
    let texts = ["output", "errors"].map { URL(filePath: "\(folder)/\($0).txt") }
    for text in texts { try Data().write(to: text) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: texts[0])
    process.standardError = try FileHandle(forWritingTo: texts[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: texts[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: texts[1]), as: UTF8.self)
    )
  }
}
