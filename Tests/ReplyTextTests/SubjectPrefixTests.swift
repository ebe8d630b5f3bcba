import Testing

@testable import ReplyText

@Suite("SubjectPrefix")
struct SubjectPrefixTests {
  @Test(arguments: [
    ("Fwd: Rent", "Rent"), ("FW: Rent", "Rent"), ("WG: Miete", "Miete"), ("TR : Loyer", "Loyer"),
    ("Fwd: WG: Miete", "Miete"), ("İLT: Kira", "Kira"), ("转发：房租", "房租"),
    ("Fwd: Re: Rent", "Re: Rent"),
  ])
  func `a forward's subject is what stands behind the prefix`(subject: String, expected: String) {
    #expect(SubjectPrefix.forwarded(subject) == expected)
  }

  @Test(arguments: ["Re: Rent", "Re: Fwd: Rent", "Rent", "", ":", "Forwarding agents: a list"])
  func `another subject is no forward's`(subject: String) {
    #expect(SubjectPrefix.forwarded(subject) == nil)
  }
}
