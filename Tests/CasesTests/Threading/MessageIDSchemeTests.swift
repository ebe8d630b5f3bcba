import Cases
import Mail
import Testing

@Suite("our own Message-IDs")
struct MessageIDSchemeTests {
  let scheme = Keys.messageIDs()

  @Test func `an identifier of ours names its case`() {
    let made = scheme.messageID(case: 1042, unique: "abc123")
    #expect(scheme.caseNumber(in: made) == 1042)
    #expect(Keys.messageIDs(Keys.changed).caseNumber(in: made) == 1042)
  }

  @Test func `identifiers of one case differ by what makes them unique`() {
    #expect(scheme.messageID(case: 1, unique: "a") != scheme.messageID(case: 1, unique: "b"))
  }

  @Test func `a forged identifier names no case`() {
    let made = scheme.messageID(case: 1042, unique: "abc123").value
    for (old, new) in [("1042", "1043"), ("abc123", "abc124"), ("dos.", "sod."), ("@", "@x.")] {
      #expect(scheme.caseNumber(in: MessageID(made.replacing(old, with: new))) == nil)
    }
    #expect(Keys.messageIDs(Keys.replaced).caseNumber(in: MessageID(made)) == nil)
    #expect(Keys.messageIDs(Keys.elsewhere).caseNumber(in: MessageID(made)) == nil)
  }

  @Test(arguments: [
    "", "@", "@example.com", "dos.1042@example.com", "dos.1042.a.@example.com",
    "dos.x.a.b@example.com", "dos.1.a.b.c@example.com", "1234@mail.example.org", "no at sign",
    "dos.1042.a.aaaaaaaaaaaaaaaaa@example.com", "a@b@example.com",
  ])
  func `a foreign identifier names no case`(value: String) {
    #expect(scheme.caseNumber(in: MessageID(value)) == nil)
  }

  @Test func `codes of one purpose prove nothing for another`() throws {
    let address = Keys.addresses().address(case: 1042, for: "a", thread: .external)
    let code = try #require(address.split(separator: "@")[0].split(separator: ".").last)
    #expect(scheme.caseNumber(in: MessageID("dos.1042.a.\(code)@example.com")) == nil)
  }
}
