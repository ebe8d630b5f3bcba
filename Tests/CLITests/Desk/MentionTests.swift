import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("notes that name a colleague")
struct MentionTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    let users = ["lea": "", "tom": ", notify: \"daily\"", "otto": ", clients: \"own\""].sorted {
      $0.key < $1.key
    }
    .map { id, more in
      "id: \"\(id)\", name: \"\(id.capitalized) Berg\", email: \"\(id)@example.com\","
        + " unixAccounts: [\"\(id)\"], mayActAs: []\(more)"
    }
    try desk.addUser(users.joined(separator: " }, { "))
    try desk.open("dispute")
  }

  /// Who is named in notes that wait, as the agenda has them.
  private func waiting(_ words: String...) throws -> [String] {
    try mentions(words).compactMap { $0["user"] as? String }
  }

  private func mentions(_ words: [String]) throws -> [[String: Any]] {
    let text = try desk.run(["agenda", "--json"] + words)
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    )
    return rows.filter { $0["section"] as? String == "mentions" }
  }

  private func refused(_ words: String...) throws -> String {
    let ran = desk.sandbox.run(words)
    #expect(ran.code != 0)
    return ran.remarks
  }

  @Test func `a name in a note puts it into an agenda and writes a letter, once`() throws {
    try desk.run("comment", "1001", "@lea, is <b>that</b> agreed? @Lea Berg")
    #expect(try waiting() == ["lea"])
    #expect(try waiting("--user", "lea") == ["lea"])
    #expect(try waiting("--user", "tom") == [])
    try desk.once()
    try desk.once()
    let letter = try #require(try desk.letters().last { $0.to == ["lea@example.com"] })
    #expect(try desk.letterCount(to: "lea@example.com") == 1)
    #expect(try desk.text(ofLetter: letter.message).contains("> @lea, is <b>that</b> agreed?"))
    let shown = try desk.run("case", "show", "1001")
    #expect(shown.contains("commented (internal), for lea"))
  }

  @Test func `it leaves the agenda when who is named has looked at it, and for nobody else`() throws
  {
    try desk.run("comment", "1001", "@lea and @tom")
    #expect(try waiting() == ["lea", "tom"])
    try desk.run("mention", "seen", "1001", "--as", "lea")
    #expect(try waiting() == ["tom"])
    #expect(try refused("mention", "seen", "1001", "--as", "lea").contains("that names you"))
    #expect(try refused("mention", "seen", "1001").contains("that names you"))
  }

  @Test func `who hears of mail once a day gets no letter, and the writer nothing`() throws {
    try desk.run("comment", "1001", "@tom and myself, @tom", "--as", "tom")
    #expect(try waiting() == [])
    try desk.run("comment", "1001", "Please look", "--mention", "tom", "--mention", "lea")
    #expect(try waiting() == ["tom", "lea"])
    try desk.once()
    let told = try desk.letters().filter { $0.to == ["tom@example.com"] }
    #expect(try told.allSatisfy { !(try desk.text(ofLetter: $0.message).contains("names you")) })
    #expect(try desk.letterCount(to: "lea@example.com") == 1)
  }

  @Test func `for whom the case is not there is not named, and the note not written`() throws {
    #expect(try refused("comment", "1001", "@otto?").contains("clients of their own only"))
    #expect(try refused("comment", "1001", "Look", "--mention", "otto").contains("not theirs"))
    #expect(!(try desk.run("case", "show", "1001").contains("commented")))
    try desk.run("participant", "add", "1001", "otto@example.com", "--role", "internal")
    try desk.run("comment", "1001", "@otto?")
    #expect(try waiting("--user", "otto") == ["otto"])
    try desk.run("participant", "remove", "1001", "otto@example.com")
    #expect(try waiting("--as", "otto") == [])
  }

  @Test(
    arguments: [
      ["accounts", "import", "clients.csv", "--kind", "clients"],
      ["case", "resolver", "1001", "otto"], ["item", "resolver", "1001", "FAC-1", "otto"],
      ["participant", "add", "1001", "otto@example.com", "--role", "owner"],
    ]
  )
  func `sight of a case is what users of own clients have`(words: [String]) throws {
    func isThere() -> Bool { desk.sandbox.run(["case", "show", "1001", "--as", "otto"]).code == 0 }
    func isNamed() -> Bool { desk.sandbox.run(["comment", "1001", "@otto"]).code == 0 }
    #expect((isThere(), isNamed()) == (false, false))
    try desk.sandbox.write("clients.csv", "account,name,resolver\nC-1,Brandt,otto\n")
    let file = desk.sandbox.path("clients.csv")
    let ran = desk.sandbox.run(words.map { $0 == "clients.csv" ? file : $0 })
    #expect(ran.code == 0, "\(ran.remarks)")
    #expect((isThere(), isNamed()) == (true, true))
  }

  @Test func `what others may read names nobody, and an unknown name is asked about`() throws {
    try desk.run("comment", "1001", "@lea", "--visibility", "external")
    #expect(try waiting() == [])
    let words = ["comment", "1001", "Hello", "--visibility", "external", "--mention", "lea"]
    #expect(desk.sandbox.run(words).remarks.contains("internal note"))
    #expect(try refused("comment", "1001", "Hello", "--mention", "leo").contains("leo"))
    try desk.run("comment", "1001", "write to lea@example.com or @leo")
    #expect(try waiting() == [])
  }

  @Test func `a note goes with its case, and is erased with it`() throws {
    try desk.run("comment", "1001", "@lea \(DeskCase.client) called")
    let other = try desk.open("dispute")
    try desk.run("case", "merge", "1001", "\(other)")
    let rows = try mentions(["--user", "lea"])
    #expect(rows.map { $0["case"] as? Int } == [other])
    try desk.run("mention", "seen", "\(other)", "--as", "lea")
    #expect(try waiting() == [])
  }
}
