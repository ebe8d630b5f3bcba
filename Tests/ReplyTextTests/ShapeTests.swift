import ReplyText
import Testing

/// Earlier mail is told by its form, in languages that no table has.
@Suite("Shapes of earlier mail")
struct ShapeTests {
  private let context = ReplyContext(
    addressees: ["Nordlicht GmbH", "cases@case.example"],
    authors: ["Anke Brandt", "a.brandt@client.example"]
  )

  private func parts(_ text: String, subject: String = "Re: Claim for 2026") -> ReplyParts {
    ReplyExtractor().extract(text: text, html: nil, subject: subject, context: context)
  }

  @Test(arguments: [
    "Mnamo Jum, 28 Nov 2026 saa 11:52 Nordlicht GmbH aliandika:",
    "Noong Sab, 28 Nob 2026 11:52, isinulat ni Nordlicht GmbH <\ncases@case.example> ang:",
    "در تاریخ ۲۸ نوامبر ۲۰۲۶،‏ ۲۳:۵۲ Nordlicht GmbH نوشت:",
    "នៅ 28 វិច្ឆិកា 2026 11:52:15 អ្នកបានសរសេរ ៖",
    "2026-11-28 23:52 tarixdə, Nordlicht GmbH yazıb:",
    "Xyz abc 28/11/26 23:52,\nNordlicht GmbH def:",
    "Xyz abc Sat, 28 Nov 2026\n23:52:15 +0100 Nordlicht GmbH def:",
  ])
  func `a line with a day, a name or an address above marked lines introduces them`(line: String) {
    for between in ["\n", "\n\n"] {
      let parts = parts("Habari.\n\n\(line)\(between)> Dear Anke,\n> pay.")
      #expect(parts.reply == "Habari.")
      #expect(self.parts("\(line)\(between)> Dear Anke,\n> pay.\n\nHabari.").reply == "Habari.")
    }
  }

  @Test(arguments: [
    """
                 Nordlicht GmbH
                 <cases@case.example
                 >                                                          To
                                           a.brandt@client.example
                 11/28/2026 23:52                                           cc
                 PM
                                                                       Subject
                                           Claim for 2026
    """,
    "—-—-—-—\nReply to this message above the line",
    "- - - - - -\nBitte antworten Sie über der Linie",
  ])
  func `columns of labels, and a wish for the place of the answer below dashes, begin it`(
    head: String
  ) {
    #expect(parts("Habari.\n\n\n\(head)\n\n\nDear Anke,\npay.").reply == "Habari.")
  }

  @Test(arguments: [
    "We signed above the line", "          FAC-1     To\n          FAC-2     Subject",
  ])
  func `such words of somebody's own stay`(words: String) {
    let text = "Habari.\n\n\(words)\n\nWe paid on Friday, as agreed."
    #expect(parts(text).reply == text)
  }

  @Test(arguments: ["I do not agree with this:", "My answer to your letter follows", "Anke Brandt"])
  func `somebody's own line above a quotation stays`(line: String) {
    #expect(parts("Hello\n\n\(line)\n> Dear Anke,\n> pay.").reply == "Hello\n\n\(line)")
  }

  @Test(arguments: [
    """
    Од: Nordlicht GmbH <cases@case.example>
    Испратено: сабота, 28 ноември 2026 23:52
    До: Anke Brandt <a.brandt@client.example>
    Предмет: Claim for 2026
    """,
    """
    -------- Kemennadenn orinel --------
    Danvez: \tClaim for 2026
    Deiziad: \tSat, 28 Nov 2026 23:52:15 +0100
    A-berzh: \tNordlicht GmbH <cases@case.example>
    Da: \tAnke Brandt <a.brandt@client.example>
    """,
    """
    ________________________________
    გამომგზავნი: Nordlicht GmbH <cases@case.example>
    გაიგზავნა: შაბათი, 28 ნოემბერი, 2026 23:52
    მიმღები: Anke Brandt <a.brandt@client.example>
    თემა: Something else
    """,
    """
    ━━━thư xyz từ Nordlicht GmbH━━━
    Xyz: Nordlicht GmbH <cases@case.example>
    Abc: 28/11/2026 23:52
    Def: Anke Brandt <a.brandt@client.example>
    """,
  ])
  func `a block of labels with an address and a day is a header in any language`(block: String) {
    let parts = parts("Habari.\n\n\(block)\n\nDear Anke,\npay.")
    #expect(parts.reply == "Habari.")
    #expect(parts.quoted.hasPrefix(block.prefix(30)))
  }

