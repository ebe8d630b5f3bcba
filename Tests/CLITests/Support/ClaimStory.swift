import Foundation
import Testing

@testable import CLI

/// Stories of what a case claims: items that were due on 31 January 2025, in litigation.
protocol ClaimStory {
  var desk: DeskCase { get }
}

extension ClaimStory {
  func item(_ number: String, _ amount: String, _ more: String...) throws {
    try desk.run(
      ["item", "set", number, "--client", "C-1", "--amount", amount, "--due", "2025-01-31"] + more
    )
  }

  func create(_ items: String...) throws {
    try desk.run(
      ["case", "create", "A claim", "--type", "litigation", "--client", "C-1"]
        + items.flatMap { ["--item", $0] }
        + ["--participant", "client:\(DeskCase.client)"]
        + ["--participant", "law_firm:\(DeskCase.lawyer)"]
    )
  }

  /// A letter as it would leave, each run of spaces as one.
  func letter(
    _ template: String = "letter-before-action",
    to role: String = "client",
    case number: String = "1001"
  ) throws -> String {
    let words = ["send", number, "--template", template, "--to", role, "--dry-run"]
    return try desk.run(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func totals(_ number: String = "1001", _ more: String...) throws -> [String] {
    let claim = try desk.object(try desk.run(["case", "claim", number, "--json"] + more))
    let rows = try #require(claim["totals"] as? [[String: Any]])
    return rows.map { $0["total"] as? String ?? "" }
  }

  func lines(_ name: String, _ more: String...) throws -> [[String: Any]] {
    let claim = try desk.object(try desk.run(["case", "claim", "1001", "--json"] + more))
    return try #require(claim[name] as? [[String: Any]])
  }
}
