import Foundation
import Mail
import ReplyText

/// `dossier parse FILE|-` and `dossier parse --server`: a message as JSON.
enum ParseCommand {
  private static let usage = "usage: dossier parse FILE|-|--server [--answering LETTER]...\n"

  static func run(_ arguments: [String]) -> Int32 {
    guard let (paths, letters) = split(arguments), paths.count == 1, let argument = paths.first
    else {
      FileHandle.standardError.write(Data(usage.utf8))
      return 64
    }
    var path = argument
    do {
      let answered = try letters.map { letter in
        path = letter
        return EarlierLetter(MessageParser().parse(try bytes(at: letter)))
      }
      path = argument
      if argument == "--server" { return serve(answering: answered) }
      try write(bytes(at: argument), answering: answered)
      return 0
    } catch {
      FileHandle.standardError.write(Data("dossier: \(path): cannot be read\n".utf8))
      return 66
    }
  }

  /// The arguments without the letters, and the letters; nil when one is missing.
  private static func split(_ arguments: [String]) -> (paths: [String], letters: [String])? {
    var paths: [String] = []
    var letters: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument == "--answering" else {
        paths.append(argument)
        continue
      }
      guard let letter = rest.popFirst() else { return nil }
      letters.append(letter)
    }
    return (paths, letters)
  }

  /// One path for each line of input, one line of JSON for each path.
  private static func serve(answering letters: [EarlierLetter]) -> Int32 {
    while let path = readLine() {
      do {
        try write(bytes(at: path), answering: letters)
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

  private static func write(_ bytes: [UInt8], answering letters: [EarlierLetter]) throws {
    let message = try ParsedMessage(MessageParser().parse(bytes), answering: letters)
    let output = TextStream(descriptor: STDOUT_FILENO)
    try message.write(to: output)
    output.write("\n")
    output.flush()
  }
}

extension EarlierLetter {
  /// A letter as it is quoted.
  init(_ message: Message) {
    self.init(
      text: message.plainText,
      subject: message.subject ?? "",
      authors: (message.from + message.replyTo).flatMap { [$0.name ?? "", $0.email] }
    )
  }
}
