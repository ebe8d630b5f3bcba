import Testing

extension EndToEnd {
  @Suite struct TrapTests {
    struct Finding: Decodable {
      let filed, quarantined, attempts, crashes, comments: Int
      let exitCode: Int32
      let lives: Bool
      let why: String
    }

    @Test(.timeLimit(.minutes(5)))
    func `a message that crashes the reader is put aside, and the rest is filed`() async throws {
      let found = try await Choreography(script: "trap.py").play(Finding.self)
      print("Trap:", found)
      #expect(found.filed == 24)
      #expect(found.quarantined == 1)
      #expect(found.attempts == 3)
      #expect(found.why.hasPrefix("reading crashed"))
      // Once in a batch, and twice alone.
      #expect(found.crashes == 3)
      #expect(found.lives)
      #expect(found.exitCode == 0)
      #expect(found.comments == 25)
    }
  }
}
