import Foundation
import Testing

@Suite struct TopLevelTests {
  @Test func `the visible top level is exactly what the house says`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: House.root.path)
    #expect(Set(names.filter { !$0.hasPrefix(".") }) == HouseRules.topLevel)
  }
}
