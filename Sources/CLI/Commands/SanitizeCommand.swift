import Foundation
import HTML

/// `dossier sanitize FILE|-`: prints HTML from outside as HTML that is safe to show.
enum SanitizeCommand {
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 1, let path = arguments.first else {
      print("usage: dossier sanitize FILE|-", to: .standardError)
      return 64
    }
    guard let data = read(path) else {
      print("dossier sanitize: cannot read \(path)", to: .standardError)
      return 66
    }
    let sanitized = HTMLSanitizer.sanitized(String(decoding: data, as: UTF8.self))
    print(sanitized.html, to: .standardOutput)
    if sanitized.remoteContentCount > 0 {
      print(
        "remote content left out: \(sanitized.remoteContentCount)",
        to: .standardError
      )
    }
    return 0
  }

  private static func read(_ path: String) -> Data? {
    path == "-"
      ? try? FileHandle.standardInput.readToEnd() ?? Data()
      : FileManager.default.contents(atPath: path)
  }

  private static func print(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data((text + "\n").utf8))
  }
}
