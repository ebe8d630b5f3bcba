import Testing

extension EndToEnd {
  @Suite struct TrapTests {
    struct Finding: Decodable {
      let filed, quarantined, attempts, crashes, comments: Int
      let exitCode, interruptedCode: Int32
      let lives: Bool
      let why: String
    }

    @Test(
      arguments: [("trap", "reading crashed"), ("hang", "reading took too long")]
    )
    func `a message that stops the reader is put aside, and the rest is filed`(
      harm: String,
      why: String
    ) async throws {
      let found = try await Choreography(script: "trap.py").play(Finding.self, harm)
      print("Reader:", harm, found)
      #expect(found.filed == 24)
      #expect(found.quarantined == 1)
      #expect(found.attempts == 3)
      #expect(found.why.hasPrefix(why))
      // Once in a batch, and twice alone; that somebody ended the reader before counts for nothing.
      #expect(found.crashes == 3)
      #expect(found.interruptedCode == 75)
      #expect(found.lives)
      #expect(found.exitCode == 0)
      #expect(found.comments == 25)
    }
  }
}
