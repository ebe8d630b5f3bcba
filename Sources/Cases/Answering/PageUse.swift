/// That something was done on a page outside, and where.
public struct PageUse: Sendable, Equatable {
  /// The network of whoever did it, such as `198.51.100.0/24`; nil when it is not known.
  public var network: String?

  /// Takes the network.
  public init(network: String?) { self.network = network }

  /// What an event keeps of it: `by`, and `from` when the network is known.
  public var details: [String: String] {
    ["by": "page"].merging(network.map { ["from": $0] } ?? [:]) { $1 }
  }
}
