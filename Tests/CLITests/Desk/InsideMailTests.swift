import Foundation
import Mail
import Testing

@testable import CLI

@Suite("mail for our own people")
struct InsideMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"NOTIFY\", agenda: AGENDA"
    )
  }

  private func configure(notify: String, agenda: Bool) throws {
    let file = "work/dossier.json5"
    try desk.sandbox.write(
      file,
      desk.sandbox.read(file).replacing("NOTIFY", with: notify)
        .replacing("AGENDA", with: agenda ? "true" : "false")
    )
  }

  private func letters(to email: String = "lea@example.com") throws -> [Message] {
    try desk.letters().filter { $0.to == [email] }.map {
      MessageParser().parse(Array(try desk.run("raw", "\($0.message)").utf8))
    }
  }

  @Test func `the agenda comes once each workday morning, to those who want it`() throws {
    try configure(notify: "never", agenda: true)
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    for (day, hour) in [
      ("2026-08-05", 6), ("2026-08-05", 9), ("2026-08-05", 12), ("2026-08-06", 9),
      ("2026-08-08", 9),
    ] {
      desk.at(day, hour: hour)
      try desk.once()
    }
    let letters = try letters()
    #expect(letters.count == 2, "not before eight, not twice, not on a Saturday")
    #expect(letters.first?.subject?.contains("5 August 2026") == true)
    #expect(letters.first?.plainText.contains("follow up") == true)
    #expect(try self.letters(to: "alice@example.com").isEmpty, "alice did not ask for it")
  }

  @Test func `who becomes the resolver by mail is told of mail, and the one before is not`() throws
  {
    try configure(notify: "immediately", agenda: false)
    try desk.open("dispute", "--resolver", "lea")
    try desk.receive(
      from: "lea@example.com",
      to: desk.address("lea@example.com"),
      "assign alice",
      fields: [
        DeskCase.vouched(for: "lea@example.com"),
        "Received: from outside by mx.example.com; Mon, 3 Aug 2026 08:00:01 +0000",
      ]
    )
    #expect(try desk.show()["resolver"] as? String == "alice")
    try desk.receive(to: desk.address(), "We pay 100.00 EUR on 2027-01-05.")
    let told = try ["alice", "lea"].map { name in
      try letters(to: "\(name)@example.com").count { $0.subject?.contains("New mail") ?? false }
    }
    #expect(told == [1, 0])
  }

  @Test func `mail on a case is told at once, or with the agenda, or not at all`() throws {
    for (notify, count) in [("immediately", 1), ("daily", 0), ("never", 0)] {
      let other = try InsideMailTests()
      try other.configure(notify: notify, agenda: false)
      try other.desk.open("dispute", "--resolver", "lea")
      try other.desk.receive(to: other.desk.address(), "We pay 100.00 EUR on 2027-01-05.")
      func notices() throws -> Int {
        try other.letters().count { $0.subject?.contains("New mail") ?? false }
      }
      #expect(try notices() == count, "\(notify)")
      try other.desk.receive(
        to: other.desk.address(),
        "Away.",
        fields: ["Auto-Submitted: auto-replied"]
      )
      #expect(try notices() == count, "never for a machine")
      other.desk.at("2026-08-04")
      try other.desk.once()
      let agendas = try other.letters().filter { $0.subject?.contains("agenda") ?? false }
      #expect(agendas.isEmpty == (notify != "daily"), "\(notify), in the mornings")
      #expect(notify != "daily" || agendas.last?.plainText.contains("mail to look at") == true)
    }
  }

  @Test func `a command nobody vouches for is confirmed with a code, once`() throws {
    try configure(notify: "immediately", agenda: false)
    try desk.open("dispute", "--resolver", "lea")
    let address = try desk.address("lea@example.com")
    func command(_ text: String, from author: String = "lea@example.com") throws {
      try desk.receive(from: author, to: address, text)
    }
    try command("next 2026-09-01\nassign alice")
    #expect(try desk.show()["resolver"] as? String == "lea")
    let asked = try #require(try letters().last?.plainText)
    let code = try #require(
      asked.split(whereSeparator: \.isWhitespace).drop { $0 != "confirm" }.dropFirst().first
    )
    try command("confirm wrong")
    try command("confirm \(code)", from: DeskCase.client)
    #expect(try desk.next() != "2026-09-01")
    try command("confirm \(code)")
    #expect(try desk.next() == "2026-09-01")
    #expect(try desk.show()["resolver"] as? String == "alice")
    try desk.run("next", "set", "1001", "2026-09-02")
    try command("confirm \(code)")
    #expect(try desk.next() == "2026-09-02", "a code is good once")
  }

  @Test func `whoever forges mail of one of us makes no flood of codes, and spoils none`() throws {
    try configure(notify: "never", agenda: false)
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    let address = try desk.address("lea@example.com")
    let other = try desk.address("lea@example.com", 1002)
    try desk.receive(from: "lea@example.com", to: address, "assign alice")
    for number in 1...49 {
      let day = "2026-09-0\(number % 9 + 1)"
      try desk.receive(from: "lea@example.com", to: address, "next \(day)\nI mean it \(number)")
    }
    let codes = try letters().compactMap { letter in
      letter.plainText.split(whereSeparator: \.isWhitespace).drop { $0 != "confirm" }.dropFirst()
        .first
    }
    #expect(codes.count == 3)
    #expect(try desk.events("answer_withheld").count == 47)
    let shown = try desk.run("explain", "50")
    #expect(shown.contains("lea@example.com has had as many letters as they get"))
    // Another case is not locked by it, and the true code is still good.
    try desk.receive(from: "lea@example.com", to: other, "next 2026-09-01")
    #expect(try letters().count == 4)
    try desk.receive(from: "lea@example.com", to: address, "confirm \(codes[0])")
    #expect(try desk.show()["resolver"] as? String == "alice")
  }

  @Test func `a mistake is told, and the rest is done`() throws {
    try configure(notify: "immediately", agenda: false)
    try desk.open("dispute", "--resolver", "lea")
    try desk.receive(
      from: "lea@example.com",
      to: desk.address("lea@example.com"),
      "accept 99\nstatus Price dispute\nassign nobody",
      fields: [DeskCase.vouched(for: "lea@example.com")]
    )
    #expect(try desk.show()["status"] as? String == "Price dispute")
    let answer = try #require(try letters().last?.plainText)
    #expect(answer.contains("no proposal 99") && answer.contains("Price dispute"))
    #expect(answer.contains("no user 'nobody'"))
    #expect(try desk.events("command_refused").count == 2)
    #expect(try desk.letterCount() == 0, "nothing of it goes outside")
  }

  @Test func `who ends a case in a way that there is not is told the ways`() throws {
    try configure(notify: "immediately", agenda: false)
    try desk.open("dispute", "--resolver", "lea")
    try desk.receive(
      from: "lea@example.com",
      to: desk.address("lea@example.com"),
      "resolve nonsense",
      fields: [DeskCase.vouched(for: "lea@example.com")]
    )
    let answer = try #require(try letters().last?.plainText)
    #expect(answer.contains("settled, credited"), "\(answer)")
    let refused = try desk.events("command_refused").first?["details"] as? [String: Any]
    #expect((refused?["reason"] as? String)?.hasSuffix("unfounded, to_law") == true)
  }

  @Test func `neither an answer nor the history says what to type`() throws {
    try configure(notify: "immediately", agenda: false)
    try desk.open("dispute", "--resolver", "lea")
    try desk.receive(
      from: "lea@example.com",
      to: desk.address("lea@example.com"),
      "accept 99",
      fields: [DeskCase.vouched(for: "lea@example.com")]
    )
    let answer = try #require(try letters().last?.plainText)
    #expect(answer.contains("Not done: there is no proposal 99."))
    let refused = try desk.events("command_refused").first?["details"] as? [String: Any]
    #expect(refused?["reason"] as? String == "there is no proposal 99")
  }

  @Test func `the resolver of a type, of the accounts, and a hand-over`() throws {
    try configure(notify: "never", agenda: false)
    try desk.rules("name: \"dispute\", label", "name: \"dispute\", resolver: \"alice\", label")
    try desk.open("dispute")
    #expect(try desk.show()["resolver"] as? String == "alice")
    try desk.sandbox.write("c.csv", "account,resolver\nC-1,lea\n")
    try desk.run("accounts", "import", desk.sandbox.path("c.csv"), "--kind", "clients")
    try desk.open("dispute")
    #expect(try desk.show(1002)["resolver"] as? String == "lea")
    try desk.run(
      "case",
      "resolver",
      "1001",
      "lea",
      "--letter",
      "--comment",
      "Cause: price. Next: call."
    )
    try desk.once()
    #expect(try letters().last?.plainText.contains("Next: call.") == true)
  }
}
