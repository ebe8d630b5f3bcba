import Testing

extension EndToEnd {
  @Suite struct StormTests {
    struct Finding: Decodable {
      let budget, answers, answersOfTheOther, answersToRobot, arrived, withheld: Int
      let robotWrote: [String: Int]
      let hasEnded, isAllStored, allSent: Bool
    }

    @Test func `robots and another Dossier cannot keep ours writing`() async throws {
      let found = try await Choreography(script: "storm.py").play(Finding.self)
      #expect(found.hasEnded)
      #expect((1...found.budget).contains(found.answers))
      #expect((0...found.budget).contains(found.answersOfTheOther))
      #expect(found.answersToRobot == 1)
      #expect(found.robotWrote["robot"] == 2 && (found.robotWrote["absent"] ?? 0) > 1)
      #expect(found.isAllStored && found.arrived > 6)
      #expect(found.withheld > 0)
      #expect(found.allSent)
    }
  }
}
