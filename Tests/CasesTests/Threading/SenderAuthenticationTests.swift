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

  @Test(arguments: [
    ("dmarc=pass", SenderAuthentication.Verdict.pass), ("dmarc=fail", .fail),
    ("dmarc=none", .unknown), ("dmarc=temperror", .unknown), ("none", .unknown),
    ("dkim=pass header.d=lawfirm.example.org", .pass), ("dkim=pass header.d=example.org", .pass),
    ("dkim=pass header.d=mail.lawfirm.example.org", .pass), ("dkim=pass header.d=org", .unknown),
    ("dkim=pass header.d=elsewhere.example", .unknown), ("dkim=pass", .unknown),
    ("dkim=pass header.d=evillawfirm.example.org", .unknown),
    ("spf=pass smtp.mailfrom=x@lawfirm.example.org", .pass), ("spf=fail", .unknown),
    ("spf=pass smtp.mailfrom=elsewhere.example", .unknown),
    ("dkim=pass header.d=lawfirm.example.org; dmarc=fail", .fail),
    ("auth=pass smtp.auth=Collect@lawfirm.example.org", .pass),
    ("auth=pass smtp.auth=other@lawfirm.example.org", .unknown), ("dmarc=pass; dmarc=fail", .fail),
  ])
  func `DMARC decides, then what speaks for the domain of the author`(
    result: String,
    expected: SenderAuthentication.Verdict
  ) {
    #expect(verdict([Self.ours + result]) == expected)
  }

  @Test func `only our own servers are believed`() {
    #expect(verdict(["Authentication-Results: mx.elsewhere.example; dmarc=pass"]) == .unknown)
    #expect(verdict([Self.ours + "dmarc=pass"], ids: []) == .unknown)
  }

  @Test func `what stood below our Received fields came with the message`() {
    let fields = ["Received: from outside by mx.example.com", Self.ours + "dmarc=pass"]
    #expect(verdict(fields) == .unknown)
    #expect(verdict(fields, hops: 2) == .pass)
    #expect(verdict([Self.ours + "dmarc=fail"] + fields) == .fail)
  }

  @Test func `results that contradict each other fail`() {
    #expect(verdict([Self.ours + "dmarc=pass", Self.ours + "dmarc=fail"]) == .fail)
  }
}