  @Test(arguments: [
    "Begünstigter: Nordlicht GmbH\nIBAN: DE02120300000000202051\nBetrag: 950,00\nDatum: 27.11.2026",
    "Name: Jo Doe\nE-Mail: jo@client.example\nTelefon: 0123 45678",
    "Datum: 5.12.2026 10:00\nOrt: Berlin\nTeilnehmer: Jo Doe <jo@client.example>",
    "On 27 November 2026 at 10:00 we transferred to Nordlicht GmbH:\n\n950.00 EUR",
  ])
  func `labels of somebody's own are text`(block: String) {
    let text = "We paid.\n\n\(block)\n\nPlease confirm.\nAnke"
    #expect(parts(text).reply == text)
  }

  @Test(arguments: [": ", "| ", "» "])
  func `lines may be marked with another sign`(mark: String) {
    let bare = mark.prefix(1)
    let quoted = "\(mark)Dear Anke,\n\(bare)\n\(mark)pay.\n\(bare)\n\(mark)Nordlicht"
    #expect(parts("Habari.\n\nNordlicht GmbH xyz:\n\(quoted)").reply == "Habari.")
    let table = "| a | b |\n|---|---|\n| 1 | 2 |"
    #expect(parts("Rows:\n\n\(table)").reply == "Rows:\n\n\(table)")
  }

  @Test(arguments: [
    "Nosūtīts no mana iPhone", "Anfonwyd o fy iPhone", "Dihantar dari telefon pintar Samsung saya.",
    "Xyz Outlook abc Android<https://aka.ms/AAb9ysg>",
  ])
  func `a line of few words that names a phone or program is the program's`(line: String) {
    let parts = parts("Habari.\n\n\(line)")
    #expect(parts.reply == "Habari.")
    #expect(parts.signature == line)
    let own = "We returned the iPhone on Monday and will not pay for it.\n\nRegards"
    #expect(self.parts(own).reply == own)
  }

  @Test(arguments: [
    "[EXTERNAL] This message came from outside your organisation.",
    "ACHTUNG: Diese E-Mail stammt von einem externen Absender.\nÖffnen Sie keine Anhänge.",
    "Xyz abc a.brandt@client.example. Def<https://aka.ms/LearnAboutSenderIdentification>",
  ])
  func `what a gateway put on top is kept apart`(banner: String) {
    let parts = parts("\(banner)\n\nHabari.")
    #expect(parts.reply == "Habari.")
    #expect(parts.notice == banner)
    #expect(self.parts(banner).reply == banner)
  }

  @Test(arguments: [
    "[EXTERNAL] This message came from outside your organisation. Doubts? Call +49 431 5500-100.",
    "[EXTERNAL] This message came from outside your organisation.\nCall the desk on ext. 4357.",
    "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Melden: https://it.client.example/m",
    "CAUTION: This email is from an external sender. Do not open attachments.\nHelp: 1-800-555-0199",
  ])
  func `a banner may say whom to call and where to look`(banner: String) {
    let parts = parts("\(banner)\n\nHabari.")
    #expect(parts.reply == "Habari.")
    #expect(parts.notice == banner)
  }

