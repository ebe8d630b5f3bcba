/// Where the loops say what happened to which message and why; never with content or secrets.
public protocol EngineLog: Sendable {
  /// Writes one line.
  func record(_ level: EngineLogLevel, _ event: String, _ fields: [(String, String)])
}

/// How much a line matters.
public enum EngineLogLevel: Sendable {
  /// Something went as it should.
  case info
  /// Something is tried again, or waits for a person.
  case warning
  /// Something needs a person.
  case error
}
