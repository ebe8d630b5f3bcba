import Foundation
import Testing

@testable import CLI
@testable import Desk

/// Lists that other programs export: looked at, confirmed once, and read so from then on.
@Suite("files of other programs")
struct ExportImportTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.run("client", "set", "10023", "--name", "Kranz AG")
  }

  private static let heading = "Konto;Rechnungsnummer;Belegart;Datum;Fälligkeit;Betrag;Offen"
  private static let invoice = "10023;R1;RE;05.10.2026;04.11.2026;1.000,00;400,00"

  private func take(_ text: String, _ more: String...) throws -> Sandbox.Ran {
    try desk.sandbox.write("op.csv", text)
    let words = ["accounts", "import", desk.sandbox.path("op.csv"), "--kind", "items"]
    return desk.sandbox.run(words + ["--currency", "EUR"] + more)
  }

  private func again(_ text: String) throws -> Sandbox.Ran {
    try desk.sandbox.write("op.csv", text)
    return desk.sandbox.run(["accounts", "import", desk.sandbox.path("op.csv"), "--kind", "items"])
  }

  private func open(_ number: String) throws -> String? {
    let row = try desk.rows("item", "list").first { $0["number"] as? String == number }
    return row?["open"] as? String
  }

  @Test func `a shape that nobody confirmed is refused, and a trial shows it and changes nothing`()
    throws
  {
    let text = "\(Self.heading)\n\(Self.invoice)"
    let refused = try take(text)
    #expect(refused.code != 0 && refused.remarks.contains("--confirm"))
    let shown = try take(text, "--dry-run", "--json")
    let page = try desk.object(shown.results)
    let rows = try #require(page["rows"] as? [[String: Any]])
    #expect(rows.first?["outstanding"] as? String == "400.00")
    #expect(rows.first?["type"] as? String == "FAC")
    #expect(page["confirmed"] as? Bool == false)
    #expect(try open("R1") == nil)
  }

  @Test func `what was confirmed once is kept for the shape, the currency with it`() throws {
    let first = try take("\(Self.heading)\n\(Self.invoice)", "--confirm")
    #expect(first.code == 0 && first.remarks.contains("1 new"))
    let second = try again("\(Self.heading)\n\(Self.invoice)")
    #expect(second.code == 0 && second.remarks.contains("1 same"))
    let third = try again("\(Self.heading)\n10023;R1;RE;05.10.2026;04.11.2026;1.000,00;0,00")
    #expect(third.remarks.contains("1 changed"))
    let other = try again("\(Self.heading);Notiz\n\(Self.invoice);x")
    #expect(other.code != 0, "another shape asks again")
  }

  @Test func `a column that was taken for the wrong thing is corrected with one option`() throws {
    let text = "Konto;Rechnungsnummer;Datum;Betrag;Zzqq\n10023;R2;05.10.2026;100,00;30,00"
    let asked = try take(text, "--confirm")
    #expect(asked.code != 0 && asked.remarks.contains("Zzqq"))
    #expect(try take(text, "--column", "Zzqq=outstanding", "--confirm").code == 0)
    #expect(try open("R2")?.hasPrefix("30.00") == true)
  }

  @Test func `a row in doubt is refused with its line, and the rest is taken`() throws {
    let text = "\(Self.heading)\n\(Self.invoice)\n10023;R3;XQ;06.10.2026;;50,00;50,00"
    let ran = try take(text, "--confirm")
    #expect(ran.remarks.contains("1 new") && ran.remarks.contains("1 rejected"))
    #expect(ran.results.contains("XQ"))
    #expect(try take(text, "--type", "XQ=ODI", "--confirm").remarks.contains("0 rejected"))
  }

  @Test func `rows of a type that is no claim are left out when a person says so, and it is kept`()
    throws
  {
    let text = "\(Self.heading)\n\(Self.invoice)\n10023;A7;Order;06.10.2026;05.11.2026;50,00;50,00"
    let asked = try take(text, "--dry-run")
    #expect(asked.results.contains("Is 'Order' a claim?") && asked.results.contains("=none"))
    let told = try take(text, "--type", "Order=none", "--confirm")
    #expect(told.remarks.contains("1 new") && told.remarks.contains("0 rejected"))
    #expect(try again(text).remarks.contains("0 new, 0 changed, 1 same, 0 rejected"))
    #expect(try open("A7") == nil)
    let claim = try take(text, "--type", "Order=ODI", "--confirm")
    #expect(claim.remarks.contains("1 new"), "who says something else later is believed")
  }

  @Test func `a row that is settled clears an item that is known, and makes none that is not`()
    throws
  {
    let text = "\(Self.heading)\n\(Self.invoice)"
    try expectNew(text)
    let paid = "\(Self.heading)\n10023;R1;RE;05.10.2026;04.11.2026;1.000,00;0,00"
    let settled = "\(paid)\n10023;R9;RE;05.09.2026;04.10.2026;700,00;0,00"
    let shown = try desk.object(try take(settled, "--dry-run", "--json").results)
    #expect((shown["rows"] as? [[String: Any]])?.count == 1)
    #expect((shown["skipped"] as? [[String: Any]])?.first?["reason"] as? String == "settled")
    let ran = try again(settled)
    #expect(ran.remarks.contains("0 new, 1 changed, 0 same, 0 rejected, 1 settled"))
    #expect(try open("R9") == nil)
  }

  private func expectNew(_ text: String) throws {
    #expect(try take(text, "--confirm").remarks.contains("1 new"))
  }

  @Test func `days that nothing decides hold the whole file`() throws {
    let text = "Customer No,Invoice No,Invoice Date,Amount\n10023,R4,05/10/2026,10.00"
    let ran = try take(text, "--confirm")
    #expect(ran.code != 0 && ran.remarks.contains("day or the month"))
    #expect(try open("R4") == nil)
    #expect(try take(text, "--country", "US", "--confirm").code == 0)
  }

  @Test func `Dossier's own columns need no confirmation`() throws {
    let ran = try again("account,number,amount,outstanding,region\n10023,R5,100.00,20.00,north")
    #expect(ran.code == 0 && ran.remarks.contains("1 new"))
  }

  @Test func `an amount that hides in a column besides is no file of our own`() throws {
    let ran = try again("account,number,amount,Open amount\n10023,R6,100.00,20.00")
    #expect(ran.code != 0)
    #expect(try open("R6") == nil)
  }

  @Test func `a day with something behind it, and the year 26, are refused`() throws {
    let ran = try again(
      "account,number,amount,due\n10023,R7,1.00,2026-10-05x\n10023,R8,1.00,05.10.26"
    )
    #expect(ran.remarks.contains("2 rejected"))
  }

  @Test
  func `of rows with one number that differ none is taken, though the first came long before`()
    throws
  {
    let rows = (0..<2_000).map { "10023;N\($0);RE;05.10.2026;25.11.2026;10,00;10,00" }
    let twin = "10023;N0;RE;05.10.2026;25.11.2026;10,00;9,00"
    let ran = try take(([Self.heading] + rows + [twin]).joined(separator: "\n"), "--confirm")
    #expect(ran.remarks.contains("1999 new, 0 changed, 0 same, 2 rejected"), "\(ran.remarks)")
    #expect(try open("N0") == nil && open("N1") != nil)
  }

  @Test func `a total at the end that does not add up takes nothing`() throws {
    let rows = (0..<300).map { "10023;N\($0);RE;05.10.2026;25.11.2026;10,00;10,00" }
    let total = "Summe;;;;;3.000,00;2.999,00"
    let ran = try take(([Self.heading] + rows + [total]).joined(separator: "\n"), "--confirm")
    #expect(ran.code != 0)
    #expect(try open("N1") == nil)
  }

  @Test func `all rows of a type that nobody knows are refused, however many there are`() throws {
    let rows = (0..<1_500).map { "10023;N\($0);Qx;05.10.2026;25.11.2026;10,00;10,00" }
    let text = ([Self.heading, Self.invoice] + rows).joined(separator: "\n")
    let ran = try take(text, "--confirm")
    #expect(ran.remarks.contains("1 new, 0 changed, 0 same, 1500 rejected"), "\(ran.remarks)")
  }
}
