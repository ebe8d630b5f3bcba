import Testing

/// What the faces may do themselves, and what is left to the modules below them.
@Suite struct FaceTests {
  private static let faces: Set<String> = ["CLI", "Web"]
  /// The command, and the part of the daemon, by which the one program serves pages, too.
  private static let starts: Set<String> = [
    "Sources/CLI/Commands/WebCommand.swift", "Sources/CLI/Environment/DaemonPages.swift",
  ]

  @Test func `no face imports another, and none touches Store`() throws {
    for file in try House.swiftFiles(under: "Sources")
    where Self.faces.contains(file.module) && !Self.starts.contains(file.path) {
      let imports = SwiftCode(file.text).imports
      let others = Self.faces.subtracting([file.module]).intersection(imports)
      #expect(others.isEmpty, "\(file) imports another face: \(others.sorted())")
      #expect(!imports.contains("Store"), "\(file) imports Store: let Desk do it")
    }
  }

  @Test func `what a command runs is short`() throws {
    for file in try House.swiftFiles(under: "Sources/CLI") {
      for closure in SwiftCode(file.text).commandClosures {
        #expect(
          closure.lineCount <= HouseBounds.closureLines,
          "\(file):\(closure.line) runs \(closure.lineCount) lines"
        )
      }
    }
  }

  @Test func `only commands, arguments and the wording make errors of the command line`() throws {
    let worded = /\/(?:Commands|Arguments)\/|ErrorWording|\/CommandError|Commands?\.swift$/
    for file in try House.swiftFiles(under: "Sources/CLI")
    where file.path.firstMatch(of: worded) == nil {
      for (line, text) in SwiftCode(file.text).lines.enumerated() {
        #expect(
          text.firstMatch(of: /\bCommandError\((?!describing:)/) == nil,
          "\(file):\(line + 1) makes one: throw a value, and word it in ErrorWording"
        )
      }
    }
  }

  @Test func `no module below the faces tells what to type`() throws {
    for module in ["Desk", "Store", "Engine", "Cases", "Transport"] {
      for file in try House.swiftFiles(under: "Sources/\(module)")
      where HouseBounds.filesWithCommandWords[file.path] == nil {
        for (line, text) in SwiftCode(file.text).strings {
          let said = text.firstMatch(of: /(?:^|[^\w\-])(dossier [a-z]+|--[a-z][a-z\-]+)/)
          if let said {
            Issue.record("\(file):\(line) says '\(said.1)': the words are the face's")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (#"insert\(\s*Event\("#, "make an event and write it"),
    ("needsAttention = true", "have somebody look at a case"),
  ])
  func `one place does what is done alike`(site: String, what: String) throws {
    let files =
      try House.swiftFiles(under: "Sources/Store") + House.swiftFiles(under: "Sources/Desk")
    let site = try Regex(site)
    let count = files.reduce(0) { count, file in
      count + SwiftCode(file.text).lines.joined(separator: "\n").matches(of: site).count
    }
    #expect(count == 1, "\(count) places \(what)")
  }

  @Test func `a second face needs no more than sixty lines, and nothing below Desk and Cases`()
    throws
  {
    let files = try House.swiftFiles(under: "Tests/CLITests/Faces")
    let face = try #require(files.first { $0.path.hasSuffix("/LineFace.swift") })
    #expect(face.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
    #expect(SwiftCode(face.text).imports == ["Cases", "Desk"])
  }
}
