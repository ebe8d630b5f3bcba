import Cases
import Foundation
import Liquid
import Mail
import Testing

@testable import CLI

@Suite("the manual of letters")
struct LetterManualTests {
  private static let manual =
    (try? String(
      contentsOfFile: Shipped.checkout + "/Sources/Cases/Cases.docc/Letters.md",
      encoding: .utf8
    )) ?? ""

  /// The rows of the table of hashtags: what stands in backquotes in each column.
  private static let rows: [(hashtags: [String], here: [String])] =
    manual.split(separator: "\n").filter { $0.hasPrefix("| `#") }.map { line in
      let columns = columns(line).map(quoted)
      return (columns.first ?? [], columns.last ?? [])
    }

  private static func columns(_ line: Substring) -> [String] {
    line.replacing("\\|", with: "\u{1}").split(separator: "|")
      .map { $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|") }
  }

  private static func quoted(_ column: String) -> [String] {
    column.matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }

  @Test func `each hashtag has its place once`() {
    let all = Self.rows.flatMap(\.hashtags)
    #expect(all.count == 44 && Set(all).count == all.count)
  }

  @Test func `what stands in its place is a variable or a partial`() throws {
    let partials = try Shipped.template("reminder", "en").partials
    for name in Self.rows.flatMap(\.here) {
      if let partial = name.firstMatch(of: /render '([a-z_]+)'/)?.1 {
        #expect(partials[String(partial)] != nil, "\(name)")
      } else {
        let path = name.prefix { $0 != " " }.replacing(".last.", with: "[].")
        #expect(LetterVariable.all.contains { $0.name == path }, "\(name)")
      }
    }
  }

  @Test func `the examples of the filters are true`() throws {
    let examples = Self.manual.split(separator: "\n").filter { $0.contains(" | `{{ ") }
      .map(Self.columns)
    #expect(examples.count == 8)
    for columns in examples {
      var template = try Shipped.template("reminder", "en")
      let source = Self.quoted(columns[1]).first ?? ""
      template.text = try Template(
        parsing: "{% assign item = items[0] %}{% assign n = 2 %}[\(source)] {{ case.tag }}",
        name: "example"
      )
      template.textLayout = nil
      let text = try Shipped.writer.sample(template, now: Shipped.now).draft.text
      // The last two describe what they give; the day is that of the sample.
      guard !["`pluralize`", "`t`", "`date`"].contains(columns[0]) else { continue }
      #expect(text.hasPrefix("[\(columns[2])]"), "\(text)")
    }
  }
}
