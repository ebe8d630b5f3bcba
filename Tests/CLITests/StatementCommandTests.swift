import Foundation
import Statements
import Testing

@testable import CLI
@testable import Desk

/// `dossier statement read`: what is printed of a statement, and what is said of a file that is none.
@Suite struct StatementCommandTests {
  private static let statement = """
    :20:STARTUMSE
    :25:50099901/0532013000
    :28C:48/1
    :60F:C260227EUR0,00
    :61:2603020302CR10,00N051NONREF//B1
    :86:166?20EREF+E1?21SVWZ+RE-1\u{1b}[2J?31DE43500999020099887766?32Kernbau
    :61:2603020302DR2,50N051NONREF
    :86:Entgelt
    :62F:C260302EUR7,50
    -

    """

  private func run(_ text: String, _ options: [String] = []) throws -> Sandbox.Ran {
    let sandbox = try Sandbox()
    try sandbox.write("a.sta", text)
    return sandbox.run(["statement", "read", "a.sta"] + options)
  }

  @Test func `a program gets minor units, names and identities`() throws {
    let ran = try run(Self.statement, ["--json"])
    #expect(ran.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(ran.results.utf8)) as? [String: Any]
    let statement = try #require((json?["statements"] as? [[String: Any]])?.first)
    #expect(statement["account"] as? String == "50099901/0532013000")
    #expect(statement["balanced"] as? Bool == true)
    let entries = try #require(statement["entries"] as? [[String: Any]])
    #expect(entries.map { $0["amount"] as? Int } == [1000, -250])
    #expect(entries.first?["bankReference"] as? String == "B1")
    #expect(entries.first?["endToEndId"] as? String == "E1")
    #expect(entries.first?["status"] as? String == "booked")
    #expect((entries.first?["identity"] as? String)?.count == 32)
  }

  @Test func `a person gets a table, and no text of a stranger moves the cursor`() throws {
    let ran = try run(Self.statement)
    #expect(ran.code == 0)
    #expect(ran.results.contains("from 0.00 EUR to 7.50 EUR: it adds up"))
    #expect(ran.results.contains("Kernbau"))
    #expect(!ran.results.contains("\u{1b}"))
  }

  @Test func `what does not add up says by how much`() throws {
    let ran = try run(Self.statement.replacing("EUR7,50", with: "EUR9,50"))
    #expect(ran.results.contains("it does not add up: 2.00 EUR is missing in its entries"))
  }

  @Test func `nothing is printed of a file that is refused`() throws {
    let ran = try run(
      Self.statement.replacing("DR2,50", with: "DR2,5x0").replacing("2,5x0N", with: "xN"),
      ["--json"]
    )
    #expect(ran.code == ExitCode.data.rawValue)
    #expect(ran.results.isEmpty)
    #expect(ran.remarks.contains("Entry 2, line 7 (:61:): the amount cannot be read"))
  }

  @Test(arguments: [
    ("", "This is no bank statement; it is empty."), ("a;b\n", "This is no bank statement."),
    ("%PDF-1.4", "This is no bank statement but a PDF."),
    ("<Invoice/>", "This is no bank statement but an e-invoice or an answer to one (Invoice)."),
    ("<!DOCTYPE a><a/>", "Line 1: the file declares a document type, which no bank does."),
    ("<Document><BkToCstmrStmt>", "Line 1 (BkToCstmrStmt): the file ends in the middle."),
  ])
  func `what is no statement is named`(text: String, sentence: String) throws {
    let ran = try run(text)
    #expect(ran.code == ExitCode.data.rawValue)
    #expect(ran.remarks.hasPrefix("dossier: \(sentence)\n"), "\(ran.remarks)")
  }

  @Test func `a file that is not there is told`() throws {
    let ran = try Sandbox().run(["statement", "read", "none.xml"])
    #expect(ran.code == ExitCode.noInput.rawValue)
    #expect(ran.remarks.contains("there is no such file"))
  }

  @Test(
    arguments: [
      (.partsDiffer(by: -2600), "its payments do not add up to it: -26.00 EUR is missing"),
      (
        .gap(500),
        "a statement is missing before it: it begins 5.00 EUR from where the last one ended"
      ),
      (.unknownStatus("HELD"), "the bank calls it 'HELD', so it does not count as booked"),
      (.totalDiffers(of: ":90C:"), "the bank's own total :90C: is another"),
      (.encoding("code page 850"), "the text was read as code page 850"),
      (.day("260230"), "the day 260230 is in no calendar"),
      (.leftOut("a.txt"), "a.txt is no statement and was left out"),
    ] as [(StatementDoubt, String)]
  )
  func `a doubt says what to look at`(doubt: StatementDoubt, beginning: String) {
    #expect(StatementText.doubt(doubt, currency: "EUR").hasPrefix(beginning))
  }
}
