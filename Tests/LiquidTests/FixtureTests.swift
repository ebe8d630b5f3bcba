import Foundation
import Liquid
import Testing

/// A template with its data and its output: `x.liquid`, `x.data.json`, `x.out`.
struct Fixture: Sendable, CustomTestStringConvertible {
  let stem: String
  var testDescription: String { stem }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  static let all: [Fixture] = names.filter { $0.hasSuffix(".liquid") && !$0.hasPrefix("_") }
    .map { Fixture(stem: String($0.dropLast(".liquid".count))) }

  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted()
  }()

  func text(_ ending: String) throws -> String {
    try String(contentsOf: Self.folder.appendingPathComponent(stem + ending), encoding: .utf8)
  }
}

@Suite("fixtures")
struct FixtureTests {
  @Test func `every template has its data and its output`() {
    #expect(Fixture.all.count >= 3)
    let expected = Fixture.all.flatMap { fixture in
      [".liquid", ".data.json", ".out"].map { fixture.stem + $0 }
    }
    let found = Fixture.names.filter { !$0.hasPrefix("_") && $0 != "README.md" }
    #expect(found == expected.sorted())
  }

  @Test(arguments: Fixture.all)
  func `a letter renders to its output`(fixture: Fixture) throws {
    var options = RenderOptions(
      isStrict: true,
      escaping: fixture.stem.hasPrefix("html-") ? .html : .none
    )
    for name in Fixture.names where name.hasPrefix("_") {
      let text = try String(
        contentsOf: Fixture.folder.appendingPathComponent(name),
        encoding: .utf8
      )
      let partial = String(name.dropFirst().dropLast(".liquid".count))
      options.partials[partial] = try Template(parsing: text, name: partial)
    }
    let data = try Value(json: Array(fixture.text(".data.json").utf8))
    guard case .object(let fields) = data else {
      Issue.record("the data is not an object")
      return
    }
    let template = try Template(parsing: fixture.text(".liquid"), name: fixture.stem)
    let output = try template.render(fields.dictionary, options: options)
    if output != (try fixture.text(".out")) {
      Attachment.record(output, named: fixture.stem + ".out")
    }
    #expect(output == (try fixture.text(".out")))
    #expect(try template.render(fields.dictionary, options: options) == output)
  }
}
