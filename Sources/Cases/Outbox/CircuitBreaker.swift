public import FoundationEssentials

/// Leaves a server alone that cannot be reached, instead of trying it anew with every message.
public struct CircuitBreaker: Sendable {
  /// After so many failures in a row the server is left alone.
  public static let threshold = 3

  private let firstPause: TimeInterval
  private let longestPause: TimeInterval
  private var failures = 0
  /// Until when the server is left alone; nil while it is used.
  public private(set) var opensAgainAt: Date?

  /// Takes how long the first and the longest pause are, in seconds.
  public init(firstPause: TimeInterval, longestPause: TimeInterval) {
    self.firstPause = firstPause
    self.longestPause = longestPause
  }

  /// How many messages may be tried: none during a pause, one after it, else any number.
  public func quota(at now: Date) -> Int {
    guard let opensAgainAt else { return .max }
    return now < opensAgainAt ? 0 : 1
  }

  /// The server could be used.
  public mutating func succeeded() {
    failures = 0
    opensAgainAt = nil
  }

  /// The server could not be reached, or let us not in; whether a pause begins.
  public mutating func failed(at now: Date) -> Bool {
    failures += 1
    guard failures >= Self.threshold else { return false }
    let doublings = min(failures - Self.threshold, 30)
    let pause = min(longestPause, firstPause * Double(1 << doublings))
    opensAgainAt = now.addingTimeInterval(pause)
    return true
  }
}
