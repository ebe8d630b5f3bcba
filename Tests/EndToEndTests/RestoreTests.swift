import Testing

extension EndToEnd {
  @Suite struct RestoreTests {
    struct Finding: Decodable {
      let eventsInBackups: [Int]
      let restoreCode, verified, exitCode, verifiedAtEnd: Int32
      let verifySays: String
      let held, arrivedOnce, filedOnce, fetchedTwice, sentTwice: Int
      let letters, unsent, unexplained: Int
      let keyIsPrivate: Bool
    }

    @Test func `a workspace is lost in the middle of traffic, and its backup goes on`() async throws
    {
      let found = try await Choreography(script: "restore.py").play(Finding.self)
      print("Restore drill:", found)
      #expect(found.eventsInBackups[0] < found.eventsInBackups[1])
      #expect(found.restoreCode == 0)
      #expect(found.verified == 0, "\(found.verifySays)")
      #expect(found.held > 0)
      #expect(found.arrivedOnce == 60)
      #expect(found.filedOnce == 60)
      #expect(found.fetchedTwice == 0)
      #expect(found.sentTwice == 0)
      #expect(found.letters > 0)
      #expect(found.unsent == 0)
      #expect(found.exitCode == 0)
      #expect(found.unexplained == 0)
      #expect(found.verifiedAtEnd == 0)
      #expect(found.keyIsPrivate)
    }
  }
}
