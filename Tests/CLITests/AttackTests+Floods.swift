import Foundation
import Mail
import Testing

@testable import CLI

/// One message that is to become many, or too long to read.
extension AttackTests {
  private static let megabytes = 4_500_000

  /// What a flood left behind: its explanation, and how long the letters about it are.
  private func flood(_ fields: [String], _ text: String = "Hello") throws -> (
    found: Explanation, notice: Int
  ) {
    let found = try received(["From: \(Self.anke)", "To: \(address)"] + fields, text)
    let letters = (4...6).compactMap { number in
      let shown = sample.sandbox.run(["raw", "\(number)"])
      return shown.code == 0 ? shown.results.utf8.count : nil
    }
    return (found, letters.max() ?? 0)
  }

  /// How many bytes of a message `explain` prints.
  private func explained() throws -> Int { try sample.run("explain", "3").utf8.count }

  @Test(arguments: ["x y", "[DOS-1001-ABCDE] ", "=?utf-8?q?F=C3=BC?=\r\n "])
  func `a subject of hundreds of kilobytes`(unit: String) throws {
    let subject = String(repeating: unit, count: 240_000 / unit.utf8.count)
    let (found, notice) = try flood(["Subject: \(subject)"])
    #expect(found.decision == "on case 1001")
    #expect(
      found.suppressed.contains {
        $0.hasPrefix("its subject is kept up to 1,000 characters") || unit.hasPrefix("[")
      }
    )
    #expect(notice > 0 && notice < 10_000)
    #expect(try explained() < 10_000)
  }

  @Test(arguments: ["y", "word ", "a\r\n", "a\u{301}", "We pay 100 EUR on 3 October.\r\n"])
  func `megabytes of text`(unit: String) throws {
    let text = String(repeating: unit, count: Self.megabytes / unit.utf8.count)
    let type = "Content-Type: text/plain; charset=utf-8"
    let (found, notice) = try flood(["Subject: Hello", type], text)
    #expect(found.suppressed.contains { $0.hasPrefix("its new text is kept up to 200,000") })
    #expect(found.suppressed.contains { $0.hasPrefix("only the first 100,000 characters") })
    #expect(notice > 0 && notice < 40_000)
    #expect(try explained() < 10_000)
    // Nothing of it is lost: the message itself is whole.
    #expect(try sample.run("raw", "3").utf8.count > Self.megabytes)
    let database = sample.sandbox.path("work/dossier.db")
    let size = try FileManager.default.attributesOfItem(atPath: database)[.size] as? Int
    #expect(try #require(size) < 12_000_000)
  }

  @Test func `a notice says where the rest is`() throws {
    _ = try flood(["Subject: Hello"], String(repeating: "a line\r\n", count: 100))
    let notice = MessageParser().parse(Array(try sample.run("raw", "4").utf8))
    #expect(notice.plainText.contains("The message goes on: dossier show 3"))
  }

  @Test func `a name, an address and identifiers of hundreds of kilobytes`() throws {
    let long = String(repeating: "n", count: 60_000)
    let (found, notice) = try flood([
      "Cc: \"\(long)\" <b@elsewhere.example>, \(long)@elsewhere.example",
      "Subject: Hello", "References: <\(long)@elsewhere.example>",
    ])
    #expect(found.suppressed.contains("1 of its addresses are too long to be any"))
    #expect(found.suppressed.contains { $0.hasPrefix("identifiers that are too long") })
    #expect(notice > 0 && notice < 10_000)
    #expect(try sample.run("--json", "case", "show", "1001").utf8.count < 40_000)
  }

  @Test func `an author whose address is too long is nobody`() throws {
    let long = String(repeating: "n", count: 60_000)
    let found = try received([
      "From: \(long)@elsewhere.example", "To: \(address)", "Subject: Hello",
    ])
    #expect(found.trust < "L3")
  }
}
