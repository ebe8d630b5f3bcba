import ReplyText
import Testing

/// Field blocks and introductions that some program set or wrapped anew.
@Suite("Blocks that were set anew")
struct SpacedHeaderTests {
  private let context = ReplyContext(
    addressees: ["Nordlicht GmbH", "cases@case.example"],
    authors: ["Anke Brandt", "a.brandt@client.example"]
  )

  private func parts(_ text: String, subject: String = "Re: Claim for 2026") -> ReplyParts {
    ReplyExtractor().extract(text: text, html: nil, subject: subject, context: context)
  }

  private static let fields = [
    "Ad: Nordlicht GmbH <cases@case.example>", "Paslano: 28 lis 2026 23:52",
    "Kamu: Anke Brandt <a.brandt@client.example>", "Tema: Claim for 2026",
  ]

  @Test func `a block with an empty line below each field is one in any language`() {
    let block = Self.fields.joined(separator: "\n\n")
    for head in ["", "-----Aryhinalnaje pavedamliennie-----\n\n"] {
      #expect(parts("Habari.\n\n\(head)\(block)\n\nDear Anke,\n\npay.").reply == "Habari.")
    }
  }

  @Test func `a value that was wrapped in front of its address, or above the next field, goes on`()
  {
    let block = """
      Ad: Nordlicht GmbH
      <cases@case.example>
      Paslano: 28 lis 2026 23:52
      Kamu: Anke Brandt, who has to do with this
      for us <a.brandt@client.example>
      Tema: Claim for 2026
      """
    let text = "Habari.\n\n-------- Xyz abc --------\n\(block)\n\nDear Anke,\npay."
    #expect(parts(text).reply == "Habari.")
    let forwarded = parts(text, subject: "Fwd: Claim for 2026").forwarded
    #expect(forwarded?.fromAddress == "cases@case.example")
    #expect(forwarded?.fromName == "Nordlicht GmbH")
    #expect(forwarded?.text == "Dear Anke,\npay.")
  }

  @Test(arguments: [
    "Xyz Nordlicht GmbH\n<cases@case.example>:",
    "Xyz abc 28 lis 2026 23:52,\nNordlicht GmbH\n<cases@case.example> def:",
    "Xyz abc def, 28 lis 2026 g.\n23:52:15 Nordlicht GmbH def:",
  ])
  func `an introduction that was wrapped is one from its first line`(line: String) {
    #expect(parts("\(line)\n\n> Dear Anke,\n> pay.\n\nHabari.").reply == "Habari.")
    #expect(parts("Habari.\n\n\(line)\n\n> Dear Anke,\n> pay.").reply == "Habari.")
  }

  @Test func `the mailbox of whom somebody answers, and a colon, introduce what has no marks`() {
    let line = "Siterer Nordlicht GmbH <cases@case.example>:"
    #expect(parts("Habari.\n\n\(line)\n\nDear Anke,\npay.").reply == "Habari.")
    let own = "New is:\n\nNow Jo Doe <jo@example.com>:\n\nplease write to him."
    #expect(parts(own).reply == own)
  }

  @Test(arguments: [
    "Paid:\n\nAmount: 950.00 EUR\n\nDate: 05.02.2024\n\nE-mail: jo@example.com\n\nPlease confirm.",
    "New:\n\nName: Roe\n\nStreet: Mill Lane 3\n\nE-mail: jo@example.com\n\nSince: 01.02.2024\n\nThanks!",
    "Reason: the goods that came on Monday were not those that\nwe ordered\nDate: 05.02.2024\n\nSorry.",
    "The driver came on 5 February 2024\n10:30 and left again:\nnobody was there.",
  ])
  func `labels and times of somebody's own stay`(text: String) {
    #expect(parts(text).reply == text)
  }
}
