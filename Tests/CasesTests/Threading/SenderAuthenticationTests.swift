import Cases
import Mail
import Testing

@Suite("who is believed about the sender")
struct SenderAuthenticationTests {
  private func verdict(_ fields: [String], ids: [String] = ["mx.example.com"], hops: Int = 1)
    -> SenderAuthentication.Verdict
  {
    let text = (fields + ["From: collect@lawfirm.example.org", "", "x"]).joined(separator: "\r\n")
    let message = MessageParser().parse(Array(text.utf8))
    return SenderAuthentication(authservIDs: ids, hops: hops)
      .finding(message.authenticationResults, author: "collect@lawfirm.example.org").verdict
  }

  private static let ours = "Authentication-Results: MX.example.com; "
  private static let passed = ours + "dmarc=pass header.from=lawfirm.example.org"

  private func verdict(_ result: String, of author: String) -> SenderAuthentication.Verdict {
    let message = MessageParser().parse(Array((Self.ours + result + "\r\n\r\nx").utf8))
    return SenderAuthentication(authservIDs: ["mx.example.com"])
      .finding(message.authenticationResults, author: author).verdict
  }

  /// Without a list of public suffixes, what may be one speaks for itself alone.
  @Test(arguments: [
    ("a@client.co.uk", "co.uk", SenderAuthentication.Verdict.unknown),
    ("a@client.com.au", "com.au", .unknown), ("a@co.uk", "co.uk", .pass),
    ("a@mail.client.co.uk", "client.co.uk", .pass), ("a@eu.client.de", "client.de", .pass),
    ("a@client.gouv.fr", "gouv.fr", .unknown), ("a@github.example", "b.github.example", .unknown),
  ])
  func `a public suffix vouches for nobody in it`(
    author: String,
    domain: String,
    expected: SenderAuthentication.Verdict
  ) {
    #expect(verdict("dkim=pass header.d=\(domain)", of: author) == expected)
    #expect(verdict("spf=pass smtp.mailfrom=x@\(domain)", of: author) == expected)
  }

  @Test(arguments: [
    ("dmarc=pass header.from=lawfirm.example.org", SenderAuthentication.Verdict.pass),
    ("dmarc=pass header.from=LawFirm.example.org", .pass),
    ("dmarc=fail header.from=lawfirm.example.org", .fail), ("dmarc=fail", .fail),
    // A pass for somebody else, or for nobody, vouches for nobody.
    ("dmarc=pass", .unknown), ("dmarc=pass header.from=elsewhere.example", .unknown),
    ("dmarc=pass header.from=example.org", .unknown),
    ("dmarc=fail header.from=elsewhere.example", .unknown),
    ("dmarc=pass header.from=elsewhere.example; dkim=pass header.d=lawfirm.example.org", .pass),
    ("dmarc=none", .unknown), ("dmarc=temperror", .unknown), ("none", .unknown),
    ("dkim=pass header.d=lawfirm.example.org", .pass), ("dkim=pass header.d=example.org", .pass),
    ("dkim=pass header.d=org", .unknown),
    // Who has a domain within the author's need not be the author.
    ("dkim=pass header.d=mail.lawfirm.example.org", .unknown),
    ("dkim=pass header.d=elsewhere.example", .unknown), ("dkim=pass", .unknown),
    ("dkim=pass header.d=evillawfirm.example.org", .unknown),
    ("spf=pass smtp.mailfrom=x@lawfirm.example.org", .pass), ("spf=fail", .unknown),
    ("spf=pass smtp.mailfrom=elsewhere.example", .unknown),
    ("spf=pass smtp.mailfrom=elsewhere.example smtp.helo=lawfirm.example.org", .unknown),
    ("spf=pass smtp.helo=lawfirm.example.org", .unknown),
    (
      "spf=pass smtp.mailfrom=elsewhere.example; spf=pass smtp.helo=lawfirm.example.org", .unknown
    ),
    ("spf=pass smtp.mailfrom=<> smtp.helo=lawfirm.example.org", .pass),
    ("spf=pass smtp.mailfrom=<> smtp.helo=elsewhere.example", .unknown),
    ("dkim=pass header.d=lawfirm.example.org; dmarc=fail", .fail),
    ("auth=pass smtp.auth=Collect@lawfirm.example.org", .pass),
    ("auth=pass smtp.auth=other@lawfirm.example.org", .unknown),
    ("dmarc=pass header.from=lawfirm.example.org; dmarc=fail", .fail),
  ])
  func `DMARC decides, then what speaks for the domain of the author`(
    result: String,
    expected: SenderAuthentication.Verdict
  ) {
    #expect(verdict([Self.ours + result]) == expected)
  }

  @Test(arguments: ["m\u{FC}ller.example", "xn--mller-kva.example", "M\u{DC}LLER.example"])
  func `a domain is the same however it is written`(domain: String) {
    #expect(verdict("dmarc=fail header.from=\(domain)", of: "a@xn--mller-kva.example") == .fail)
    #expect(verdict("dmarc=pass header.from=\(domain)", of: "a@xn--mller-kva.example") == .pass)
    #expect(verdict("dkim=pass header.d=\(domain)", of: "a@xn--mller-kva.example") == .pass)
  }

  @Test func `only our own servers are believed`() {
    #expect(
      verdict([
        "Authentication-Results: mx.elsewhere.example; dmarc=pass header.from=lawfirm.example.org"
      ]) == .unknown
    )
    #expect(verdict([Self.passed], ids: []) == .unknown)
  }

  @Test func `what stood below our Received fields came with the message`() {
    let fields = ["Received: from outside by mx.example.com", Self.passed]
    #expect(verdict(fields) == .unknown)
    #expect(verdict(fields, hops: 2) == .pass)
    #expect(verdict([Self.ours + "dmarc=fail"] + fields) == .fail)
  }

  @Test func `results that contradict each other fail`() {
    #expect(verdict([Self.passed, Self.ours + "dmarc=fail"]) == .fail)
  }
}
