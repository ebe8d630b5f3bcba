package import Engine

/// The log of the loops, as lines on standard error.
package struct EngineLines: EngineLog {
  package let log: Log

  package init(log: Log) { self.log = log }

  package func record(_ level: EngineLogLevel, _ event: String, _ fields: [(String, String)]) {
    let level: Log.Level =
      switch level {
      case .info: .info
      case .warning: .warn
      case .error: .error
      }
    log.log(level, event, Record(fields.map { Record.Field(name: $0.0, value: .string($0.1)) }))
  }
}
