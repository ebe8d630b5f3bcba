import Testing

@testable import ReplyText

/// What somebody wrote is theirs, though it looks like what programs write.
struct OwnTextTests {
  private func reply(_ text: String) -> String {
    ReplyExtractor().extract(text: text, html: nil).reply
  }

  @Test(
    "Own sentences that speak of who wrote when are no introduction of earlier mail",
    arguments: [
      "On 5 March you wrote to jo@example.com that we owe 950 EUR. That is wrong:\n\nwe paid it.",
      "On the other hand, Jo wrote that 5 March 2024 is too early:\nthe bank needs three days.",
      "As Jo Doe wrote on 5 March 2024:\n\nthe invoice is correct\n\nwe do not agree with that.",
      "Log of our calls:\n\n5 March 2024, 15:12, Ms Doe said:\nyou will get a credit note.",
      "The bank wants:\n\nBeneficiary: Doe\nEmail: jo@example.com\nDate: 08.03.2024\nSubject: 4711",
      "Part A is paid.\n\n----------\n\nPart B is disputed, since the goods came broken.",
      "First the facts.\n\n-----\n\nThen our wish: two parts.\n\n-----\n\nThird, thanks.",
      "Thanks,\nwe received the invoice.\nIt will be paid on Friday.",
      "OK for me.\n\nRegards\nSam\nPS: only half",
      "## Summary ##\n\nWe pay on Friday.",
      "We paid.\n\n***\n\nBut not all of it.",
    ]
  )
  func keepsOwnText(text: String) {
    #expect(reply(text) == text)
  }

  @Test(
    "The closing of a letter and the name below it are no new text",
    arguments: [
      "Hilsen\nJo", "Pozdrawiam,\nJo", "Kind regards,\n\nJo Doe\nHead of Accounts",
      "Viele Grüße\n\nJo Doe\nBeispiel GmbH\nTel. 030 1234567", "С уважением,\nИван Петров",
    ]
  )
  func splitsClosing(closing: String) {
    let parts = ReplyExtractor().extract(text: "Paid.\n\n" + closing, html: nil)
    #expect(parts.reply == "Paid.")
    #expect(parts.signature == closing)
  }

  @Test(
    "What begins earlier mail does so in shapes that no table of words holds",
    arguments: [
      ">>> Jo Doe <jo@example.com> 05.03.2024 15:12 >>>",
      "##- Tafadhali jibu juu ya mstari huu -##",
      "-- Répondre au-dessus de cette ligne --",
      "Nga: Doe, Jo\nDërguar: 5 mars 2024 15:12\nPër: Roe, Sam\nSubjekti: RE: Invoice 4711",
      "Jo Doe <jo@example.com> schrieb am Di., 5. März 2024,\n15:12",
      "Jo Doe <jo@example.com> shkroi:",
      "Mnamo 5 Machi 2024 15:12:44, \njo@example.com aliandika:",
      "-----원본 메시지-----",
      "\"Jo Doe\" <jo@example.com>\n03/05/2024 03:12 PM\n\nTo: sam@example.com\ncc:\nSubject: Invoice",
      "------ Ujumbe asili ------\nKutoka \"Jo\" <jo@example.com>\nKwa Sam\nTarehe 05.03.2024 15:12",
      "------ Ujumbe asili ------\nKutoka: Jo <jo@example.com> Tarehe: 05/03/24 15:12 Kwa: Sam Mada: 4711",
      "* * *\n\nFrom: Jo <jo@example.com>\nSent: 5 March 2024 15:12\nTo: Sam\nSubject: Invoice",
      "Jo Doe, Example Ltd <jo@example.com>\n于2024年3月5日周二 15:12写道：",
    ]
  )
  func cutsAtEarlierMail(beginning: String) {
    #expect(reply("Paid.\n\n\(beginning)\n\nDear Sam,\nplease pay.") == "Paid.")
  }

  @Test(
    "A line that names somebody's device or its program is no new text",
    arguments: [
      "Sent from my MI 9", "Odesláno z iPhonu", "发自我的iPhone", "内容由iPhone发送",
      "Sent via the Samsung Galaxy S8, an AT&T 5G Evolution capable smartphone",
      "Dërguar me programin e postës<https://aka.ms/o0ukef>",
    ]
  )
  func splitsDeviceLine(line: String) {
    #expect(reply("Paid.\n\n\(line)\n\nOn 5 March 2024 15:12, Jo wrote:\n> Pay.") == "Paid.")
  }

  @Test("Thanks below a quotation are an answer, and each side of it may end on a signature")
  func tellsThanksFromClosings() {
    let wish = "On 3.2.2020 Jo wrote:\n> Pay.\n\nDone.\n\n> Have a good day.\n\nThanks.\n\nSam"
    #expect(reply(wish).hasSuffix("> Have a good day.\n\nThanks.\n\nSam"))
    let both = "Paid.\n\nRegards\nSam\n\nOn 3.2.2020 Jo wrote:\n> Pay.\n\n-- \nSam Roe"
    let parts = ReplyExtractor().extract(text: both, html: nil)
    #expect(parts.reply == "Paid.")
    #expect(parts.signature == "Regards\nSam\n\n-- \nSam Roe")
  }

  @Test("The last line of a quotation that was wrapped anew is quoted")
  func joinsLastRest() {
    let text = """
      Paid.

      On 05/03/2024 15:12, Jo Doe wrote:
      > our invoice 4711 over 950.00 EUR is due since 3 March and you have not told
      us when
      > you will pay, so please do it as soon as you can, since otherwise we have to
      act.
      """
    #expect(reply(text) == "Paid.")
  }
}
