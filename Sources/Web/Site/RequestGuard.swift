import HTTP

/// Decides whether a request may come in at all, by what the browser says of itself.
struct RequestGuard: Sendable {
  /// The hosts that pages are asked for by, with their ports.
  let hosts: Set<String>

  /// The hosts of a loopback port.
  init(port: Int) {
    hosts = Set(["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" })
  }

  /// Why a request does not come in; nil when it does.
  func refusal(of head: RequestHead) -> Status? {
    // Else a name that somebody points at this machine would make their pages ours.
    guard let host = head.host, hosts.contains(host) else { return .misdirected }
    return head.method == .post && !isOwn(head, host) ? .forbidden : nil
  }

  /// Whether a form comes from a page of ours (Fetch Metadata; Origin where a browser lacks it).
  private func isOwn(_ head: RequestHead, _ host: String) -> Bool {
    let sites = head.fields["Sec-Fetch-Site"]
    let origins = head.fields["Origin"]
    guard sites.count <= 1, origins.count <= 1, !(sites.isEmpty && origins.isEmpty) else {
      return false
    }
    return sites.allSatisfy { $0 == "same-origin" } && origins.allSatisfy { $0 == "http://\(host)" }
  }
}
