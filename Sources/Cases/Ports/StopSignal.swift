/// Tells long waits that the program is asked to stop.
public protocol StopSignal: Sendable {
  /// Whether it was asked.
  var isRequested: Bool { get }
  /// A file descriptor that becomes readable when it is asked, for `poll`; -1 when there is none.
  var fileDescriptor: Int32 { get }
}
