import Cases
import Mail
import Testing

@Suite("a message read as an answer to mail of its case")
struct AnsweringTests {
  private static let letter = EarlierMail(
    id: 1,
    subject: "Our claim",
    text: "Dear Jo, you told us that you paid 950.00 EUR on 3 August 2026, and that you dispute\n"
      + "the rest of invoice 7. We will wait until 15 September 2026, and no longer.",
    author: EmailAddress(name: "Nordlicht", email: "cases@example.com")
  )

  private func decision(_ text: String, index: MemoryIndex = Letterbox.index()) throws -> Decision {
    var index = index
    index.earlier = [1042: [Self.letter]]
    let message = Letterbox.message(to: Letterbox.address(), subject: "Re: Our claim", text: text)
    return try ReceiveMessage(threader: Letterbox.threader).decide(message, in: index)
  }

  @Test func `what stands in the letter is neither new text nor suggests anything`() throws {
    let decision = try decision("Habari.\n\n\(Self.letter.text)")
    #expect(decision.message.newText == "Habari.")
    #expect(decision.proposals.isEmpty)
  }

  @Test func `a letter that came back alone stays to be seen, and suggests nothing`() throws {
    let decision = try decision(Self.letter.text)
    #expect(decision.message.newText.hasPrefix(Self.letter.text))
    #expect(decision.proposals.isEmpty)
  }

  @Test func `marked lines suggest nothing, also without the letter`() throws {
    let message = Letterbox.message(
      to: Letterbox.address(),
      subject: "Re: Our claim",
      text: "> You paid 950.00 EUR on 3 August 2026.\nNo.\n> We dispute invoice 7.\nYes.\n"
    )
    #expect(message.newText.contains("> You paid"))
    #expect(message.ownText == "No.\nYes.")
  }

  @Test func `a decision that was prepared stands while the letters are the same`() throws {
    var index = Letterbox.index()
    index.earlier = [1042: [Self.letter]]
    let receive = ReceiveMessage(threader: Letterbox.threader)
    let message = Letterbox.message(
      to: Letterbox.address(),
      subject: "Re: Our claim",
      text: "Habari.\n\n\(Self.letter.text)"
    )
    let prepared = try receive.prepare(message, in: index)
    let text = { (index: MemoryIndex) in
      try receive.decide(message, prepared: prepared, in: index).message.newText
    }
    #expect(try text(index) == "Habari.")
    index.earlier = [:]
    #expect(try text(index) != "Habari.")
  }
}
