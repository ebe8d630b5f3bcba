import Foundation
import Mail
import Testing

@testable import CLI

@Suite("approvers' real first lines decide, lines stay apart, and somebody learns the outcome")
struct Walk09Tests {
  private static let approver = "sofia@example.com"

  private let sample: SampleCase

  /// A request by alice, who has no address; the resolver is lea@example.com.
  init() throws {
    sample = try SampleCase()
    let file = "work/dossier.json5"
    try sample.sandbox.write(
      file,
      sample.sandbox.read(file)
        .replacing("trustedServers: []", with: "trustedServers: [\"mx.example.com\"]")
    )
    try sample.run("comment", "1001", "Guten Tag,\nauf der Rechnung fehlt der Skonto.")
    try sample.run(
      ["validation", "request", "1001", "Credit note 5 %", "930.00", "--step"]
        + ["Client Service:\(Self.approver):Sofia"]
    )
    try sample.run("run", "--once")
  }

  private func letters(to address: String) throws -> [Message] {
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(try sample.run("--json", "outbox", "list").utf8))
        as? [[String: Any]]
    )
    return try list.filter { $0["to"] as? [String] == [address] }
      .compactMap { $0["message"] as? Int }.sorted()
      .map { MessageParser().parse(Array(try sample.run("raw", "\($0)").utf8)) }
  }

  private func answer(_ text: String) throws {
    let to = try #require(try letters(to: Self.approver).first?.replyTo.first?.email)
    let lines = [
      DeskCase.vouched(for: Self.approver), "From: Sofia <\(Self.approver)>", "To: \(to)",
      "Subject: Re: your decision", "Message-ID: <\(UUID().uuidString)@example.com>", "", text, "",
    ]
    try sample.sandbox.write("answer.eml", lines.joined(separator: "\r\n"))
    try sample.run("import", sample.sandbox.path("answer.eml"))
    try sample.run("run", "--once")
    try sample.run("run", "--once")
  }

  private func state() throws -> String {
    let columns = try sample.run("validation", "list", "1001").split(separator: "\t")
    return String(columns[3])
  }

  @Test func `the lines of what the case says stay apart in the request`() throws {
    let request = try #require(try letters(to: Self.approver).first)
    #expect(request.plainText.contains("Guten Tag,\n"))
    #expect(!request.plainText.contains("Guten Tag,auf"))
  }

  @Test(arguments: ["Hi Lea,\r\napproved from my side.", "Ja", "OK for me"])
  func `a first line as people write it decides`(text: String) throws {
    try answer(text)
    #expect(try state() == "approved")
  }

  @Test(arguments: ["OK if Sam agrees", "Ja, aber nur die Hälfte", "OK?"])
  func `what is bound or asked decides nothing, and they are asked`(text: String) throws {
    let before = try letters(to: Self.approver).count
    try answer(text)
    #expect(try state() == "pending")
    #expect(try letters(to: Self.approver).count == before + 1)
  }

  @Test func `who asked has no address, and the resolver learns the outcome`() throws {
    try answer("Hi Lea,\r\n\r\nI disagree.\r\nThe price was right.")
    #expect(try state() == "refused")
    let told = try #require(try letters(to: "lea@example.com").last)
    #expect(told.plainText.contains("The price was right."))
    let page = try sample.run("case", "show", "1001").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(page.contains("who asked, has no address"))
    #expect(!page.contains("Error("))
  }

  @Test func `where nobody can be told, the history says so in words`() throws {
    try sample.run("participant", "remove", "1001", "lea@example.com")
    try answer("OK for me")
    let page = try sample.run("case", "show", "1001").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(page.contains("wrote no letter"))
    #expect(page.contains("has no address, and the case has no resolver and no owner with one"))
    #expect(!page.contains("Error("))
  }
}
