import Foundation
import Mail

/// `dossier parse FILE|-` and `dossier parse --server`: a message as JSON.
enum ParseCommand {
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 1, let argument = arguments.first else {
      FileHandle.standardError.write(Data("usage: dossier parse FILE|-|--server\n".utf8))
      return 64
    }
    if argument == "--server" { return serve() }
    do {
      try write(bytes(at: argument))
      return 0
    } catch {
      FileHandle.standardError.write(Data("dossier: \(argument): cannot be read\n".utf8))
      return 66
    }
  }

  /// One path for each line of input, one line of JSON for each path.
  private static func serve() -> Int32 {
    while let path = readLine() {
      do {
        try write(bytes(at: path))
      } catch {
        FileHandle.standardOutput.write(Data("{\"error\":\"cannot be read\"}\n".utf8))
      }
    }
    return 0
  }

  private static func bytes(at path: String) throws -> [UInt8] {
    if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func write(_ bytes: [UInt8]) throws {
    let message = try ParsedMessage(MessageParser().parse(bytes))
    let output = TextStream(descriptor: STDOUT_FILENO)
    try message.write(to: output)
    output.write("\n")
    output.flush()
  }
}
