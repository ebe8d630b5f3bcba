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

  private func finding(_ results: AuthenticationResults, _ author: String) -> Finding {
    let domain = author.lastIndex(of: "@").map { author[author.index(after: $0)...] } ?? ""
    let dmarc = results.results.filter { $0.method == "dmarc" }.map(\.value)
      .filter { ["pass", "fail"].contains($0) }
    if let first = dmarc.first {
      let isPass = first == "pass" && Set(dmarc).count == 1
      return Finding(
        verdict: isPass ? .pass : .fail,
        evidence: "\(results.authservID) says dmarc=\(isPass ? "pass" : "fail")"
      )
    }
    for (method, property) in SenderAuthentication.alignable {
      let passed = results.results.first {
        $0.method == method && $0.value == "pass"
          && SenderAuthentication.isAligned($0.properties[property] ?? "", String(domain))
      }
      guard let passed else { continue }
      return Finding(
        verdict: .pass,
        evidence: "\(results.authservID) says \(method)=pass for "
          + (passed.properties[property] ?? "")
      )
    }
    let login = results.results.contains {
      $0.method == "auth" && $0.value == "pass"
        && EmailAddress.comparable($0.properties["smtp.auth"] ?? "") == author
    }
    return Finding(
      verdict: login ? .pass : .unknown,
      evidence: login
        ? "\(results.authservID) says auth=pass" : "\(results.authservID) says nothing that decides"
    )
  }

  private static let alignable = [
    ("dkim", "header.d"), ("spf", "smtp.mailfrom"), ("spf", "smtp.helo"),
  ]

  /// Whether a domain or address speaks for the domain of the author: the same, or one inside the
  /// other (RFC 7489 §3.1.1, relaxed, without a list of public suffixes: a single label is none).
  private static func isAligned(_ stated: String, _ domain: String) -> Bool {
    let stated = stated.split(separator: "@").last.map { $0.lowercased() } ?? ""
    let domain = domain.lowercased()
    guard stated.contains("."), domain.contains(".") else { return false }
    return stated == domain || stated.hasSuffix("." + domain) || domain.hasSuffix("." + stated)
  }
}
