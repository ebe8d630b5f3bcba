import Testing

@Suite struct SizeTests {
  @Test(arguments: [
    ("Sources", HouseRules.sourceLineLimit), ("Tests", HouseRules.testLineLimit),
  ])
  func `no file grows beyond its limit`(folder: String, limit: Int) throws {
    for file in try House.swiftFiles(under: folder)
    where !HouseRules.dataTables.contains(file.path) {
      let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(count <= limit, "\(file) has \(count) lines; the limit is \(limit)")
    }
  }

  @Test func `no function grows beyond its limit`() throws {
    let limit = HouseRules.functionLineLimit
    let files = try House.swiftFiles(under: "Sources") + House.swiftFiles(under: "Tests")
    for file in files where !HouseRules.dataTables.contains(file.path) {
      for function in SwiftCode(file.text).functions where function.lineCount > limit {
        Issue.record(
          "\(file):\(function.line) is a function of \(function.lineCount) lines; limit \(limit)"
        )
      }
    }
  }

  @Test func `the files exempt as data exist`() throws {
    let files = try House.swiftFiles(under: "Sources") + House.swiftFiles(under: "Tests")
    #expect(HouseRules.dataTables.subtracting(files.map(\.path)) == [])
  }
}
