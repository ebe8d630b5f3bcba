import Cases
import Desk
import Foundation
import HTTP
import Testing

@testable import Web

/// Who a request is of: by a session, and by what a proxy says.
@Suite struct SignInTests {
  private static let secret = "0123456789abcdef0123456789abcdef"
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let sessions = Sessions(MemoryRecords())

  private func signIn(field: String = "Remote-User", secret: String? = Self.secret) -> SignIn {
    var (lea, tom, settings) = (User(), User(), WebSettings())
    (lea.id, tom.id) = ("lea", "tom")
    settings.publicURL = "https://desk.example.com"
    return SignIn(
      users: [lea, tom],
      addresses: SiteAddresses(port: 8025, settings),
      sessions: sessions,
      codes: MailCodes(),
      proxy: ProxyIdentity(field: field, secret: secret),
      sendCode: nil
    )
  }

  private func head(_ fields: [String], host: String = "desk.example.com") throws -> RequestHead {
    var reader = RequestReader()
    let lines = ["GET / HTTP/1.1", "Host: \(host)"] + fields
    let text = lines.map { $0 + "\r\n" }.joined() + "\r\n"
    guard case .head(let head) = try reader.take(Array(text.utf8)[...]).first else {
      throw RequestRefusal.malformed(.line)
    }
    return head
  }

  /// `lea`, `nobody` or `forged`, and the secret of a new session.
  private func standing(_ signIn: SignIn, _ fields: [String]) throws -> (String, String?) {
    switch try signIn.standing(of: try head(fields), at: start) {
    case .user(let user, _, let cookie): (user.id, cookie?.value)
    case .nobody: ("nobody", nil)
    case .forged: ("forged", nil)
    }
  }

  @Test(
    arguments: [
      (["Remote-User: lea", "X-Dossier-Proxy: \(secret)"], "lea"),
      (["remote-user: lea", "x-dossier-proxy: \(secret)"], "lea"),
      ([], "nobody"), (["X-Dossier-Proxy: \(secret)"], "nobody"),
      (["Remote-User: lea"], "forged"),
      (["Remote-User: lea", "X-Dossier-Proxy: wrong"], "forged"),
      (["Remote-User: lea", "X-Dossier-Proxy: \(secret)", "X-Dossier-Proxy: \(secret)"], "forged"),
      (["Remote-User: lea", "Remote-User: tom", "X-Dossier-Proxy: \(secret)"], "forged"),
      (["Remote-User: mallory", "X-Dossier-Proxy: \(secret)"], "forged"),
      (["Remote-User: LEA", "X-Dossier-Proxy: \(secret)"], "forged"),
      (["Remote_User: lea", "X-Dossier-Proxy: \(secret)"], "nobody"),
    ] as [([String], String)]
  )
  func aProxyIsBelievedWithItsSecretAndOnce(fields: [String], found: String) throws {
    #expect(try standing(signIn(), fields).0 == found)
  }

  @Test func overASocketNoSecretIsNeeded() throws {
    #expect(try standing(signIn(secret: nil), ["Remote-User: lea"]).0 == "lea")
  }

  @Test func whereNoProxyIsAskedItsFieldSaysNothing() throws {
    #expect(try standing(signIn(field: ""), ["Remote-User: lea"]).0 == "nobody")
  }

  @Test func aSessionByProxyNeedsTheSameUserWithEachRequest() throws {
    let proof = "X-Dossier-Proxy: \(Self.secret)"
    let first = try standing(signIn(), ["Remote-User: lea", proof])
    let cookie = "Cookie: __Host-dossier=\(try #require(first.1))"
    #expect(try standing(signIn(), ["Remote-User: lea", proof, cookie]) == ("lea", nil))
    #expect(try standing(signIn(), ["Remote-User: tom", proof, cookie]).0 == "forged")
    #expect(try standing(signIn(), ["Remote-User: lea", proof, cookie]).1 != nil)
    let second = try standing(signIn(), ["Remote-User: lea", proof])
    let other = "Cookie: __Host-dossier=\(try #require(second.1))"
    #expect(try standing(signIn(), [other]).0 == "forged")
  }

  @Test func cookiesOfTheTwoWaysAreTwo() throws {
    var lea = User()
    lea.id = "lea"
    let secret = try sessions.signIn(lea, by: .mail, at: start)
    let plain = ["Cookie: dossier_session=\(secret)"]
    #expect(try standing(signIn(), plain).0 == "nobody")
    let own = try head(plain, host: "127.0.0.1:8025")
    guard case .user(let user, _, nil) = try signIn().standing(of: own, at: start) else {
      Issue.record("nobody is signed in")
      return
    }
    #expect(user.id == "lea")
  }

  @Test func aSessionEndsWhenItsUserMaySomethingElseOrIsGone() throws {
    var lea = User()
    (lea.id, lea.role) = ("lea", .administrator)
    let secret = try sessions.signIn(lea, by: .mail, at: start)
    #expect(try standing(signIn(field: ""), ["Cookie: __Host-dossier=\(secret)"]).0 == "nobody")
    lea.id = "gone"
    let other = try sessions.signIn(lea, by: .mail, at: start)
    #expect(try standing(signIn(field: ""), ["Cookie: __Host-dossier=\(other)"]).0 == "nobody")
  }

  @Test func aSessionThatIsNoneOfAProxyIsRefusedWhenTheProxyNamesAnother() throws {
    var lea = User()
    lea.id = "lea"
    let secret = try sessions.signIn(lea, by: .mail, at: start)
    let proof = "X-Dossier-Proxy: \(Self.secret)"
    let cookie = "Cookie: __Host-dossier=\(secret)"
    #expect(try standing(signIn(), ["Remote-User: tom", proof, cookie]).0 == "forged")
  }

  @Test func `the health of the desk says what a proxy says of users`() throws {
    let proof = "X-Dossier-Proxy: \(Self.secret)"
    func said(_ fields: [String], by signIn: SignIn) throws -> String {
      signIn.proxy.health(of: try head(fields))
    }
    #expect(try said([], by: signIn()) == ProxyHealth.named(.nobody))
    #expect(try said(["Remote-User: lea"], by: signIn()) == ProxyHealth.named(.refused))
    #expect(try said(["Remote-User: lea", proof], by: signIn()) == ProxyHealth.named(.user))
    #expect(try said(["Remote-User: lea"], by: signIn(field: "")) == ProxyHealth.fine)
  }
}
