import Foundation
import Glibc

/// What the program finds around it when it starts; tests make their own.
struct ProcessContext: Sendable {
  /// The environment variables.
  var environment: [String: String]
  /// The current folder.
  var currentFolder: String
  /// The name of the Unix account, or its number when it has none.
  var account: String
  /// The number of the Unix account.
  var userID: UInt32
  /// How results look, before `--json` and `--quiet` are known.
  var style: OutputStyle
  /// The running program, for starting it anew beside itself; nil starts nothing.
  var executable: String?
  /// Asks the person at the terminal and gives the answer; nil when nobody sits there.
  var ask: (@Sendable (_ question: String) -> String?)?

  /// The present moment: the system's clock, unless `DOSSIER_CLOCK` names another for a trial run.
  var now: @Sendable () -> Date = { Date() }

  /// The running process.
  static func current() -> ProcessContext {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let userID = geteuid()
    var context = ProcessContext(
      environment: environment,
      currentFolder: FileManager.default.currentDirectoryPath,
      account: accountName(userID) ?? String(userID),
      userID: userID,
      style: OutputStyle(
        environment: environment,
        isTerminal: isTerminal,
        terminalWidth: hasSize ? Int(size.ws_col) : nil
      ),
      executable: executablePath,
      ask: isTerminal && isatty(STDIN_FILENO) == 1 ? answer : nil
    )
    if let clock = environment["DOSSIER_CLOCK"].flatMap(clock) { context.now = clock }
    return context
  }

  /// A clock for trial runs: `2026-12-24T09:00:00Z` stands still, and with `*1440@1795866644` after
  /// it runs from that moment on, so many times as fast, since that second of the system's clock.
  static func clock(_ text: String) -> (@Sendable () -> Date)? {
    let parts = text.split { $0 == "*" || $0 == "@" }
    guard let first = parts.first, let start = try? Date(String(first), strategy: .iso8601) else {
      return nil
    }
    guard parts.count == 3, let speed = Double(parts[1]), let since = Double(parts[2]) else {
      return { start }
    }
    return { start.addingTimeInterval((Date().timeIntervalSince1970 - since) * speed) }
  }

  /// The file of the running program; the kernel's own name for it when an update has replaced it.
  private static var executablePath: String {
    let link = "/proc/self/exe"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? link
    return FileManager.default.isExecutableFile(atPath: path) ? path : link
  }

  @Sendable private static func answer(to question: String) -> String? {
    FileHandle.standardError.write(Data((question + " ").utf8))
    return readLine()
  }

  /// The name of an account, when it has one.
  static func accountName(_ userID: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16384)
    guard getpwuid_r(userID, &entry, &buffer, buffer.count, &found) == 0, let found else {
      return nil
    }
    return String(cString: found.pointee.pw_name)
  }

  /// A path made absolute against the current folder.
  func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : currentFolder + "/" + path
    let standard = URL(filePath: whole).standardizedFileURL.path(percentEncoded: false)
    return standard.count > 1 && standard.hasSuffix("/") ? String(standard.dropLast()) : standard
  }
}
