import HTTP

/// Decides whether a request may come in at all, by what the browser says of itself.
struct RequestGuard: Sendable {
  let addresses: SiteAddresses

  /// Why a request does not come in; nil when it does.
  func refusal(of head: RequestHead) -> Status? {
    // Else a name that somebody points at this machine would make their pages ours.
    guard let host = head.host, addresses.has(host) else { return .misdirected }
    return head.method == .post && !isOwn(head, host) ? .forbidden : nil
  }

  /// Whether a form comes from a page of ours (Fetch Metadata; Origin where a browser lacks it).
  private func isOwn(_ head: RequestHead, _ host: String) -> Bool {
    let sites = head.fields["Sec-Fetch-Site"]
    let origins = head.fields["Origin"]
    guard sites.count <= 1, origins.count <= 1, !(sites.isEmpty && origins.isEmpty) else {
      return false
    }
    return sites.allSatisfy { $0 == "same-origin" }
      && origins.allSatisfy { $0 == addresses.origin(of: host) }
  }
}
