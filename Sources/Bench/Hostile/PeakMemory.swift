import Foundation
import Glibc

/// The most memory that `dossier parse` takes for a message, in a process of its own.
struct PeakMemory {
  private let program: String

  /// Takes the program that was built beside this one; nil when there is none.
  init?() {
    let own = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    program = own.deletingLastPathComponent().appending(path: "dossier").path
    guard access(program, X_OK) == 0 else { return nil }
  }

  /// In MB; nil when the program cannot be started or fails.
  func megabytes(parsing message: [UInt8]) -> Double? {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "dossier-hostile-\(getpid()).eml"
    )
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(message).write(to: file)) != nil else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = []
    for word in ["dossier", "parse", file.path] { words.append(strdup(word)) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var identifier = pid_t()
    guard posix_spawn(&identifier, program, &actions, nil, &words, environ) == 0 else { return nil }
    var (status, usage) = (Int32(0), rusage())
    guard wait4(identifier, &status, 0, &usage) == identifier, status == 0 else { return nil }
    return Double(usage.ru_maxrss) / 1024
  }
}
