import Mail
import Testing

@Suite("Authentication-Results (RFC 8601)")
struct AuthenticationResultsTests {
  private func results(_ fields: String...) -> [AuthenticationResults] {
    let text = (fields + ["From: a@example.org", "", "Hello", ""]).joined(separator: "\r\n")
    return MessageParser().parse(Array(text.utf8)).authenticationResults
  }

  @Test func `methods, results and properties are read`() {
    let found = results(
      "Authentication-Results: MX.example.com 1; dmarc=pass (p=none; dis=none) header.from=a.org;",
      "\tdkim/1=Fail reason=\"bad; signature\" header.d=a.org header.b=\"x y\"; spf=none"
    )
    #expect(found.count == 1)
    #expect(found.first?.authservID == "mx.example.com")
    #expect(found.first?.results.map(\.method) == ["dmarc", "dkim", "spf"])
    #expect(found.first?.results.map(\.value) == ["pass", "fail", "none"])
    #expect(found.first?.results[0].properties == ["header.from": "a.org"])
    #expect(
      found.first?.results[1].properties
        == ["reason": "bad; signature", "header.d": "a.org", "header.b": "x y"]
    )
  }

  @Test func `each knows how many servers stand above it`() {
    let found = results(
      "Authentication-Results: one; none",
      "Received: from a by b",
      "Received: from c by a",
      "Authentication-Results: two; dmarc=pass"
    )
    #expect(found.map(\.authservID) == ["one", "two"])
    #expect(found.map(\.receivedAbove) == [0, 2])
    #expect(found[0].results.isEmpty)
  }

  @Test(arguments: [
    ("x; dmarc = pass", "pass"), ("x; (a (nested) one) dmarc=pass", "pass"),
    ("x; dmarc=pa(cut)ss", "pa"), ("x; dmarc=\"pass\"", "pass"),
    ("x (; dmarc=fail) ; dmarc=pass", "pass"), ("x\r\n ; dmarc\r\n =pass", "pass"),
  ])
  func `comments, quotes and folding hide nothing and add nothing`(value: String, result: String) {
    #expect(results("Authentication-Results: \(value)").first?.results.first?.value == result)
  }

  @Test(arguments: ["", ";", "dmarc=pass", "( x", "=;=", "; dmarc=pass"])
  func `what has no server says nothing`(value: String) {
    #expect(results("Authentication-Results: \(value)").allSatisfy { $0.results.isEmpty })
  }
}
