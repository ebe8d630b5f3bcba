import Foundation
import Testing

@testable import CLI

/// What an erasure leaves in no index, and what it says that it leaves (`reports` 5).
@Suite("erasure of a person whom others name")
struct ErasureMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run(
      "participant",
      "add",
      "1001",
      DeskCase.lawyer,
      "--role",
      "law_firm",
      "--name",
      "Jos Vos"
    )
    try desk.run(
      "participant",
      "add",
      "1001",
      DeskCase.client,
      "--role",
      "client",
      "--name",
      "Anke Brandt"
    )
  }

  private func hits(_ query: String) throws -> Int { try desk.rows("search", query).count }

  private func erase() throws -> [String] {
    let page = try desk.object(try desk.run("erase", DeskCase.client, "--yes", "--json"))
    let rows = try #require(page["remains"] as? [[String: Any]])
    return rows.map { "\($0["kind"] ?? "") \($0["id"] ?? ""): \($0["place"] ?? "")" }
  }

  @Test func `the address is in no index, not after it is made anew either`() throws {
    try desk.receive(to: desk.address(), "My own words.")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    #expect(try hits("from:\(DeskCase.client)") == 1 && hits("to:\(DeskCase.client)") == 1)
    _ = try erase()
    for query in ["from:\(DeskCase.client)", "to:\(DeskCase.client)", DeskCase.client, "own"] {
      #expect(try hits(query) == 0, "\(query)")
    }
    // Another erasure makes the index anew.
    try desk.run("erase", "nobody@example.net", "--yes")
    #expect(try hits("from:\(DeskCase.client)") == 0 && hits("to:\(DeskCase.client)") == 0)
  }

  @Test func `a copy takes no words away, and the address goes out of it`() throws {
    let lawyer = try desk.address(DeskCase.lawyer)
    let message = try desk.receive(
      from: DeskCase.lawyer,
      to: lawyer,
      cc: DeskCase.client,
      "The hearing is on Monday."
    )
    let left = try erase()
    #expect(try hits("hearing") == 1 && hits("to:\(DeskCase.client)") == 0)
    #expect(try desk.texts("comments", "text").contains("The hearing is on Monday."))
    #expect(left.contains("message \(message): Cc of its bytes"))
  }

  @Test func `what stays and names the person is listed`() throws {
    let message = try desk.receive(
      from: DeskCase.lawyer,
      to: desk.address(DeskCase.lawyer),
      subject: "Anke Brandt: assets",
      "--b\r\nContent-Type: text/plain\r\n\r\nMs Brandt (\(DeskCase.client)) called.\r\n--b\r\n"
        + "Content-Type: text/plain; name=\"Brandt, Anke.txt\"\r\n\r\nBorn 1970.\r\n--b--",
      fields: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"]
    )
    try desk.run("comment", "1001", "Called Anke Brandt.")
    let left = try erase()
    #expect(left.contains("message \(message): its subject"))
    #expect(left.contains("message \(message): its text"))
    #expect(left.contains { $0.hasPrefix("file ") && $0.hasSuffix(": its name") })
    #expect(left.contains { $0.hasPrefix("comment ") })
  }

  @Test func `the payer of a payment is taken out, and the money stays`() throws {
    let rows = [
      "account,key,day,amount,reference,payer", "C-1,K-1,2026-08-01,50.00,For FAC-1,Anke Brandt",
    ]
    try desk.sandbox.write("payments.csv", rows.joined(separator: "\n") + "\n")
    try desk.run("accounts", "import", desk.sandbox.path("payments.csv"), "--kind", "payments")
    #expect(try desk.run("payment", "list", "--all", "--json").contains("Anke"))
    _ = try erase()
    let all = try desk.run("payment", "list", "--all", "--json")
    #expect(!all.contains("Anke") && all.contains("50.00"))
  }
}
