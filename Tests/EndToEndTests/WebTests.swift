import Testing

extension EndToEnd {
  /// The pages through their real listener: who comes in, what they can do, and what is refused.
  @Suite struct WebTests {
    @Test func `pages are for who is signed in, and do what commands do`() async throws {
      let found = try await Choreography(script: "web.py").play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 71)
    }

    /// What reads, and what programs bring, comes by commands; all that people do is done in a browser.
    @Test(arguments: [("legal", 43), ("plan", 43), ("validation", 30)])
    func `people play the scenarios of the domain on pages alone`(scenario: String, count: Int)
      async throws
    {
      let play = Choreography(script: "bypages.py", length: 60)
      let found = try await play.play([String: String].self, scenario)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == count)
    }

    @Test func `behind nginx, Caddy and HAProxy, and by a code, each is who they are`() async throws
    {
      let found = try await Choreography(script: "proxies.py").play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 85)
    }

    @Test func `all screens are for everybody, and ten tasks are done by keys alone`() async throws
    {
      let play = Choreography(script: "pages.py", length: 150, limit: 900)
      let found = try await play.play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 452)
    }

    @Test func `clients, a law firm and approvers answer on pages, and nobody else gets in`()
      async throws
    {
      let play = Choreography(script: "answers.py", length: 120, limit: 900)
      let found = try await play.play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 76)
    }

    @Test func `with an account of a provider the right ones come in, whatever a provider does`()
      async throws
    {
      let play = Choreography(script: "oidc.py", length: 110, limit: 900)
      let found = try await play.play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 103)
    }

    @Test func `mailboxes are logged in to in a browser, by administrators alone`() async throws {
      let play = Choreography(script: "mailboxes.py", length: 45)
      let found = try await play.play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 67)
    }

    @Test
    func
      `a colleague is named in a note, several cases are changed at once, a case is seen at a glance`()
      async throws
    {
      let play = Choreography(script: "daily.py", length: 60)
      let found = try await play.play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 61)
    }

    @Test func `slow and greedy clients cost nobody else anything`() async throws {
      let play = Choreography(script: "slow.py", length: 80)
      let found = try await play.play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 10)
    }

    @Test func `each address keeps the checklist of security, for each role`() async throws {
      let found = try await Choreography(script: "checklist.py").play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 39)
    }
  }
}
