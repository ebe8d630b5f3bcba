import Cases
import Foundation
import HTTP
import Synchronization
import Testing

@testable import Desk
@testable import Web

/// Signing in with an account of a provider, which is a double here.
@Suite struct OpenIDSignInTests {
  /// A provider that answers as it is told, and what was asked of it.
  private final class Provider: Sendable {
    let claims = Mutex<String>("")
    let status = Mutex<Int>(200)
    let asked = Mutex<[String]>([])

    static let issuer = "https://login.example.com"

    var asking: OpenIDProvider.Asking {
      .init(
        document: { url in
          self.asked.withLock { $0.append(url) }
          let document =
            #"{"issuer":"\#(Self.issuer)","authorization_endpoint":"\#(Self.issuer)/a?x=1","#
            + #""token_endpoint":"\#(Self.issuer)/t"}"#
          return (self.status.withLock { $0 }, Array(document.utf8))
        },
        token: { code, attempt, redirect, _ in
          self.asked.withLock { $0.append("\(code) \(redirect)") }
          let claims = self.claims.withLock { $0 }.replacing("NONCE", with: attempt.nonce)
          let parts = [#"{"alg":"RS256"}"#, claims].map { text in
            Data(text.utf8).base64EncodedString().replacing("+", with: "-")
              .replacing("/", with: "_").replacing("=", with: "")
          }
          let token = parts.joined(separator: ".") + ".c2ln"
          return (self.status.withLock { $0 }, Array("{\"id_token\":\"\(token)\"}".utf8))
        }
      )
    }
  }

  /// The accounts of a test.
  private final class Identities: IdentityKeeping, Sendable {
    let bound = Mutex<[SignInIdentity: String]>([:])

    func user(of identity: SignInIdentity) -> String? { bound.withLock { $0[identity] } }
    func users(at issuer: String) -> Set<String> { bound.withLock { Set($0.values) } }
    func bind(_ identity: SignInIdentity, to user: String, by email: String, at now: Date) {
      bound.withLock { $0[identity] = user }
    }
  }

  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let provider = Provider()
  private let identities = Identities()
  private let openID: OpenIDSignIn
  private let users: [User]

  init() {
    var settings = OpenIDSettings()
    (settings.issuer, settings.clientID) = (Provider.issuer, "desk")
    var log = Log()
    log.write = { _ in }
    openID = OpenIDSignIn(
      provider: OpenIDProvider(
        settings,
        publicURL: "https://desk.example.com",
        asking: provider.asking
      ),
      identities: identities,
      key: [1, 2, 3],
      log: log
    )
    var lea = User()
    (lea.id, lea.email) = ("lea", "lea@example.com")
    users = [lea]
    answer()
  }

  private func answer(_ email: String = "lea@example.com", subject: String = "s") {
    let claims =
      #"{"iss":"\#(Provider.issuer)","aud":"desk","sub":"\#(subject)","nonce":"NONCE","#
      + #""exp":1800000100,"iat":1800000000,"email":"\#(email)","email_verified":true}"#
    provider.claims.withLock { $0 = claims }
  }

  private func fields(_ pairs: [(String, String)]) -> FormFields {
    var fields = FormFields()
    for (name, value) in pairs { fields.add(name, value) }
    return fields
  }

  private func user(_ code: String = "c") throws -> String {
    let (attempt, _) = try openID.begin(at: now)
    return try openID.user(for: code, of: attempt, among: users, at: now).id
  }

  @Test func theWayThereSaysAllThatTheProviderHasToGiveBack() throws {
    let (attempt, address) = try openID.begin(at: now)
    let query = try #require(address.split(separator: "?").last)
    #expect(address.hasPrefix("\(Provider.issuer)/a?x=1&"))
    let found = Set(query.split(separator: "&").map(String.init))
    let wanted = [
      "response_type=code", "client_id=desk", "scope=openid%20email",
      "redirect_uri=https%3A%2F%2Fdesk.example.com%2Flogin%2Foidc", "state=\(attempt.state)",
      "nonce=\(attempt.nonce)", "code_challenge=\(attempt.challenge)",
      "code_challenge_method=S256",
    ]
    #expect(found.isSuperset(of: wanted))
    #expect(!address.contains(attempt.verifier))
    #expect(!address.contains(attempt.value))
  }

