public import FoundationEssentials

/// How many messages have left within the last minute, and how many more may.
public struct SendingPace: Sendable {
  /// The most messages within a minute; nil for any number.
  public var perMinute: Int?
  /// The most recipients at one domain within a minute; nil for any number.
  public var perDomainPerMinute: Int?

  private static let minute = 60.0
  private var messages: [Date] = []
  private var recipients: [String: [Date]] = [:]

  /// Takes the limits.
  public init(perMinute: Int? = nil, perDomainPerMinute: Int? = nil) {
    self.perMinute = perMinute
    self.perDomainPerMinute = perDomainPerMinute
  }

  /// How many messages may leave now.
  public mutating func quota(at now: Date) -> Int {
    guard let perMinute else { return .max }
    messages.removeAll { now.timeIntervalSince($0) >= Self.minute }
    return max(0, perMinute - messages.count)
  }

  /// When a message to these recipients may leave; nil for now.
  ///
  /// One with more recipients at a domain than its limit may leave when none has left for a minute.
  public mutating func earliest(to addresses: [String], at now: Date) -> Date? {
    guard let perDomainPerMinute else { return nil }
    var earliest: Date?
    for (domain, count) in Self.domains(of: addresses) {
      let recent = (recipients[domain] ?? []).filter { now.timeIntervalSince($0) < Self.minute }
      recipients[domain] = recent
      guard !recent.isEmpty, recent.count + count > perDomainPerMinute else { continue }
      let index = min(recent.count, recent.count + count - perDomainPerMinute) - 1
      earliest = max(earliest ?? now, recent[index].addingTimeInterval(Self.minute))
    }
    return earliest
  }

  /// Remembers that a message left.
  public mutating func note(to addresses: [String], at now: Date) {
    if perMinute != nil { messages.append(now) }
    guard perDomainPerMinute != nil else { return }
    for (domain, count) in Self.domains(of: addresses) {
      recipients[domain, default: []] += Array(repeating: now, count: count)
    }
  }

  private static func domains(of addresses: [String]) -> [String: Int] {
    Dictionary(grouping: addresses) { address in
      String(address.split(separator: "@").last ?? "").lowercased()
    }.mapValues(\.count)
  }
}
