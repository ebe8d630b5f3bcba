import Statements
import Testing

@Suite("what tells entries apart")
struct IdentityTests {
  private func identities(_ text: String) throws -> [String] {
    try read(text).flatMap(\.entries).map(\.identity)
  }

  @Test func `the same file gives the same identities`() throws {
    let text = Camt.message(Camt.statement(Camt.entry() + Camt.entry(reference: nil)))
    #expect(try identities(text) == identities(text))
  }

  @Test func `two equal payments of a day are two`() throws {
    let twin = Camt.entry(reference: nil)
    #expect(Set(try identities(Camt.message(Camt.statement(twin + twin)))).count == 2)
    let line = ":61:2603020302C10,N051NONREF\n:86:Miete"
    #expect(
      Set(try identities(MT940Tests.message("\(line)\n\(line)", closing: "20,00"))).count == 2
    )
  }

  @Test func `a fee that shares the reference is another entry`() throws {
    let text = Camt.message(Camt.statement(Camt.entry() + Camt.entry("1.00", "DBIT"), to: "9.00"))
    #expect(Set(try identities(text)).count == 2)
  }

  @Test func `the bank's reference is the entry in another statement too`() throws {
    let first = Camt.message(Camt.statement(Camt.entry(), id: "S1"))
    let again = Camt.message(Camt.statement(Camt.entry(), id: "S2"))
    #expect(try identities(first) == identities(again))
    let day = "<BookgDt><Dt>2026-03-09</Dt></BookgDt>"
    let later = Camt.message(Camt.statement(Camt.entry(day: day), id: "S2"))
    #expect(try identities(first) != identities(later), "a reference may come again")
  }

  @Test func `without a reference the statement is part of the identity`() throws {
    let first = Camt.message(Camt.statement(Camt.entry(reference: nil), id: "S1"))
    let next = Camt.message(Camt.statement(Camt.entry(reference: nil), id: "S2"))
    #expect(try identities(first) != identities(next))
    let one = MT940Tests.message(":61:2603020302C10,N051NONREF\n:86:Miete", number: "48/1")
    let other = MT940Tests.message(":61:2603020302C10,N051NONREF\n:86:Miete", number: "49/1")
    #expect(try identities(one) != identities(other))
  }

  @Test func `how lines are folded means nothing`() throws {
    let folded = MT940Tests.message(":61:2603020302C10,N051NONREF\n:86:166?20Miete M\nai")
    let flat = MT940Tests.message(":61:2603020302C10,N051NONREF\n:86:166?20Miete Mai")
    #expect(try identities(folded) == identities(flat))
  }

  @Test func `what is pending and what is booked later are two`() throws {
    let pending = Camt.entry(status: "<Sts><Cd>PDNG</Cd></Sts>")
    let text = Camt.message(Camt.statement(Camt.entry() + pending))
    #expect(Set(try identities(text)).count == 2)
  }
}
