import Foundation

/// Other libraries that parse the same messages in the same run, each in a process of its own.
struct ParsePeer {
  /// What a peer did: seconds and decoded bytes.
  struct Result {
    var seconds: Double
    var decoded: Int
  }

  let name: String
  private let command: [String]

  /// The peers that this machine can run; says on standard error what is missing.
  static func available() -> [ParsePeer] {
    [gmime(), python()].compactMap { $0 }
  }

  private static let folder = "\(#filePath.dropLast("ParsePeers.swift".count))Peers"

  private static func gmime() -> ParsePeer? {
    let program = FileManager.default.temporaryDirectory
      .appending(path: "dossier-bench-gmime-\(ProcessInfo.processInfo.processIdentifier)").path
    let build =
      "cc -O2 -o '\(program)' '\(folder)/parse-gmime.c' $(pkg-config --cflags --libs gmime-3.0)"
    guard output(of: ["/bin/sh", "-c", build], input: "") != nil else {
      FileHandle.standardError.write(Data("GMime is left out: install libgmime-3.0-dev.\n".utf8))
      return nil
    }
    return ParsePeer(name: "GMime, C", command: [program])
  }

  private static func python() -> ParsePeer? {
    let interpreter = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: interpreter) else {
      FileHandle.standardError.write(Data("Python's email is left out: install python3.\n".utf8))
      return nil
    }
    return ParsePeer(name: "Python email", command: [interpreter, "\(folder)/parse-email.py"])
  }

  /// Has the peer parse the files so many times; nil when it fails.
  func parse(_ paths: [String], rounds: Int) -> Result? {
    let input = paths.map { $0 + "\n" }.joined()
    let words = ParsePeer.output(of: command + ["\(rounds)"], input: input)?.split(separator: " ")
    guard let words, words.count == 2, let seconds = Double(words[0]),
      let decoded = Int(words[1].trimmingCharacters(in: .newlines))
    else { return nil }
    return Result(seconds: seconds, decoded: decoded)
  }

  /// What a command prints; nil when it fails.
  static func output(of command: [String], input: String) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    guard (try? process.run()) != nil else { return nil }
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let data = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
