import Foundation

/// Measurements whose servers and peers a Python script starts: `ingest`, `send`, `web` and `compare`.
enum PeerScript {
  private static let folder = "\(#filePath.dropLast("PeerScript.swift".count))Peers"

  /// Runs a script with the program that was built beside this one, unless `--ours` names another; its exit code.
  static func run(_ script: String, _ arguments: [String]) -> Int32 {
    let here = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let dossier = here.deletingLastPathComponent().appending(path: "dossier").path
    let isNamed = arguments.contains("--ours") || arguments.contains("--help")
    guard isNamed || FileManager.default.isExecutableFile(atPath: dossier) else {
      let text = "Build the program first: swift build -c release --product dossier\n"
      FileHandle.standardError.write(Data(text.utf8))
      return 69
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "\(folder)/\(script)", dossier] + arguments
    do {
      try process.run()
    } catch {
      FileHandle.standardError.write(Data("python3 is missing: \(error)\n".utf8))
      return 69
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
