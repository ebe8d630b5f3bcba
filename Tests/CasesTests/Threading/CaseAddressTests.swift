import Testing

@testable import Cases

@Suite("case addresses")
struct CaseAddressTests {
  let scheme = Keys.addresses()
  let firm = "collect@lawfirm.example.org"

  func proof(_ address: String, _ recipients: [String], _ keys: ReferenceKeys = Keys.ours)
    -> CaseAddress.Proof?
  {
    let scheme = Keys.addresses(keys)
    return scheme.token(in: address).flatMap { scheme.proof(of: $0, recipients: recipients) }
  }

  @Test func `a token proves case, recipient and thread`() throws {
    for thread in CaseAddress.Thread.allCases {
      let address = scheme.address(case: 1042, for: firm, thread: thread)
      let found = try #require(proof(address, ["anna@example.com", firm]))
      #expect(found == CaseAddress.Proof(number: 1042, givenTo: firm, thread: thread))
    }
  }

  @Test func `logs get too little of a code to write to a case with`() {
    let address = Letterbox.address()
    let line = CaseAddress.withoutCodes("C: MAIL FROM:<\(address)> SIZE=1")
    let code = address.split(separator: "@")[0].split(separator: ".").last ?? ""
    #expect(line.contains("\(code.prefix(4))…@") && !line.contains(code))
    #expect(CaseAddress.withoutCodes("S: 250 2.0.0 queued") == "S: 250 2.0.0 queued")
  }

  @Test func `each recipient, case and thread has an address of its own`() {
    var all: Set<String> = []
    for number in [1, 2] {
      for recipient in [firm, "anna@example.com"] {
        for thread in CaseAddress.Thread.allCases {
          all.insert(scheme.address(case: number, for: recipient, thread: thread))
        }
      }
    }
    #expect(all.count == 8)
  }

  @Test func `a token proves nothing for someone it was not given to`() {
    let address = scheme.address(case: 1042, for: firm, thread: .external)
    #expect(proof(address, []) == nil)
    #expect(proof(address, ["anna@example.com"]) == nil)
  }

  @Test func `a token does not move to another case`() {
    let address = scheme.address(case: 1042, for: firm, thread: .external)
    #expect(proof(address.replacing("1042", with: "1043"), [firm]) == nil)
  }

  @Test func `a token survives the folding of case, spaces around it and a recipient in capitals`()
    throws
  {
    let address = scheme.address(case: 1042, for: firm.uppercased(), thread: .external)
    let folded = try #require(proof(" \(address.uppercased()) ", [firm]))
    #expect(folded.givenTo == firm)
  }

  @Test func `a retired key goes on proving, a forgotten one and another workspace do not`() {
    let address = scheme.address(case: 1042, for: firm, thread: .external)
    #expect(proof(address, [firm], Keys.changed)?.number == 1042)
    #expect(proof(address, [firm], Keys.replaced) == nil)
    #expect(proof(address, [firm], Keys.elsewhere) == nil)
  }

  @Test(arguments: [
    "cases@example.com", "cases+@example.com", "cases+1042@example.com", "cases+1042.@example.com",
    "cases+1042.abc@example.com", "cases+.aaaaaaaaaaaaaaaaa@example.com",
    "cases+0.aaaaaaaaaaaaaaaaa@example.com", "cases+-1.aaaaaaaaaaaaaaaaa@example.com",
    "cases+1042.aaaaaaaaaaaaaaaaaa@example.com", "cases+1042.aaaaaaaaaaaaaaaaa.b@example.com",
    "cases+1042.aaaaaaaaaaaaaaaaa@example.org", "other+1042.aaaaaaaaaaaaaaaaa@example.com",
    "cases-1042.aaaaaaaaaaaaaaaaa@example.com", "cases+1042.aaaaaaaaaaaaaaaaa@sub.example.com",
    "cases+99999999999999999999.aaaaaaaaaaaaaaaaa@example.com", "", "@", "@example.com", "cases+",
  ])
  func `what is foreign or malformed has no token`(address: String) {
    #expect(scheme.token(in: address) == nil)
  }

  @Test func `a token of the right shape proves nothing without the key`() throws {
    let token = try #require(scheme.token(in: "cases+1042.aaaaaaaaaaaaaaaaa@example.com"))
    #expect(token.number == 1042)
    #expect(scheme.proof(of: token, recipients: [firm]) == nil)
  }

  @Test(arguments: [1, 1042, 9_999_999, 999_999_999_999])
  func `a local part has at most 64 octets, RFC 5321 §4.5.3.1.1`(number: Int) throws {
    let address = scheme.address(case: number, for: firm, thread: .internal)
    let local = try #require(address.split(separator: "@").first)
    #expect(local.utf8.count <= 64)
    #expect(proof(address, [firm])?.number == number)
  }

  @Test func `our addresses are known with and without a case`() {
    #expect(scheme.isOurs("Cases@Example.COM"))
    #expect(scheme.isOurs(scheme.address(case: 1, for: firm, thread: .external)))
    #expect(scheme.isOurs("cases+whatever@example.com"))
    for other in ["casesx@example.com", "cases@example.org", firm, "cases+1@example.com.org"] {
      #expect(!scheme.isOurs(other))
    }
  }

  @Test(arguments: [
    ("to %@.", "to cases@example.com."), ("<%@>,%@;", "<cases@example.com>,cases@example.com;"),
    ("SRS0=x=y=%@", "SRS0=x=y=cases@example.com"), ("ä%@", "äcases@example.com"),
  ])
  func `people outside read the plain address`(text: String, expected: String) {
    let address = scheme.address(case: 1042, for: firm, thread: .external)
    let written = text.replacing("%@", with: address)
    #expect(scheme.withoutCodes(in: written) == expected)
    #expect(
      scheme.withoutCodes(in: written.uppercased()).lowercased() == expected.lowercased()
    )
    let escaped = text.replacing("%@", with: address.replacing("+", with: "%2B"))
    #expect(scheme.withoutCodes(in: escaped) == expected)
  }

  @Test(arguments: ["1042.%", "see 1042.% ", "other+1042.%@example.com", "=1042.%\u{301}"])
  func `a code without our address goes, too`(text: String) {
    let code = scheme.address(case: 1042, for: firm, thread: .external).dropFirst(11).prefix(17)
    let found = scheme.withoutCodes(in: text.replacing("%", with: code))
    #expect(found == text.replacing("%", with: "…"))
  }

  @Test(arguments: [
    "", "1042.", "1042.abc", "3.14", "cases@example.com", "cases+1042@example.com",
    "1042.abcdefghijklmnopqr", "dos.1042.abc5.kabcdefghijklmnop@example.com", ".abcdefghijklmnopq",
  ])
  func `what is no code stays`(text: String) {
    #expect(scheme.withoutCodes(in: text) == text)
  }
}
