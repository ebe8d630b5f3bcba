import Testing

extension EndToEnd {
  @Suite struct OAuthTests {
    struct Finding: Decodable {
      let beforeLogin: String
      let foreignAddress, browser, paste, device, loginAgain, exitCode: Int32
      let tokenFiles, tokenMode, leaks: Int
      let filedAtFirst, sent, filedAfterExpiry, filedWhileDown, downIsSaid: Bool
      let filedWithoutToken, filedWhenUpAgain, revokedIsSaid, filedWhileRevoked: Bool
      let filedAfterLogin, lives, application: Bool
      let smtpMechanisms: [String]
    }

    @Test func `tokens are had, refreshed and missed as the server wants, and nothing is lost`()
      async throws
    {
      let found = try await Choreography(script: "oauth.py").play(Finding.self)
      print("OAuth:", found)
      #expect(found.beforeLogin.contains("dossier auth login office"))
      #expect(found.foreignAddress == 65)
      #expect([found.browser, found.paste, found.device, found.loginAgain] == [0, 0, 0, 0])
      // The mailbox and the way out share one login.
      #expect(found.tokenFiles == 1)
      #expect(found.tokenMode == 0o600)
      #expect(found.filedAtFirst)
      #expect(found.sent)
      #expect(found.smtpMechanisms == ["OAUTHBEARER"])
      #expect(found.filedAfterExpiry)
      #expect(found.filedWhileDown)
      #expect(found.downIsSaid)
      #expect(!found.filedWithoutToken)
      #expect(found.filedWhenUpAgain)
      #expect(found.revokedIsSaid)
      #expect(!found.filedWhileRevoked)
      #expect(found.filedAfterLogin)
      #expect(found.lives)
      #expect(found.exitCode == 0)
      // Neither the log nor its protocol lines hold a token, a code or a secret.
      #expect(found.leaks == 0)
      #expect(found.application)
    }
  }
}