  @Test func whatItSaysOfItselfIsAskedOnceAnHourAndAFailureNotAtOnceAgain() throws {
    _ = try openID.begin(at: now)
    _ = try openID.begin(at: now.addingTimeInterval(3599))
    #expect(provider.asked.withLock { $0.count } == 1)
    provider.status.withLock { $0 = 500 }
    let stopped = OpenIDSignIn.Stopped(words: "login.oidc_away", status: .unavailable)
    for seconds in [3600, 3605, 3609.5] {
      #expect(throws: stopped) { try openID.begin(at: now.addingTimeInterval(seconds)) }
    }
    #expect(provider.asked.withLock { $0.count } == 2)
    provider.status.withLock { $0 = 200 }
    _ = try openID.begin(at: now.addingTimeInterval(3611))
  }

  @Test func anAnswerIsOfTheBrowserThatBegan() throws {
    let attempt = try openID.begin(at: now).attempt
    let good = fields([("state", attempt.state), ("code", "c"), ("iss", Provider.issuer)])
    #expect(try openID.attempt(good, cookie: attempt.value, at: now).code == "c")
    let gone = OpenIDSignIn.Stopped(words: "login.oidc_gone", status: .gone)
    let other = try openID.begin(at: now).attempt
    for cookie in [nil, "", other.value, attempt.value + "0"] {
      #expect(throws: gone) { try openID.attempt(good, cookie: cookie, at: now) }
    }
    let late = now.addingTimeInterval(601)
    #expect(throws: gone) { try openID.attempt(good, cookie: attempt.value, at: late) }
  }

  @Test(
    arguments: [
      ([("code", "c"), ("iss", "https://evil.example")], "login.oidc_wrong"),
      ([("code", "c"), ("error", "access_denied")], "login.oidc_denied"),
      ([("error", "access_denied")], "login.oidc_denied"), ([("code", "")], "login.oidc_denied"),
      ([], "login.oidc_denied"),
      ([("code", String(repeating: "c", count: 4097))], "login.oidc_denied"),
    ] as [([(String, String)], String)]
  )
  func whatIsNoCodeIsRefused(pairs: [(String, String)], words: String) throws {
    let attempt = try openID.begin(at: now).attempt
    let all = fields([("state", attempt.state)] + pairs)
    #expect(throws: OpenIDSignIn.Stopped(words: words, status: .forbidden)) {
      try openID.attempt(all, cookie: attempt.value, at: now)
    }
  }

  @Test func theFirstTimeBindsAndThenTheAccountAloneDecides() throws {
    #expect(try user() == "lea")
    answer("somebody@else.example")
    #expect(try user() == "lea")
    answer(subject: "another")
    let other = OpenIDSignIn.Stopped(
      words: "login.oidc_other_account",
      status: .forbidden,
      account: "another"
    )
    #expect(throws: other) { try user() }
    #expect(identities.bound.withLock { $0.count } == 1)
  }

  @Test func aButtonThatIsPressedTwiceRedeemsOnceAndWhatWentWrongIsTriedAgain() throws {
    let (attempt, _) = try openID.begin(at: now)
    let press = { (code: String, seconds: Double) in
      let moment = self.now.addingTimeInterval(seconds)
      return try self.openID.user(for: code, of: attempt, among: self.users, at: moment).id
    }
    provider.status.withLock { $0 = 500 }
    #expect(throws: OpenIDSignIn.Stopped.self) { try press("c", 0) }
    provider.status.withLock { $0 = 200 }
    let before = provider.asked.withLock { $0.count }
    #expect(try press("c", 0) == "lea")
    #expect(try press("c", 9) == "lea")
    #expect(provider.asked.withLock { $0.count } == before + 1)
    #expect(try press("d", 9) == "lea")
    #expect(try press("c", 11) == "lea")
    #expect(provider.asked.withLock { $0.count } == before + 3)
  }

  @Test func whoIsNoUserAnyMoreIsRefused() throws {
    let identity = SignInIdentity(issuer: Provider.issuer, subject: "s")
    identities.bound.withLock { $0[identity] = "former" }
    let gone = OpenIDSignIn.Stopped(
      words: "login.oidc_user_gone",
      status: .forbidden,
      account: "s"
    )
    #expect(throws: gone) { try user() }
  }

  @Test func theCodeGoesToTheProviderWithTheAddressThatItKnows() throws {
    _ = try user("a code")
    #expect(provider.asked.withLock { $0.last } == "a code https://desk.example.com/login/oidc")
  }

  @Test func allThatIsRefusedHasWords() throws {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let words = try TemplateFolder(path: "\(checkout)/templates").pageWords("en").entries.keys
    for refusal in SignInRefusal.allCases {
      #expect(words.contains(OpenIDSignIn.words(refusal)), "\(refusal)")
    }
  }
}
