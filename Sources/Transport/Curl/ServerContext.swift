import Cases

/// What curl's callbacks write to and look at while they connect.
final class ServerContext {
  private(set) var lines: [String] = []
  private let stop: (any StopSignal)?

  init(stop: (any StopSignal)?) {
    self.stop = stop
  }

  /// Whether connecting should be given up.
  var isStopRequested: Bool { stop?.isRequested ?? false }

  /// Keeps what the server said: these lines hold its capabilities and the only readable reason
  /// of a refused login.
  func record(_ bytes: UnsafeRawBufferPointer) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard lines.count < SessionLimits.keptLines else { return }
      lines.append(String(decoding: line.prefix(SessionLimits.keptLineLength), as: UTF8.self))
    }
  }
}
