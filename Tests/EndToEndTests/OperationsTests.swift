import Testing

extension EndToEnd {
  @Suite struct OperationsTests {
    struct Finding: Decodable {
      let healthWithoutDaemon, healthAtFirst, healthInOutage, healthAfterOutage: Int32
      let filed, outageIsTold, endIsTold, fullDisk, readOnly, locked, lives: Bool
      let alerts: [String]
      let alertMails, metrics, fetchedAgain, filedTwice, filesLeft: Int
      let exitCode, fsckAtFirst, fsckOfBroken, verified, fsckAtEnd: Int32
      let brokenIsNamed, rawIsErased, textStays: Bool
      let retention, copies: [Int]
    }

    @Test func `outages, disks and ledgers: it says so, and goes on by itself`() async throws {
      let found = try await Choreography(script: "operations.py").play(Finding.self)
      print("Operations:", found)
      #expect(found.filed)
      // One copy of the letter, marked as read.
      #expect(found.copies == [1, 0])
      // No daemon; all well; the server away for too long; all well again.
      #expect(found.healthWithoutDaemon == 2)
      #expect(found.healthAtFirst == 0)
      #expect(found.healthInOutage == 2)
      #expect(found.healthAfterOutage == 0)
      #expect(found.outageIsTold)
      #expect(found.endIsTold)
      #expect(found.alerts == ["begins mailbox:office", "ends mailbox:office"])
      #expect(found.alertMails == 2)
      #expect(found.metrics > 10)
      // Said, nothing acknowledged meanwhile, and filed when it was over.
      #expect(found.fullDisk)
      #expect(found.readOnly)
      #expect(found.locked)
      #expect(found.lives)
      #expect(found.exitCode == 0)
      #expect(found.fsckAtFirst == 0)
      #expect(found.fetchedAgain == 1)
      #expect(found.filedTwice == 0)
      #expect(found.fsckOfBroken == 1)
      #expect(found.brokenIsNamed)
      // What would be erased is what is erased, once.
      #expect(found.retention == [5, 5, 0])
      #expect(found.filesLeft == 0)
      #expect(found.rawIsErased)
      #expect(found.textStays)
      #expect(found.verified == 0)
      #expect(found.fsckAtEnd == 0)
    }
  }
}
