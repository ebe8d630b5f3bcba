import Cases
import Foundation
import Mail
import Testing

@Suite("the manual of threading")
struct LadderManualTests {
  private static let tables: [[[String]]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Cases/Cases.docc/Threading.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\n").filter { $0.hasPrefix("| ") }.map { table in
      table.split(separator: "\n").dropFirst(2).map { row in
        row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
  }()

  @Test func `the rungs are those of the ladder, in order`() throws {
    let rungs = try #require(Self.tables.first).map { $0[0].replacing("`", with: "") }
    // What a person decides is no rung.
    #expect(rungs == ThreadingMethod.allCases.filter { $0 != .byHand }.map(\.rawValue))
  }

  @Test func `those that can be switched off are those of the configuration`() throws {
    let table = try #require(Self.tables.first)
    let switchable = table.filter { $0[3] == "yes" }.map { $0[0].replacing("`", with: "") }
    #expect(switchable == ThreadingPolicy.switchable.map(\.rawValue))
  }

  @Test func `the levels and what is done are those of the standard policy`() throws {
    let table = try #require(Self.tables.last)
    #expect(table.map { $0[0] } == TrustLevel.allCases.reversed().map(\.name))
    for row in table {
      let level = try #require(TrustLevel.allCases.first { $0.name == row[0] })
      #expect(row[2] == "`\(ThreadingPolicy.standardFiling[level]?.rawValue ?? "")`", "\(row[0])")
    }
  }

  /// What a message reaches, by rung and by who wrote it.
  @Test(arguments: [
    ("address_token", "L2 to L4"), ("reference", "L1 or L2"), ("subject_tag", "L2"),
    ("body_tag", "L1"), ("sender_rule", "L2"),
  ])
  func `each rung reaches the levels that it says`(rung: String, levels: String) throws {
    let table = try #require(Self.tables.first)
    #expect(table.first { $0[0] == "`\(rung)`" }?[2] == levels)
    var index = Letterbox.index()
    index.filed = ["a@example.org": [1042]]
    if rung == "sender_rule" { index.rules = [Letterbox.firm: 1042, Letterbox.stranger: 1042] }
    var reached: Set<TrustLevel> = []
    for author in [Letterbox.firm, Letterbox.stranger] {
      for isVouched in [false, true] {
        let threading = try Letterbox.threader(trusting: ["mx.example.com"]).thread(
          message(rung, from: author, isVouched: isVouched),
          in: index
        )
        if threading.method.rawValue == rung { reached.insert(threading.trust) }
      }
    }
    let named = TrustLevel.allCases.filter { level in
      let bounds = levels.matches(of: /L(\d)/).compactMap { Int($0.output.1) }
      return level.rawValue >= bounds[0] && level.rawValue <= bounds[bounds.count - 1]
    }
    #expect(reached == Set(named))
  }

  private func message(_ rung: String, from author: String, isVouched: Bool) -> ReceivedMessage {
    let domain = EmailAddress(name: nil, email: author).domain
    let vouched = "Authentication-Results: mx.example.com; dmarc=pass header.from=\(domain)"
    var fields = isVouched ? [vouched] : []
    if rung == "reference" { fields.append("In-Reply-To: <a@example.org>") }
    return Letterbox.message(
      from: author,
      to: rung == "address_token" ? Letterbox.address() : "cases@example.com",
      fields: fields,
      subject: rung == "subject_tag" ? Letterbox.tag() : "Hello",
      text: rung == "body_tag" ? "> Our reference: \(Letterbox.tag())" : "Hello"
    )
  }
}
