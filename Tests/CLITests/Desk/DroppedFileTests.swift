import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("files that come by themselves")
struct DroppedFileTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    let path = "work/dossier.json5"
    try desk.sandbox.write(
      path,
      desk.sandbox.read(path)
        .replacing("folder: \"\", // other", with: "folder: \"drop\", // other")
        .replacing("settleSeconds: 5", with: "settleSeconds: 0")
        .replacing("user: \"\", // (*) the id", with: "user: \"alice\", // (*) the id")
        .replacing("senders: []", with: "senders: [\"Statements@Bank.example\"]")
    )
    try desk.once()
  }

  /// A statement with one entry of 250.
  private static func statement(_ reference: String = "E-7") -> String {
    ":20:A\r\n:25:50099901/0532013000\r\n:28C:7/1\r\n:60F:C260801EUR0,00\r\n"
      + ":61:2608030803C250,00N166NONREF\r\n:86:166?20EREF+\(reference)?21SVWZ+RE 9\r\n"
      + ":62F:C260803EUR250,00\r\n-\r\n"
  }

  @Test func `the check of the configuration tries the folder`() throws {
    func line() throws -> String {
      let lines = desk.sandbox.run(["config", "check"]).results.split(separator: "\n")
      return try #require(lines.first { $0.contains("watched folder") }.map(String.init))
    }
    #expect(try line().contains("can be read, and files can be moved in it."))
    let path = desk.sandbox.path("work/drop")
    try FileManager.default.removeItem(atPath: path)
    #expect(try line().contains("does not exist"))
    try desk.sandbox.write("work/drop", "")
    #expect(try line().contains("it is a file and no folder"))
  }

  private func drop(_ name: String, _ text: String) throws {
    try desk.sandbox.write("work/drop/\(name)", text)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.sandbox.path("work/drop/\(folder)"))
      .sorted()
  }

  private func files(_ options: String...) throws -> [[String: Any]] {
    let text = try desk.run(["file", "list", "--json"] + options)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func `lists and statements are taken over, and say the file that is kept`() throws {
    try drop("op.csv", "account,number,amount\nC-1,FAC-1,6100.00\n")
    try drop("bank.sta", Self.statement())
    try desk.once()
    #expect(try names("done").count == 4)
    let kept = try names("done").filter { !$0.hasSuffix(".report.txt") }
    let item = try #require(
      try desk.rows("item", "list").first { $0["number"] as? String == "FAC-1" }
    )
    #expect(kept.contains(item["file"] as? String ?? ""))
    let payment = try #require(try desk.rows("payment", "list", "--all").first)
    #expect(kept.contains(payment["file"] as? String ?? ""))
    #expect(try files().isEmpty)
    #expect(try files("--all").count == 2)
    let report = try names("done").first { $0.hasSuffix("bank.sta.report.txt") } ?? ""
    #expect(try desk.sandbox.read("work/drop/done/\(report)").contains("1 new, 0 same"))
  }

  @Test func `what cannot be read is refused with its place, and stands in the agenda until done`()
    throws
  {
    try drop(
      "bank.sta",
      Self.statement().replacing(":62F:C260803EUR250", with: ":62F:C260803EUR251")
    )
    try desk.once()
    #expect(try names("refused").count == 2)
    let file = try #require(try files().first)
    #expect(file["state"] as? String == "refused")
    #expect((file["report"] as? String)?.contains("Line 1: ") == true, "\(file)")
    #expect(try desk.run("agenda").contains("look at file 1, which was refused"))
    #expect(try desk.rows("payment", "list", "--all").isEmpty)
    try desk.run("file", "done", "1")
    #expect(try files().isEmpty)
    #expect(try !desk.run("agenda").contains("file 1"))
  }

  @Test func `a list that nobody has confirmed is held, and goes on when somebody does`() throws {
    let list =
      "Konto;Belegnummer;Belegart;Belegdatum;Betrag\nC-1;FAC-1;Rechnung;25.07.2026;6.200,00\n"
    try drop("op.csv", list)
    try desk.once()
    #expect(try names("held") == ["1-op.csv", "1-op.csv.report.txt"])
    #expect(try desk.run("agenda").contains("say what file 1 asks"))
    let before = try desk.run("item", "list")
    try desk.once()
    #expect(try desk.run("item", "list") == before, "nothing of it is taken")
    #expect(try files().count == 1)
    let path = desk.sandbox.path("work/drop/held/1-op.csv")
    try desk.run(
      "accounts",
      "import",
      path,
      "--kind",
      "items",
      "--confirm",
      "--currency",
      "EUR"
    )
    try desk.once()
    #expect(try names("held").isEmpty)
    #expect(try names("done") == ["1-op.csv", "1-op.csv.report.txt"])
    #expect(try files().isEmpty)
  }

  @Test func `unfinished and hidden files and links stay where they are`() throws {
    try drop("op.csv.part", "account,number,amount\nC-1,FAC-1,1.00\n")
    try drop(".op.csv", "account,number,amount\nC-1,FAC-1,1.00\n")
    try FileManager.default.createSymbolicLink(
      atPath: desk.sandbox.path("work/drop/link.csv"),
      withDestinationPath: desk.sandbox.path("work/dossier.json5")
    )
    try desk.once()
    #expect(try files("--all").isEmpty)
    #expect(try names("").contains("link.csv"))
  }

  @Test func `the same file again changes nothing`() throws {
    for _ in 1...2 {
      try drop("bank.sta", Self.statement())
      try desk.once()
    }
    #expect(try desk.rows("payment", "list", "--all").count == 1)
    #expect(try files("--all").map { $0["state"] as? String } == ["taken", "taken"])
    #expect((try files("--all").first?["report"] as? String)?.hasPrefix("0 new, 1 same") == true)
  }

  // MARK: By mail

  private func receive(
    from author: String,
    vouched: Bool,
    _ statement: String = Self.statement()
  ) throws {
    let body = Data(statement.utf8).base64EncodedString()
    let lines =
      (vouched ? [DeskCase.vouched(for: author)] : []) + [
        "From: \(author)", "To: cases@example.com", "Subject: Statement",
        "Message-ID: <\(UUID().uuidString)@bank.example>", "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "",
        "Your statement.", "--b", "Content-Type: application/octet-stream",
        "Content-Disposition: attachment; filename=\"7.sta\"",
        "Content-Transfer-Encoding: base64", "", body, "--b--", "",
      ]
    try desk.sandbox.write("mail.eml", lines.joined(separator: "\r\n"))
    try desk.run("import", desk.sandbox.path("mail.eml"))
    try desk.once()
  }

  @Test func `a statement attached to a bank's mail is taken over when a server vouches`() throws {
    try receive(from: "statements@bank.example", vouched: true)
    #expect(try desk.rows("payment", "list", "--all").count == 1)
    let file = try #require(try files("--all").first)
    #expect(file["state"] as? String == "taken")
    #expect(file["message"] is Int)
  }

  /// The state of the newest mail, and why it has it.
  private func mail() throws -> [String] {
    let row = try #require(try desk.rows("inbox", "list").first)
    return ["state", "why"].map { row[$0] as? String ?? "" }
  }

  @Test
  func
    `mail whose statement was taken waits for nobody, is answered by nobody, and shows its report`()
    throws
  {
    try receive(from: "statements@bank.example", vouched: true)
    #expect(try desk.rows("review", "list").isEmpty)
    #expect(try mail() == ["ignored", "bank_mail"])
    #expect(try desk.letters().isEmpty)
    let message = try #require(try files("--all").first?["message"] as? Int)
    let shown = try desk.object(try desk.run("show", "\(message)", "--json"))
    let statements = try #require(shown["statements"] as? [[String: Any]])
    #expect((statements.first?["report"] as? String)?.hasPrefix("1 new, 0 same") == true)
    #expect(desk.sandbox.run(["config", "check"]).code == 0)
  }

  @Test func `mail of a bank waits when its statement cannot be taken, or it brings none`() throws {
    let wrong = Self.statement().replacing(":62F:C260803EUR250", with: ":62F:C260803EUR251")
    try receive(from: "statements@bank.example", vouched: true, wrong)
    #expect(try mail() == ["review", "unmatched"])
    #expect(try files().first?["state"] as? String == "refused")
    try receive(from: "statements@bank.example", vouched: true, "Your fees change.")
    #expect(try mail() == ["review", "unmatched"])
    #expect(try desk.rows("review", "list").count == 2)
  }

  @Test func `mail of a bank that a rule files is on its case, and nobody is answered`() throws {
    let path = "work/dossier.json5"
    try desk.sandbox.write(
      path,
      desk.sandbox.read(path).replacing("confirmReceipt: false", with: "confirmReceipt: true")
    )
    try desk.open("other")
    try receive(from: "statements@bank.example", vouched: true, "Your fees change.")
    let waiting = try #require(try desk.rows("review", "list").first?["id"] as? Int)
    try desk.run("review", "file", "\(waiting)", "--case", "1001", "--always")
    try receive(from: "statements@bank.example", vouched: true)
    #expect(try mail() == ["filed", "sender_rule"])
    #expect(try desk.rows("payment", "list", "--all").count == 1)
    #expect(try desk.letters().isEmpty)
  }

  @Test(arguments: [("statements@bank.example", false), ("other@bank.example", true)])
  func `from anyone else nothing is taken`(author: String, vouched: Bool) throws {
    try receive(from: author, vouched: vouched)
    #expect(try desk.rows("payment", "list", "--all").isEmpty)
    #expect(try files("--all").isEmpty)
  }
}
