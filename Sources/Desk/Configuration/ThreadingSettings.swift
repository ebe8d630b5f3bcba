package import Cases

/// What may decide which case a message belongs to, and who is believed about its sender.
package struct ThreadingSettings: Equatable, Sendable {
  /// The rules.
  package var policy = ThreadingPolicy()
  /// After how many days in the review queue the daemon warns.
  package var warnAfterDays = 2

  package init() {}

  package init(_ section: ConfigurationSection) {
    let choices = ThreadingPolicy.switchable.map(\.rawValue)
    var rungs = choices
    section.read("rungs", &rungs)
    for (index, name) in rungs.enumerated() where !choices.contains(name) {
      section.unfit(
        "rungs[\(index)]",
        "is '\(name)', not one of \(choices.joined(separator: ", "))"
      )
    }
    policy.rungs = Set(rungs.compactMap(ThreadingMethod.init(rawValue:)))
    section.read("filing", &policy.filing, ThreadingSettings.filing)
    section.read("reopenClosed", &policy.reopensClosed)
    section.read("wrongReferencesPerDay", &policy.wrongReferencesPerDay, in: 1...1000)
    section.read("warnAfterDays", &warnAfterDays, in: 1...365)
    var servers: [String] = []
    var hops = 1
    section.read("trustedServers", &servers)
    section.read("trustedHops", &hops, in: 1...20)
    policy.authentication = SenderAuthentication(authservIDs: servers, hops: hops)
  }

  private static func filing(_ section: ConfigurationSection) -> [TrustLevel: ThreadingPolicy
    .Filing]
  {
    var filing = ThreadingPolicy.standardFiling
    for level in TrustLevel.allCases where level != .l0 {
      var choice = filing[level] ?? .review
      section.read(level.name, &choice)
      filing[level] = choice
    }
    return filing
  }
}
