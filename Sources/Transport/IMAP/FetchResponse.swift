import FoundationEssentials

/// What one FETCH response said (RFC 9051 §7.5.2).
struct FetchResponse {
  /// What it said about `BODY[]`.
  enum Body {
    /// Nothing.
    case absent
    /// NIL: the message is gone.
    case nothing
    /// All bytes were handed over.
    case complete
  }

  var uid: UInt32?
  var size: Int?
  var receivedAt: Date?
  var body = Body.absent

  /// Adds what another response about the same message said.
  mutating func merge(_ other: FetchResponse) {
    size = other.size ?? size
    receivedAt = other.receivedAt ?? receivedAt
  }
}
