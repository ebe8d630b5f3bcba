import Testing

@Suite struct LayeringTests {
  @Test func `imports point down the layer picture`() throws {
    let files = try House.swiftFiles(under: "Sources")
    #expect(files.count > 0)
    for file in files {
      let allowed = try #require(
        HouseRules.layers[file.module],
        "\(file.module) stands on no layer of HouseRules"
      )
      for name in SwiftCode(file.text).imports where !HouseRules.platformModules.contains(name) {
        #expect(allowed.contains(name), "\(file) may not import \(name)")
      }
    }
  }

  @Test func `each C module is behind one of ours`() throws {
    for file in try House.swiftFiles(under: "Sources") {
      let names = SwiftCode(file.text).imports
      #expect(!names.contains("CCurl") || file.module == "Transport", "\(file) imports CCurl")
      #expect(!names.contains("CSQLite") || file.module == "Store", "\(file) imports CSQLite")
      #expect(!names.contains("CVersion") || file.module == "CLI", "\(file) imports CVersion")
      #expect(!names.contains("CSHA") || file.module == "Digest", "\(file) imports CSHA")
    }
  }

  /// CURLUSESSL_ALL is an enumeration in the header of libcurl 7.88 and a number in that of 8.14;
  /// functions and these three enumerations are the same in every version.
  @Test func `what two versions of libcurl's header give differently stays in the shim`() throws {
    let stable = ["CURLE_", "CURLOPT_", "CURLINFO_"]
    for file in try House.swiftFiles(under: "Sources")
    where SwiftCode(file.text).imports.contains("CCurl") {
      let names = SwiftCode(file.text).lines.flatMap(words(of:)).filter { $0.hasPrefix("CURL") }
      #expect(!names.isEmpty, "\(file) imports CCurl for nothing")
      for name in names where name != "CURLcode" && name != "CURLoption" {
        #expect(
          stable.contains(where: name.hasPrefix),
          "\(file) names \(name): make it a function of Sources/CCurl/ccurl.c"
        )
      }
    }
  }

  @Test func `pure modules touch memory and C only in the files named for it`() throws {
    let named = HouseRules.lowLevelFiles.sorted()
    print("Low-level files of the pure modules:", named.joined(separator: " "))
    for file in try House.swiftFiles(under: "Sources")
    where HouseRules.pureModules.contains(file.module) && !named.contains(file.path) {
      #expect(
        !SwiftCode(file.text).imports.contains("Glibc"),
        "\(file) imports Glibc and is not in HouseRules.lowLevelFiles"
      )
      let line = SwiftCode(file.text).lines.firstIndex { words(of: $0).contains("unsafe") }
      #expect(
        line == nil,
        "\(file):\((line ?? 0) + 1) says unsafe and is not in HouseRules.lowLevelFiles"
      )
    }
  }

  @Test func `the files named as low-level exist`() throws {
    let paths = Set(try House.swiftFiles(under: "Sources").map(\.path))
    #expect(HouseRules.lowLevelFiles.subtracting(paths) == [])
  }

  private func words(of line: String) -> [Substring] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }
}
