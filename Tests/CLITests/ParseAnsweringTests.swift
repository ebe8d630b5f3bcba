import Mail
import ReplyText
import Testing

@testable import CLI

@Suite("dossier parse --answering")
struct ParseAnsweringTests {
  private static let letter = """
    From: Nordlicht <cases@case.example>
    To: Anke <anke@client.example>
    Subject: Our claim

    Dear Anke, two invoices of the summer are open: pay them, or tell us
    why you do not, until 15 December 2026. Files can be attached.
    """

  private static func message(_ body: String, subject: String = "Re: Our claim") -> Message {
    MessageParser().parse(Array("From: anke@client.example\nSubject: \(subject)\n\n\(body)".utf8))
  }

  @Test func `the letter is quoted however it stands in the answer`() throws {
    let letter = MessageParser().parse(Array(Self.letter.utf8))
    let message = Self.message("Tulilipa.\n\nXyz abc\n\n\(letter.plainText)")
    #expect(try ParsedMessage(message).reply != "Tulilipa.\n\nXyz abc")
    let answer = try ParsedMessage(message, answering: [EarlierLetter(letter)])
    #expect(answer.reply == "Tulilipa.\n\nXyz abc")
  }

  @Test func `a message attached to one that is passed on is what was forwarded`() throws {
    let parts =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n--b\n"
      + "Content-Type: message/rfc822\n\n\(Self.letter)\n--b--\n"
    for (subject, isForward) in [("Fwd: Our claim", true), ("Xyz: Our claim", true), ("Hi", false)]
    {
      let text = "From: anke@client.example\nSubject: \(subject)\n\(parts)"
      let forwarded = try ParsedMessage(MessageParser().parse(Array(text.utf8))).forwarded
      #expect((forwarded?.from.address == "cases@case.example") == isForward)
      #expect((forwarded?.text.hasPrefix("Dear Anke") ?? false) == isForward)
    }
  }

  @Test func `a letter that cannot be read is told`() {
    #expect(ParseCommand.run(["--server", "--answering", "/nowhere/letter.eml"]) == 66)
    #expect(ParseCommand.run(["--server", "--answering"]) == 64)
  }
}
