import FoundationEssentials

/// What one FETCH response said (RFC 9051 §7.5.2).
struct FetchResponse {
  /// What it said about `BODY[]`.
  enum Body {
    /// Nothing.
    case absent
    /// NIL: the server has no bytes to give.
    case nothing
    /// All bytes were handed over.
    case complete
  }

  var uid: UInt32?
  var size: Int?
  var receivedAt: Date?
  var body = Body.absent
  /// The first bytes of the header fields that were asked for.
  var fields: [UInt8] = []

  /// Adds what another response about the same message said.
  mutating func merge(_ other: FetchResponse) {
    size = other.size ?? size
    receivedAt = other.receivedAt ?? receivedAt
  }
}
