import Cases
package import Foundation
import Glibc

/// What the program finds around it when it starts; tests make their own.
package struct ProcessContext: Sendable {
  /// The environment variables.
  package var environment: [String: String]
  /// The current folder.
  package var currentFolder: String
  /// The name of the Unix account, or its number when it has none.
  package var account: String
  /// The number of the Unix account.
  package var userID: UInt32
  /// The running program, for starting it anew beside itself; nil starts nothing.
  package var executable: String?

  /// The present moment: the system's clock, unless `DOSSIER_CLOCK` names another for a trial run.
  package var now: @Sendable () -> Date = { Date() }

  /// How the face that runs words an error.
  package var fault: @Sendable (any Error) -> Fault = { error in
    Fault(
      Sentences.asSentence("\(error)"),
      isTransient: (error as? any RetryableError)?.isTransient ?? false
    )
  }

  /// How the face that runs words what needs a person.
  package var finding: @Sendable (HealthFinding) -> String = {
    Sentences.asSentence($0.description)
  }

  /// What a person does, as the face that runs says it, when a login with tokens does not hold.
  package var loginAdvice = "log in again"

  /// The running process.
  package static func current() -> ProcessContext {
    let environment = ProcessInfo.processInfo.environment
    let userID = geteuid()
    var context = ProcessContext(
      environment: environment,
      currentFolder: FileManager.default.currentDirectoryPath,
      account: accountName(userID) ?? String(userID),
      userID: userID,
      executable: executablePath
    )
    if let clock = environment["DOSSIER_CLOCK"].flatMap(clock) { context.now = clock }
    return context
  }

  /// A clock for trial runs: `2026-12-24T09:00:00Z` stands still, and with `*1440@1795866644` after
  /// it runs from that moment on, so many times as fast, since that second of the system's clock.
  package static func clock(_ text: String) -> (@Sendable () -> Date)? {
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

  /// The name of an account, when it has one.
  package static func accountName(_ userID: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16384)
    guard getpwuid_r(userID, &entry, &buffer, buffer.count, &found) == 0, let found else {
      return nil
    }
    return String(cString: found.pointee.pw_name)
  }

  /// A path made absolute against the current folder.
  package func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : currentFolder + "/" + path
    let standard = URL(filePath: whole).standardizedFileURL.path(percentEncoded: false)
    return standard.count > 1 && standard.hasSuffix("/") ? String(standard.dropLast()) : standard
  }
}
