import Testing

@testable import Cases

@Suite("what a provider says of itself")
struct ProviderDocumentTests {
  private static let issuer = "https://login.example.com"

  private static func document(
    issuer: String = issuer,
    authorize: String = "https://login.example.com/a",
    token: String = "https://token.example.com/t",
    rest: String = ""
  ) -> String {
    #"{"issuer":"\#(issuer)","authorization_endpoint":"\#(authorize)","#
      + #""token_endpoint":"\#(token)"\#(rest)}"#
  }

  private static func read(_ text: String, mayBeClear: Bool = false) throws -> ProviderDocument {
    try ProviderDocument(Array(text.utf8), issuer: issuer, mayBeClear: mayBeClear)
  }

  @Test func `its addresses are taken, and the way in which it wants the secret`() throws {
    let plain = try Self.read(Self.document())
    #expect(plain.authorizationEndpoint == "https://login.example.com/a")
    #expect(plain.tokenEndpoint == "https://token.example.com/t")
    #expect(plain.wantsBasic)
    let ways = #","token_endpoint_auth_methods_supported":["client_secret_post","x"]"#
    #expect(try !Self.read(Self.document(rest: ways)).wantsBasic)
  }

  @Test(
    arguments: [
      (document(issuer: "https://login.example.com/"), .otherIssuer("https://login.example.com/")),
      (document(issuer: "https://evil.example"), .otherIssuer("https://evil.example")),
      (document(token: "http://token.example.com/t"), .unsafeAddress("http://token.example.com/t")),
      (document(token: "http://127.0.0.1/t"), .unsafeAddress("http://127.0.0.1/t")),
      (document(authorize: "javascript:alert(1)"), .unsafeAddress("javascript:alert(1)")),
      (document(token: "https:///t"), .unsafeAddress("https:///t")),
      (document(token: "https://u@evil.example"), .unsafeAddress("https://u@evil.example")),
      (document(token: "HTTPS://evil.example"), .unsafeAddress("HTTPS://evil.example")),
      (document(token: "https://a b"), .unsafeAddress("https://a b")),
      (document(token: "https://t.exam|ple/t"), .unsafeAddress("https://t.exam|ple/t")),
      (document(token: "https://t:a/t"), .unsafeAddress("https://t:a/t")),
      (document(token: "https://:1/t"), .unsafeAddress("https://:1/t")),
      (document(token: "https://t.example#t"), .unsafeAddress("https://t.example#t")),
      (document(token: "https://t.example/<t>"), .unsafeAddress("https://t.example/<t>")),
      (document(rest: #","issuer":"\#(issuer)""#), .unreadable), ("{}", .unreadable),
      ("[]", .unreadable), ("<html>", .unreadable), ("", .unreadable),
    ] as [(String, ProviderDocument.Fault)]
  )
  func `what is not that of the provider is refused`(text: String, fault: ProviderDocument.Fault) {
    #expect(throws: fault) { try Self.read(text) }
  }

  @Test(
    arguments: [
      ("http://127.0.0.1:8080/t", true), ("http://localhost/t", true), ("http://[::1]:1/t", true),
      ("http://token.example.com/t", false), ("http://127.0.0.1.evil.example/t", false),
      ("http://127.0.0.1@evil.example/t", false), ("http://localhost.evil.example", false),
    ]
  )
  func `clear text is for this machine, where that is allowed`(address: String, isSafe: Bool) {
    #expect(ProviderDocument.isSafe(address, mayBeClear: true) == isSafe)
    #expect(!ProviderDocument.isSafe(address, mayBeClear: false))
  }
}
