import ReplyText
import Testing

@Suite("ReplyExtractor")
struct ReplyExtractorTests {
  private func parts(_ text: String, html: String? = nil) -> ReplyParts {
    ReplyExtractor().extract(text: text, html: html)
  }

  @Test func `the text above a quote is new, the quote and its introduction are not`() {
    let parts = parts("I agree.\n\nOn 3.2.2020 Jo <jo@example.com> wrote:\n> Do you?\n> Jo\n")
    #expect(parts.reply == "I agree.")
    #expect(parts.quoted == "On 3.2.2020 Jo <jo@example.com> wrote:\n> Do you?\n> Jo")
    #expect(parts.signature.isEmpty)
    #expect(parts.forwarded == nil)
  }

  @Test(arguments: ["Qwerty Jo <jo@example.com>:", "2020/2/3 Jo <jo@example.com>"])
  func `a sender's address right above a quote introduces it`(line: String) {
    #expect(parts("Yes.\n\n\(line)\n\n> Do you?").reply == "Yes.")
    #expect(parts("\(line)\n\nYes.").reply == "\(line)\n\nYes.")
  }

  @Test func `the text below a quote is new`() {
    let parts = parts("On 3.2.2020 Jo wrote:\n> Do you agree?\n\nYes.\n-- \nAl")
    #expect(parts.reply == "Yes.")
    #expect(parts.signature == "-- \nAl")
  }

  @Test func `answers between quotes keep the lines they answer`() {
    let inline = "> First?\nYes.\n> Second?\nNo."
    let parts = parts("Hello\n\nOn 3.2.2020 Jo wrote:\n\(inline)\n> Greetings\n")
    #expect(parts.reply == "Hello\n\n\(inline)")
    #expect(parts.quoted == "On 3.2.2020 Jo wrote:\n> Greetings")
  }

  @Test(arguments: [
    "-----Original Message-----\nFrom: Jo\nSent: Monday\n\nText",
    "-----Ursprüngliche Nachricht-----\nText",
    "________________________________\nFrom: Jo\nSent: now",
    "From: Jo Doe <jo@example.com>\nSent: Monday\nTo: Al\nSubject: Rent\n\nText\n\nMore",
    "Von: Jo Doe\nGesendet: Montag, 3. Februar 2020\nAn: Al\nBetreff: Miete\n\nText",
    "On 3.2.2020 Jo Doe <jo@example.com> wrote:\n\nText without marks\n\nMore",
    "Le 3 févr. 2020 à 10:00, Jo Doe <jo@example.com>\na écrit :\n> Texte",
  ])
  func `everything below an earlier message is old`(earlier: String) {
    let parts = parts("Thanks.\n\n\(earlier)\n")
    #expect(parts.reply == "Thanks.")
    #expect(parts.quoted == earlier)
  }

  @Test(arguments: [
    "-- \nJo Doe\nExample Ltd", "--\nJo", "---\nJo", "—\nJo", "Sent from my iPhone", "-Jo",
    "____________\nJo Doe",
    "Jo Doe\njo@example.com\n+49 30 123456\nwww.example.com",
  ])
  func `a signature is no part of the reply`(signature: String) {
    let parts = parts("I will pay on Friday.\n\n\(signature)\n\nOn 3.2.2020 Jo wrote:\n> When?")
    #expect(parts.reply == "I will pay on Friday.")
    #expect(parts.signature == signature)
    #expect(parts.quoted == "On 3.2.2020 Jo wrote:\n> When?")
  }

  @Test(arguments: [
    "Only text.", "Points:\n-- first\n-- second\n\nBye", "> A quote.\n\nAnd an answer.",
    "```\n> code\n-- \nOn 3.2.2020 Jo wrote:\n```\n\nEnd.",
    "Name   Price\n-------------\nRent   300\n\nThat is all.",
    "My account:\n\nErika Muster\nDE00 1234 5678 9012 3456 00\n300,00 EUR",
    "From: Berlin\nTo: Paris", "First.\n---\nSecond.\n\nThird.\n\nFourth.",
  ])
  func `text that only looks like something else stays`(text: String) {
    #expect(parts(text).reply == text)
  }

  @Test(arguments: ["> Only a quote.", "On 3.2.2020 Jo wrote:\n> Only a quote.", "", "\n\n"])
  func `where nothing is new, the reply is all of the text`(text: String) {
    let parts = parts(text)
    #expect(parts.reply == text.filter { _ in !text.allSatisfy(\.isNewline) })
    #expect(parts.quoted.isEmpty)
  }

  @Test func `all of the text is in one of the parts`() {
    let text = "A\n\nB\n-- \nC\n\nOn 3.2.2020 Jo wrote:\n> D\n> E"
    let parts = parts(text)
    let words = [parts.reply, parts.signature, parts.quoted].joined(separator: "\n")
    #expect(words.split(whereSeparator: \.isNewline) == text.split(whereSeparator: \.isNewline))
  }

  @Test(
    arguments: [
      ">", ">\n", ":\n", "To: x\n", "From: x\n\n", "<\n>:\n", "hi\n\n-----\n", "x\n-- \n", "```\n",
      "On 3.2.2020 Jo wrote:\n\n", "On 1 ", "> a\nb\n", "--- forwarded ---\n", "e\u{301}",
    ]
  )
  func `a body made of one thing only takes linear time`(unit: String) {
    let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
    let start = ContinuousClock.now
    let parts = parts(text)
    #expect(start.duration(to: .now) < .seconds(60))
    #expect(!parts.reply.isEmpty)
  }
}
