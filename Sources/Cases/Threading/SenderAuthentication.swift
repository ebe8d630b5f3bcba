public import Mail

/// Which mail servers are believed about who sent a message.
public struct SenderAuthentication: Sendable, Equatable {
  /// What they say about the author's domain.
  public enum Verdict: String, Sendable {
    /// The mail comes from the author's domain.
    case pass
    /// It does not, though the domain says that it would.
    case fail
    /// Nobody who is believed says anything that decides.
    case unknown
  }

  /// A verdict and what it rests on.
  public struct Finding: Sendable, Equatable {
    /// The verdict.
    public var verdict: Verdict
    /// What it rests on, for people.
    public var evidence: String
  }

  /// The names (authserv-id, RFC 8601 §2.5) under which our own servers write their results.
  public var authservIDs: [String]
  /// How many `Received` fields our own servers put on top of a message.
  ///
  /// Results below them were there when the message came, so that its sender may have written them.
  public var hops: Int

  /// Joins the parts.
  public init(authservIDs: [String] = [], hops: Int = 1) {
    self.authservIDs = authservIDs.map { $0.lowercased() }
    self.hops = hops
  }

  /// What the believed servers say about the one author of a message.
  ///
  /// DMARC decides; without it a passed DKIM or SPF of the author's domain (RFC 7489 §3.1), or a
  /// login under the author's own address. Results that contradict each other fail.
  public func finding(_ results: [AuthenticationResults], author: String) -> Finding {
    guard !authservIDs.isEmpty else {
      return Finding(verdict: .unknown, evidence: "no server is configured to be believed")
    }
    let ours = results.filter { authservIDs.contains($0.authservID) }
    let believed = ours.filter { $0.receivedAbove < hops }
    guard !believed.isEmpty else {
      let forged = ours.isEmpty ? "" : ", and one below our own Received fields is not believed"
      return Finding(verdict: .unknown, evidence: "no result of a believed server\(forged)")
    }
    let findings = believed.map { finding($0, author) }
    let verdicts = Set(findings.map(\.verdict)).subtracting([.unknown])
    let evidence = findings.map(\.evidence).joined(separator: ", ")
    guard verdicts.count <= 1 else {
      return Finding(verdict: .fail, evidence: "results contradict each other: \(evidence)")
    }
    return Finding(verdict: verdicts.first ?? .unknown, evidence: evidence)
  }

  /// A verdict counts for the domain that it names, and for no other.
  private func finding(_ results: AuthenticationResults, _ author: String) -> Finding {
    let domain = Self.domain(author)
    let server = results.authservID
    if let isPass = Self.dmarc(results, of: domain) {
      return Finding(
        verdict: isPass ? .pass : .fail,
        evidence: "\(server) says dmarc=\(isPass ? "pass" : "fail")"
      )
    }
    for result in results.results where result.value == "pass" {
      guard let stated = Self.identifier(result), Self.isAligned(stated, domain) else { continue }
      return Finding(verdict: .pass, evidence: "\(server) says \(result.method)=pass for \(stated)")
    }
    let login = results.results.contains {
      $0.method == "auth" && $0.value == "pass"
        && EmailAddress.comparable($0.properties["smtp.auth"] ?? "") == author
    }
    return Finding(
      verdict: login ? .pass : .unknown,
      evidence: login ? "\(server) says auth=pass" : "\(server) says nothing that decides"
    )
  }

  /// The domain of an address or a domain, as it is compared: `müller.example` in ASCII labels.
  private static func domain(_ text: String) -> String {
    let domain = text.split(separator: "@").last ?? ""
    return domain.isEmpty
      ? "" : String(EmailAddress.withASCIIDomain("@\(domain)").dropFirst()).lowercased()
  }

  /// Whether DMARC passed for a domain; nil when it says nothing of it.
  ///
  /// A failure that names no domain is believed, a pass is not.
  private static func dmarc(_ results: AuthenticationResults, of domain: String) -> Bool? {
    let verdicts = results.results.filter { result in
      guard result.method == "dmarc" else { return false }
      let named = Self.domain(result.properties["header.from"] ?? "")
      return named == domain && !domain.isEmpty && result.value == "pass"
        || result.value == "fail" && (named.isEmpty || named == domain)
    }
    guard !verdicts.isEmpty else { return nil }
    return verdicts.allSatisfy { $0.value == "pass" }
  }

  /// The domain or address that a passed check is about.
  ///
  /// SPF is about MAIL FROM; about HELO only when MAIL FROM is said to be empty (RFC 7208 §2.4, RFC
  /// 7489 §3.1.2).
  private static func identifier(_ result: AuthenticationResults.Result) -> String? {
    switch result.method {
    case "dkim": return result.properties["header.d"]
    case "spf":
      guard let sender = result.properties["smtp.mailfrom"] else { return nil }
      return ["", "<>"].contains(sender) ? result.properties["smtp.helo"] : sender
    default: return nil
    }
  }

  /// Whether a domain or address speaks for the domain of the author (RFC 7489 §3.1, relaxed): it is
  /// the same, or one that the author's lies in and that is no public suffix.
  ///
  /// Without a list of public suffixes this is the safe half of what is relaxed: whoever can sign for a
  /// domain controls those in it, while one within the author's domain may be anybody's.
  private static func isAligned(_ stated: String, _ domain: String) -> Bool {
    let stated = Self.domain(stated)
    guard stated.contains("."), domain.contains(".") else { return false }
    return stated == domain || domain.hasSuffix("." + stated) && !mayBePublicSuffix(stated)
  }

  /// Two short labels, like `co.uk` and `com.au`: under a country, a label of up to four letters is
  /// taken for a branch of the registry.
  private static func mayBePublicSuffix(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".")
    guard labels.count == 2 else { return labels.count < 2 }
    return labels[1].utf8.count == 2 && labels[0].utf8.count <= 4
  }
}
