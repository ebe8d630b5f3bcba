/// An error that tells whether trying again helps without anyone changing anything.
public protocol RetryableError: Error {
  /// Whether trying again may help.
  var isTransient: Bool { get }
}

extension TransportError: RetryableError {}