  @Test(arguments: [
    "ATTENTION: the mail of your external lawyer of 28.11.2026 names 950,00.\n\nWe pay.",
    "ATTENTION: the mail of your external lawyer names 2026-0118.\n\nWe pay.",
    "[EXTERNAL] This message came from outside your organisation.\nPlease call me: 0431 5500-100.",
  ])
  func `figures that are no telephone numbers are somebody's own, and so is the last line`(
    text: String
  ) {
    #expect(parts(text).reply.hasSuffix(text.split(separator: "\n").last ?? ""))
    #expect(parts(text).reply.contains("call me") || parts(text).notice.isEmpty)
  }

  @Test func `a long list of labels is somebody's own as a whole`() {
    let labels = [
      "Order: 4711", "From: the store in Kiel", "To: the site in Husum", "Date: 12.11.2026",
      "Driver: Jo Doe", "Pallet: 7", "Weight: 812 kg", "State: wet", "Photo: yes",
      "Witness: Mr Ott",
      "When: in the afternoon", "Note: 99817", "Subject: damage", "Sum: 920.00 EUR", "Cause: rain",
      "Rest: in order", "Seen: by two", "Kept: in the store", "Asked: a credit", "By: Monday",
    ]
    let text = "Here it is:\n\n\(labels.joined(separator: "\n"))\n\nPlease confirm."
    #expect(parts(text).reply == text)
  }

  @Test func `lines marked with the author's name are quoted, below a line of Emacs`() {
    let quoted = "    Nordlicht> Dear Anke,\n    Nordlicht>\n    Nordlicht> pay."
    let line = ">>>>> \"Nordlicht\" == Nordlicht GmbH  <cases@case.example> writes:"
    #expect(parts("\(line)\n\n\(quoted)\n\nHabari.").reply == "Habari.")
    let prompt = "root> ls\nroot> cat a"
    #expect(parts("Try:\n\n\(prompt)").reply == "Try:\n\n\(prompt)")
  }

  @Test func `what is quoted may begin on the line of its introduction`() {
    let line =
      "On Sat, Nov 28, 2026 at 11:52 PM, Nordlicht GmbH<cases@case.example> wrote:   Dear Anke,"
    let parts = parts("Habari.\n\nYahoo Mail: Search, Organize\n \n  \(line)\npay.")
    #expect(parts.reply == "Habari.")
    #expect(parts.quoted.contains("Dear Anke,"))
    let own = "Jo <jo@client.example> says:  we paid on 28.11.2026."
    #expect(self.parts(own).reply == own)
  }

  @Test func `what a list adds is no text of the author`() {
    let footer = String(repeating: "_", count: 47) + "\nfinance mailing list -- f@lists.example"
    #expect(parts("Habari.\n\(footer)").reply == "Habari.")
    let long =
      String(repeating: "=", count: 40) + "\n"
      + String(repeating: "Xyz abc def, ", count: 20)
      + "see <https://help.client.example/t> for all."
    #expect(parts("Habari.\n\(long)").reply == "Habari.")
  }

  @Test func `a forward is told by its subject and the block, whatever the words`() {
    let block =
      "-------- Mensagi --------\nDi: Peter Paul <pp@elsewhere.example>\nData: 3/11/26 10:12\n"
      + "Pa: Anke Brandt <a.brandt@client.example>\nAsuntu: Offer 77"
    let forwarded = parts("See.\n\n\(block)\n\nIt stands.", subject: "PSA: Offer 77").forwarded
    #expect(forwarded?.fromAddress == "pp@elsewhere.example")
    #expect(forwarded?.fromName == "Peter Paul")
    #expect(forwarded?.subject == "Offer 77")
    #expect(forwarded?.text == "It stands.")
    #expect(parts("See.\n\n\(block)\n\nIt stands.", subject: "Re: Offer 77").forwarded == nil)
    let quoted =
      "> Xyz abc:\n>\n> Di: Peter Paul <pp@elsewhere.example>\n> Data: 3/11/26 10:12\n"
      + "> Asuntu: Offer 77\n>\n> It stands."
    #expect(parts(quoted, subject: "Fwd: Offer 77").forwarded?.text == "It stands.")
  }
}
