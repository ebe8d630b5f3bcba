import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// Otto has own clients only: C-2, which he resolves, with case 1002; case 1003 of C-1, which he resolves; and
/// nothing of case 1001, which is of C-1 too.
@Suite("a user of own clients only")
struct OwnClientsTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"otto\", name: \"Otto\", email: \"otto@example.com\", role: \"handler\", "
        + "unixAccounts: [\"otto\"], notify: \"never\", clients: \"own\""
    )
    try desk.sandbox.write("clients.csv", "account,name,resolver\nC-2,Other,otto\nC-3,Third,\n")
    try desk.run("accounts", "import", desk.sandbox.path("clients.csv"), "--kind", "clients")
    for (number, client) in [("FAC-3", "C-2"), ("FAC-4", "C-2"), ("FAC-5", "C-3")] {
      try desk.run(
        "item",
        "set",
        number,
        "--client",
        client,
        "--amount",
        "50.00",
        "--due",
        "2026-07-01"
      )
    }
    try desk.run(
      "item",
      "set",
      "FAC-6",
      "--client",
      "C-1",
      "--amount",
      "7.00",
      "--due",
      "2026-07-01"
    )
    try desk.open("dispute")
    let create = ["case", "create"]
    try desk.run(create + ["Second", "--type", "other", "--client", "C-2"])
    try desk.run(
      create + ["Third", "--type", "dispute", "--item", "FAC-6", "--resolver", "otto"]
    )
    try desk.run("promise", "add", "1001", "2026-08-01", "10.00")
    try desk.run("promise", "add", "1003", "2026-08-01", "7.00")
  }

  @discardableResult
  private func otto(_ words: String...) throws -> String { try otto(words) }

  @discardableResult
  private func otto(_ words: [String]) throws -> String {
    desk.sandbox.context.account = "otto"
    defer { desk.sandbox.context.account = "alice" }
    return try desk.run(words)
  }

  /// All that a command says, as a user.
  private func said(_ words: String..., by user: String = "otto") -> String {
    desk.sandbox.context.account = user
    defer { desk.sandbox.context.account = "alice" }
    let ran = desk.sandbox.run(words)
    return ran.results + ran.remarks
  }

  private func numbers(_ words: String..., of name: String = "number") throws -> [String] {
    let text = try otto(words + ["--json"])
    let rows = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    return rows.map { row in
      (row[name] as? String) ?? (row[name] as? Int).map(String.init) ?? ""
    }
    .sorted()
  }

  /// What a command is refused with, as otto.
  private func refusal(_ words: [String]) -> (code: Int32, text: String) {
    desk.sandbox.context.account = "otto"
    defer { desk.sandbox.context.account = "alice" }
    let ran = desk.sandbox.run(words)
    return (ran.code, ran.remarks)
  }

  // MARK: Lists

  @Test func `lists have only what is theirs`() throws {
    #expect(try numbers("case", "list") == ["1002", "1003"])
    #expect(try numbers("client", "list", of: "account") == ["C-1", "C-2"])
    #expect(try numbers("item", "list") == ["FAC-3", "FAC-4", "FAC-6"])
    #expect(try numbers("promise", "list", "--all", of: "case") == ["1003"])
    #expect(try desk.rows("case", "list").count == 3)
  }

  @Test func `sums are of what is theirs, and searches and reports too`() throws {
    #expect(said("case", "list").contains("2 cases, open 7.00 EUR"))
    #expect(said("agenda").contains("2 cases, open 7.00 EUR"))
    let report = said("report")
    #expect(report.contains("Open 107.00 EUR"))
    #expect(!report.contains("C-3"))
    let found = try otto("search", "FAC")
    #expect(found.contains("FAC-3") && !found.contains("FAC-5") && !found.contains("FAC-1 "))
    #expect(said("report", by: "alice").contains("C-3"))
  }

  @Test func `money that came and mail that waits are there when they are of their clients`() throws
  {
    try desk.sandbox.write(
      "payments.csv",
      "account,key,day,amount\nC-2,P-1,2026-08-01,75.00\nC-3,P-2,2026-08-01,60.00\n"
    )
    try desk.run("accounts", "import", desk.sandbox.path("payments.csv"), "--kind", "payments")
    #expect(try numbers("payment", "list", of: "reference").count == 1)
    try desk.sandbox.write("people.csv", "account,email,name\nC-2,bo@other.example,Bo\n")
    try desk.run("accounts", "import", desk.sandbox.path("people.csv"), "--kind", "contacts")
    let theirs = try desk.receive(from: "bo@other.example", to: "cases@example.com", "Hello")
    let others = try desk.receive(from: "eve@else.example", to: "cases@example.com", "Hello")
    #expect(try numbers("review", "list", of: "message") == ["\(theirs)"])
    #expect(try otto("show", "\(theirs)").contains("Hello"))
    #expect(refusal(["show", "\(others)"]).code == ExitCode.noInput.rawValue)
    #expect(refusal(["raw", "\(others)"]).code == ExitCode.noInput.rawValue)
  }

  // MARK: Pages

  @Test(arguments: [
    "case show CASE", "why CASE", "attachment list CASE", "plan show CASE", "validation list CASE",
    "case seen CASE", "case export CASE --to FOLDER", "comment CASE Text", "legal kit CASE",
    "template preview reminder --case CASE --to client", "legal stage CASE", "case merge 1003 CASE",
    "case link 1002 CASE", "send CASE --template reminder --to client",
  ])
  func `what is another's is refused as what is not there`(words: String) throws {
    let folder = desk.sandbox.path("out")
    func tried(_ number: String) -> (code: Int32, text: String) {
      refusal(
        words.split(separator: " ").map { word in
          word == "CASE" ? number : word == "FOLDER" ? folder : String(word)
        }
      )
    }
    let (there, not) = (tried("1001"), tried("4711"))
    #expect(there.code == not.code)
    #expect(there.text.replacing("1001", with: "4711") == not.text)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `accounts of others are not there`() throws {
    let (there, not) = (refusal(["client", "show", "C-3"]), refusal(["client", "show", "C-9"]))
    #expect(there.code == ExitCode.noInput.rawValue)
    #expect(there.text.replacing("C-3", with: "C-9") == not.text)
    let set = ["--name", "Mine", "--lang", "de"]
    #expect(refusal(["client", "set", "C-3"] + set).code == ExitCode.noInput.rawValue)
    #expect(refusal(["client", "set", "C-9"] + set).code == ExitCode.noInput.rawValue)
    #expect(try otto("client", "set", "C-2", "--name", "Another").contains("C-2"))
  }

  @Test func `files of others are not there`() throws {
    try desk.sandbox.write("note.txt", "A note.")
    for number in ["1001", "1002"] {
      try desk.run("attachment", "add", number, desk.sandbox.path("note.txt"))
    }
    let place = desk.sandbox.path("saved.txt")
    #expect(refusal(["attachment", "save", "1", "--to", place]).code == ExitCode.noInput.rawValue)
    #expect(try otto("attachment", "list", "1002").contains("note.txt"))
  }

  // MARK: What is theirs

  @Test func `they work on what is theirs, and hand it over`() throws {
    try otto(["case", "rename", "1003", "Named anew"])
    try otto(["case", "create", "Mine", "--type", "other", "--client", "C-2"])
    #expect(try numbers("case", "list") == ["1002", "1003", "1004"])
    #expect(refusal(["case", "merge", "1003", "1001"]).code == ExitCode.noInput.rawValue)
    try otto(["case", "resolver", "1003", "alice", "--not-informed"])
    #expect(try numbers("case", "list") == ["1002", "1004"])
  }

  @Test(arguments: [("owner", true), ("internal", true), ("approver", false), ("observer", false)])
  func `who takes part for the house sees the case`(role: String, sees: Bool) throws {
    try desk.run("participant", "add", "1001", "otto@example.com", "--role", role)
    #expect(try numbers("case", "list").contains("1001") == sees)
    try desk.run("participant", "remove", "1001", "otto@example.com")
    #expect(try !numbers("case", "list").contains("1001"))
  }

  @Test func `who resolves one item sees its case`() throws {
    try desk.run("item", "resolver", "1001", "FAC-2", "otto")
    #expect(try numbers("case", "list").contains("1001"))
    #expect(try otto("case", "show", "1001").contains("FAC-1"))
  }

  // MARK: Who

  @Test func `what concerns all clients is refused, and so is a case of nobody`() throws {
    let import_ = ["accounts", "import", desk.sandbox.path("clients.csv"), "--kind", "clients"]
    let refused = refusal(import_)
    #expect(refused.code == ExitCode.noPermission.rawValue)
    #expect(refused.text.contains("otto works for clients of their own only"))
    let create = ["case", "create", "Mine", "--type", "other"]
    #expect(refusal(create).code == ExitCode.noPermission.rawValue)
    #expect(refusal(create + ["--resolver", "otto"]).code == 0)
  }

  @Test func `who acts for them sees what they see, and an administrator has all clients`() throws {
    #expect(refusal(["case", "list", "--as", "alice"]).code == ExitCode.noPermission.rawValue)
    let text = try desk.run("case", "list", "--as", "otto")
    #expect(text.contains("Second") && !text.contains("A dispute"))
    try desk.sandbox.write(
      "work/dossier.json5",
      desk.sandbox.read("work/dossier.json5")
        .replacing("role: \"administrator\",", with: "role: \"administrator\", clients: \"own\",")
        .replacing("clients: \"all\",", with: "")
    )
    let ran = desk.sandbox.run(["case", "list"])
    #expect(ran.code == ExitCode.configuration.rawValue)
    #expect(ran.remarks.contains("clients"))
  }
}
