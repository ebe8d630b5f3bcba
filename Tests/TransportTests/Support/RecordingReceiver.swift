import Cases

/// Keeps what a source hands over.
final class RecordingReceiver: MessageReceiver {
  struct Full: Error {}

  /// Complete messages by key.
  private(set) var bodies: [String: [UInt8]] = [:]
  /// Keys in the order of their ends.
  private(set) var order: [String] = []
  /// Keys of messages that vanished.
  private(set) var gone: [String] = []
  /// Keys of messages that were there and were not handed over.
  private(set) var unavailable: [String] = []
  /// The message that began and has not ended.
  private(set) var open: String?
  /// How many bytes came.
  private(set) var byteCount = 0
  /// Whether to keep the bytes.
  var keepsBytes = true
  /// After how many bytes the receiver refuses more.
  var limit = Int.max
  /// What happens at the first bytes.
  var onFirstBytes: () throws -> Void = {}
  private var bytes: [UInt8] = []

  func begin(_ message: RemoteMessage) throws {
    open = message.key.value
    bytes = []
  }

  func append(_ slice: ArraySlice<UInt8>) throws {
    if byteCount == 0 { try onFirstBytes() }
    byteCount += slice.count
    guard byteCount <= limit else { throw Full() }
    if keepsBytes { bytes += slice }
  }

  func end() throws {
    guard let key = open else { return }
    bodies[key] = bytes
    order.append(key)
    open = nil
  }

  func unavailable(_ message: RemoteMessage) throws {
    unavailable.append(message.key.value)
  }

  func gone(_ message: RemoteMessage) throws {
    gone.append(message.key.value)
  }
}
