import Cases
import Foundation
import Testing

@Suite struct UserRoleTests {
  @Test func `the manual's table is what is decided`() throws {
    let page = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../../Sources/Cases/Cases.docc/Desk.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = try #require(text.components(separatedBy: "## Who may do what").last)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    let roles = rows[0].dropFirst().compactMap { UserRole(rawValue: $0) }
    #expect(roles == UserRole.allCases)
    for useCase in UseCase.allCases {
      let row = try #require(rows.first { $0[0].hasPrefix("`\(useCase.rawValue)`") })
      #expect(row.dropFirst().map { $0 == "yes" } == roles.map { $0.may(useCase) }, "\(useCase)")
    }
    #expect(rows.count == UseCase.allCases.count + 2)
  }
}
