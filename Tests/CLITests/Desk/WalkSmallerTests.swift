import Foundation
import Testing

@testable import CLI
@testable import Cases
@testable import Desk

@Suite("the smaller findings of the walk")
struct WalkSmallerTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  @Test func `client set knows a country`() throws {
    try desk.run("client", "set", "C-1", "--name", "Brandt", "--country", "fr")
    #expect(try desk.run("client", "show", "C-1").contains("FR"))
  }

  @Test func `a resolved case closes without being asked for its outcome again`() throws {
    try desk.run("case", "resolve", "1001", "settled")
    #expect(try desk.run("case", "close", "1001").contains("closed"))
  }

  @Test func `an item is added with its part as a case is opened with it`() throws {
    try desk.run("item", "set", "FAC-9", "--client", "C-1", "--amount", "900.00")
    try desk.run("item", "add", "1001", "FAC-9=250.00")
    #expect(try desk.run("case", "show", "1001").contains("250.00 EUR"))
  }

  @Test func `a message has one number, by which review names it too`() throws {
    try desk.receive(to: desk.address(), "Hello")
    let message = try desk.receive(from: "eve@elsewhere.example", to: "cases@example.com", "Hi")
    try #require(message == 2)
    #expect(try desk.rows("review", "list").map { $0["message"] as? Int } == [message])
    #expect(try desk.run("review", "show", "\(message)").contains("eve@elsewhere.example"))
    #expect(desk.sandbox.run(["review", "show", "1"]).code != 0)
    try desk.run("review", "file", "\(message)", "--case", "1001")
    #expect(try desk.run("case", "show", "1001").contains("filed message \(message) by hand"))
  }

  @Test func `the history names the item whose resolver was changed`() throws {
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\"")
    try desk.run("item", "resolver", "1001", "FAC-1", "lea")
    #expect(try desk.run("case", "show", "1001").contains("made lea the resolver of item FAC-1"))
  }

  @Test func `with --quiet the log says nothing of what went well, unless it is asked to`() {
    var options = GlobalOptions()
    #expect(options.leastLevel == .info)
    options.quiet = true
    #expect(options.leastLevel == .warn)
    options.logLevel = .debug
    #expect(options.leastLevel == .debug)
  }

  @Test(arguments: ["setup.exe", "Invoice.pdf.EXE", "run.js", "update.ps1", "open.lnk"])
  func `a program is no file of a case`(name: String) throws {
    try desk.sandbox.write(name, "MZ")
    let refused = desk.sandbox.run(["attachment", "add", "1001", desk.sandbox.path(name)])
    #expect(refused.code != 0 && refused.remarks.contains("a file that a computer runs"))
  }

  @Test(arguments: ["invoice.pdf", "exe", "report.exe.pdf", "notes.txt", "scan"])
  func `other files are`(name: String) throws {
    #expect(!ProgramFile.isNamed(name))
  }

  @Test func `a status that is not active cannot be chosen`() throws {
    try desk.rules(
      "name: \"Price dispute\",",
      "active: false, name: \"Price dispute\","
    )
    let refused = desk.sandbox.run(["case", "status", "1001", "Price dispute"])
    #expect(refused.code != 0)
  }

  @Test func `in the report no chart repeats its table, and words have one size`() throws {
    try desk.run("report", "--html", desk.sandbox.path("report.html"))
    let page = try desk.sandbox.read("report.html")
    #expect(page.contains("svg{display:block;max-width:440px}"))
    for section in page.components(separatedBy: "<section>") where section.contains("<svg") {
      #expect(section.contains("<details>"))
    }
    #expect(page.contains("class=\"b\""))
  }
}
