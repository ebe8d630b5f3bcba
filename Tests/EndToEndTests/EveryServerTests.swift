import Testing

extension EndToEnd {
  @Suite struct EveryServerTests {
    struct Row: Decodable {
      let server: String
      let checks: [String: String]
      let seconds: [String: Double]
      let idleSeconds: Double?
      let notOffered: [String]
    }

    /// The rows of the table.
    static let servers = ["dovecot", "cyrus", "cyrus-below-inbox", "courier", "mailutils"]

    @Test(arguments: servers)
    func `each server goes through the same checks`(_ server: String) async throws {
      let script = Choreography(script: "everyserver.py", length: 80, limit: 600)
      let row = try await script.play(Row.self, server)
      #expect(row.server == server)
      #expect(row.checks.count == 16)
      for (check, reason) in row.checks.sorted(by: { $0.key < $1.key }) where reason != "right" {
        Issue.record("\(server), \(check): \(reason)")
      }
    }

    /// At the moments of reading, each harm once; which at what moment, the seed decides.
    @Test(arguments: ["cyrus", "courier"])
    func `harms between Dossier and another server lose and double nothing`(
      _ server: String
    ) async throws {
      let script = Choreography(script: "faultrig.py", length: 60, limit: 600)
      let found = try await script.play(
        FaultRigTests.Finding.self,
        "--server",
        server,
        Extent.seed
      )
      #expect(found.runs >= 40)
      for (run, problems) in found.findings {
        Issue.record("\(server), \(run): \(problems.joined(separator: "\n"))")
      }
    }
  }
}
