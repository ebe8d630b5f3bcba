import Foundation
import Testing

@Suite struct RFCTests {
  @Test func `every RFC that Mail cites stands in the table of its documentation`() throws {
    let known = try documentedRFCs()
    #expect(!known.isEmpty, "Sources/Mail/Mail.docc has no table of RFCs")
    var cited = 0
    for file in try House.swiftFiles(under: "Sources") where file.module == "Mail" {
      for match in file.text.matches(of: /RFC (\d+)/) {
        cited += 1
        #expect(known.contains(match.1), "\(file) cites RFC \(match.1), unknown to Mail.docc")
      }
    }
    #expect(cited > 0)
  }

  /// The numbers in the first cell of each table row.
  private func documentedRFCs() throws -> Set<Substring> {
    let folder = House.root.appendingPathComponent("Sources/Mail/Mail.docc")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var numbers: Set<Substring> = []
    for name in names where name.hasSuffix(".md") {
      let page = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for row in page.split(separator: "\n") where row.hasPrefix("|") {
        let firstCell = row.split(separator: "|").first ?? ""
        numbers.formUnion(firstCell.split { !$0.isNumber }.filter { $0.count >= 3 })
      }
    }
    return numbers
  }
}
