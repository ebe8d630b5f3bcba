package import Foundation
import Glibc

/// Writes what the program does to standard error, one line per event, as logfmt or JSON.
///
/// Fields name things (a case, a mailbox, a code); they never hold the text of a message, an
/// address book or a secret.
package struct Log: Sendable {
  /// How important a line is.
  package enum Level: String, Sendable, CaseIterable, Comparable {
    case trace, debug, info, warn, error

    package static func < (first: Level, second: Level) -> Bool { first.rank < second.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// How a line is written.
  package enum Format: String, Sendable, CaseIterable {
    case logfmt, json
  }

  package var level = Level.info
  package var format = Format.logfmt
  /// The present moment.
  package var now: @Sendable () -> Date = { Date() }
  /// Takes one finished line.
  package var write: @Sendable (String) -> Void = Log.standardError

  package init() {}

  package func debug(_ event: String, _ fields: Record = [:]) { log(.debug, event, fields) }
  package func info(_ event: String, _ fields: Record = [:]) { log(.info, event, fields) }
  package func warn(_ event: String, _ fields: Record = [:]) { log(.warn, event, fields) }
  package func error(_ event: String, _ fields: Record = [:]) { log(.error, event, fields) }

  package func log(_ level: Level, _ event: String, _ fields: Record) {
    guard level >= self.level else { return }
    let head: Record = [
      "time": .string(now().ISO8601Format()), "level": .string(level.rawValue),
      "event": .string(event),
    ]
    let all = head.fields + fields.fields
    switch format {
    case .logfmt: write(all.map(Self.logfmt).joined(separator: " "))
    case .json: write(Self.json(all))
    }
  }

  private static func plain(_ value: FieldValue) -> String {
    if case .moment(let date) = value { return date.ISO8601Format() }
    return CellText(isASCII: false).cell(value)
  }

  private static func logfmt(_ field: Record.Field) -> String {
    let value = plain(field.value)
    let isBare =
      !value.isEmpty && !value.unicodeScalars.contains { " =\"\\".unicodeScalars.contains($0) }
    return "\(field.name)=\(isBare ? value : JSONText(isASCII: false).string(value))"
  }

  private static func json(_ fields: [Record.Field]) -> String {
    let text = JSONText(isASCII: false)
    let members = fields.map { field in
      let value = field.value
      let isScalar = value.isNumber || value == .boolean(true) || value == .boolean(false)
      return "\(text.string(field.name)):\(isScalar ? text.text(value) : text.string(plain(value)))"
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// One call of write(2) per line, so that lines of several threads do not mix.
  @Sendable private static func standardError(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
