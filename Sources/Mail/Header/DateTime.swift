public import FoundationEssentials

/// A date as a header field states it: an instant and the zone it was written in (RFC 5322 §3.3).
public struct DateTime: Sendable, Hashable {
  /// The instant.
  public var instant: Date
  /// The offset from UTC as written, in seconds.
  public var secondsFromUTC: Int

  /// Joins the parts.
  public init(instant: Date, secondsFromUTC: Int) {
    self.instant = instant
    self.secondsFromUTC = secondsFromUTC
  }
}
