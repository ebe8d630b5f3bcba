import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("the provider of identities of the configuration")
struct OpenIDSettingsTests {
  private static func text(_ web: String) -> String {
    """
    {
      organisation: { name: "Example" }, caseAddress: { domain: "example.com" },
      sender: { email: "cases@example.com" }, users: [{ id: "alice", name: "Alice" }],
      web: { \(web) },
    }
    """
  }

  private static let secret = "clientID: \"desk\", clientSecretFile: \"oidc.secret\""
  private static let url = "publicURL: \"https://desk.example.com\","

  private func problems(_ web: String) -> [String] {
    do {
      _ = try Configuration.parse(Data(Self.text(web).utf8), file: "dossier.json5")
      return []
    } catch {
      return error.problems.map(ErrorWording.sentence)
    }
  }

  @Test(
    arguments: [
      (
        "provider: \"google\", domains: [\"example.com\"]", "https://accounts.google.com",
        .google(domains: ["example.com"])
      ),
      (
        "provider: \"microsoft\", tenant: \"8EAEF023-2b34-4da1-9baa-8bc8c9d6a490\"",
        "https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/v2.0",
        .microsoft(tenant: "8eaef023-2b34-4da1-9baa-8bc8c9d6a490")
      ),
      (
        "issuer: \"https://login.example.com/realm/\"", "https://login.example.com/realm/",
        .verified(domains: [])
      ),
      (
        "issuer: \"http://localhost:9000\", allowClearText: true", "http://localhost:9000",
        .verified(domains: [])
      ),
    ] as [(String, String, IDTokenRule.Vouching)]
  )
  func `a provider is told by few words`(
    settings: String,
    issuer: String,
    vouching: IDTokenRule.Vouching
  ) throws {
    let web = "\(Self.url) oidc: { \(Self.secret), \(settings) }"
    let text = Data(Self.text(web).utf8)
    let found = try Configuration.parse(text, file: "dossier.json5").web.oidc
    #expect(found.isOn)
    #expect(found.issuer == issuer)
    #expect(found.vouching == vouching)
    #expect(found.clientSecret == .file("oidc.secret"))
  }

  @Test(
    arguments: [
      ("provider: \"google\"", "domains names nobody: everybody has an account at Google."),
      (
        "provider: \"google\", domains: [\"e.example\"], issuer: \"https://evil.example\"",
        "issuer is for provider 'generic' only."
      ),
      (
        "provider: \"microsoft\", tenant: \"common\"",
        "tenant is 'common', and not the ID of one directory, like 8eaef023-2b34-4da1-9baa-8bc8c9d6a490."
      ),
      ("issuer: \"\"", "issuer is '', and no address with https."),
      (
        "issuer: \"http://login.example.com\", allowClearText: true",
        "issuer is 'http://login.example.com', and no address with https."
      ),
      (
        "issuer: \"http://localhost:9000\"",
        "issuer is 'http://localhost:9000', and no address with https."
      ),
      ("provider: \"entra\"", "provider is 'entra', but must be google, microsoft or generic."),
    ]
  )
  func `what would let in whom nobody meant is refused`(settings: String, sentence: String) {
    let found = problems("\(Self.url) oidc: { \(Self.secret), \(settings) }")
    #expect(found.contains("web.oidc.\(sentence)"), "\(found)")
  }

  @Test func `the provider leads back by https, and has given a secret`() {
    let oidc = "oidc: { \(Self.secret), issuer: \"https://login.example.com\" }"
    let needs = "web.oidc needs publicURL with https: the provider leads browsers back there."
    for url in [
      "", "publicURL: \"http://desk.example.com\",", "publicURL: \"http://localhost.evil\",",
    ] {
      #expect(problems("\(url) \(oidc)") == [needs])
    }
    #expect(problems("publicURL: \"http://localhost:8025\", \(oidc)") == [])
    #expect(
      problems("\(Self.url) oidc: { clientID: \"desk\", issuer: \"https://login.example.com\" }")
        == [
          "web.oidc.clientID needs clientSecretFile, clientSecretCommand or clientSecretVariable."
        ]
    )
    #expect(problems("oidc: { provider: \"google\" }") == [])
  }

  @Test func `the end of the secret is told before it comes, and the issuer is that of an account`()
    throws
  {
    let desk = try DeskCase()
    let path = "work/dossier.json5"
    let settings = "clientID: \"desk\", clientSecretFile: \"s\","
    try desk.sandbox.write(
      path,
      desk.sandbox.read(path).replacing(
        "publicURL: \"\", // the address that browsers",
        with:
          "publicURL: \"https://desk.example.com\", //"
      )
      .replacing("issuer: \"\",", with: "issuer: \"https://login.example.com\",")
      .replacing("clientID: \"\",", with: settings)
      .replacing(
        "clientSecretExpires: \"\",",
        with: "clientSecretExpires: \"2026-08-09\","
      )
    )
    desk.at("2026-08-04")
    let health = desk.sandbox.run(["health"]).results
    #expect(health.contains("The client secret of web.oidc ends in 5 days"), "\(health)")
    try desk.run("user", "bind", "alice", "--subject", "7")
    let bound = try desk.rows("user", "bindings")
    #expect(bound.map { $0["issuer"] as? String } == ["https://login.example.com"])
  }

  @Test(
    arguments: [
      (
        ["alice", "--subject", "7"], "No provider is configured, and none was named: give --issuer."
      ),
      (
        ["nobody", "--subject", "7", "--issuer", "https://a.example"], "There is no user 'nobody'."
      ),
      (
        ["alice", "--subject", "a b", "--issuer", "https://a.example"],
        "'a b' is no name of an account at a provider: printable ASCII without blanks, up to 255."
      ),
    ]
  )
  func `an account is bound to a user, at a provider`(words: [String], sentence: String) throws {
    let desk = try DeskCase()
    let ran = desk.sandbox.run(["user", "bind"] + words)
    #expect(ran.code != 0)
    #expect(ran.remarks.contains(sentence), "\(ran.remarks)")
  }
}
