import Testing

@testable import Cases

@Suite("links to pages outside")
struct PageLinksTests {
  private let links = PageLinks(keys: Keys.ours)
  private let anke = Participant(email: "anke@client.example.net", role: .client)
  private let end = Day(number: 20_500)

  private func renewed(_ person: Participant) -> Participant {
    var person = person
    person.tokenGeneration += 1
    return person
  }

  @Test func `a token names the case and proves who was given it`() throws {
    let text = links.answering(1042, for: anke, until: end)
    let token = try #require(PageLinks.token(text, for: .answer))
    #expect(token.number == 1042 && token.end == end && token.asked == nil)
    let other = Participant(email: "other@client.example.net", role: .client)
    #expect(links.holder(of: token, among: [other, anke]) == anke)
    #expect(links.holder(of: token, among: [other]) == nil)
  }

  @Test func `a later generation takes it back`() throws {
    let text = links.answering(1042, for: anke, until: end)
    let token = try #require(PageLinks.token(text, for: .answer))
    #expect(links.holder(of: token, among: [renewed(anke)]) == nil)
  }

  @Test func `one of a purpose opens no other`() throws {
    let asked = PageLinks.AskedFor(step: 7, revision: 2)
    let deciding = links.deciding(asked, on: 1042, for: anke, until: end)
    #expect(PageLinks.token(deciding, for: .answer) == nil)
    #expect(PageLinks.token(links.answering(1042, for: anke, until: end), for: .decision) == nil)
    let token = try #require(PageLinks.token(deciding, for: .decision))
    #expect(token.asked == asked && links.holder(of: token, among: [anke]) == anke)
    // The code of an answer, put behind a step.
    let answer = links.answering(1042, for: anke, until: end)
    let code = answer.split(separator: ".")[2]
    let forged = try #require(PageLinks.token("1042.7-2.20260216.\(code)", for: .decision))
    #expect(links.holder(of: forged, among: [anke]) == nil)
  }

  @Test func `another case, day, step, amount or key proves nothing`() throws {
    let text = links.answering(1042, for: anke, until: end)
    let parts = text.split(separator: ".").map(String.init)
    for changed in [["1043", parts[1], parts[2]], [parts[0], "20991231", parts[2]]] {
      let token = try #require(PageLinks.token(changed.joined(separator: "."), for: .answer))
      #expect(links.holder(of: token, among: [anke]) == nil)
    }
    let asked = PageLinks.AskedFor(step: 7, revision: 2)
    let deciding = links.deciding(asked, on: 1042, for: anke, until: end)
    for step in ["8-2", "7-1"] {
      let changed = deciding.replacing("7-2", with: step)
      let token = try #require(PageLinks.token(changed, for: .decision))
      #expect(links.holder(of: token, among: [anke]) == nil)
    }
    let token = try #require(PageLinks.token(text, for: .answer))
    #expect(PageLinks(keys: Keys.replaced).holder(of: token, among: [anke]) == nil)
  }

  @Test func `what is written otherwise is no token`() {
    let text = links.answering(1042, for: anke, until: end)
    for wrong in [
      "", ".", "0\(text)", "+\(text)", text + "a", String(text.dropLast()), text.uppercased(),
      text + " ", " " + text, text.replacing(".", with: ".."), "1042..\(text.suffix(27))",
      text.replacing("20260216", with: "20260230"), "1042.20260216.", "x.y.z",
    ] {
      #expect(PageLinks.token(wrong, for: .answer) == nil, "\(wrong)")
    }
  }

  @Test func `texts for others hold no code`() {
    let text = "See https://a.example/a/\(links.answering(1042, for: anke, until: end)) now"
    let short = PageLinks.withoutCodes(text)
    #expect(short.hasPrefix("See https://a.example/a/1042.20260216.") && short.hasSuffix("… now"))
    #expect(short.count == text.count - 22)
    #expect(PageLinks.withoutCodes("a/d/x and /a/b") == "a/d/x and /a/b")
  }
}
