import Testing

@testable import Cases

@Suite("which user an account of a provider is")
struct IdentityMatchTests {
  private let users = [
    IdentityMatch.Candidate(id: "lea", email: "Lea@example.com"),
    IdentityMatch.Candidate(id: "kim", email: "kim@example.com"),
    IdentityMatch.Candidate(id: "one", email: "team@example.com"),
    IdentityMatch.Candidate(id: "two", email: "Team@example.com"),
    IdentityMatch.Candidate(id: "bare", email: ""),
  ]

  private func user(
    _ email: Result<String, SignInRefusal>,
    boundTo bound: String? = nil,
    taken: Set<String> = []
  ) throws -> IdentityMatch {
    let proof = IDTokenRule.Proof(
      identity: SignInIdentity(issuer: "https://login.example.com", subject: "s"),
      email: email
    )
    return try IdentityMatch.user(of: proof, boundTo: bound, taken: taken, among: users)
  }

  @Test func `the first time the address decides, once`() throws {
    let found = try user(.success("LEA@EXAMPLE.com"))
    #expect(found == IdentityMatch(user: "lea", bindsBy: "Lea@example.com"))
  }

  @Test func `then the account alone decides, whatever its address says`() throws {
    for email in [.success("kim@example.com"), .failure(.unverified), .failure(.domain)]
      as [Result<String, SignInRefusal>]
    {
      #expect(try user(email, boundTo: "lea") == IdentityMatch(user: "lea", bindsBy: nil))
    }
  }

  @Test(
    arguments: [
      (.failure(.unverified), nil, [], .unverified), (.failure(.domain), nil, [], .domain),
      (.success("eve@example.com"), nil, [], .unknown), (.success(""), nil, [], .unknown),
      (.success("team@example.com"), nil, [], .ambiguous),
      // Somebody else who got the address of lea, who has an account.
      (.success("lea@example.com"), nil, ["lea"], .otherAccount),
      (.success("lea@example.com"), "former", [], .gone),
      // The sign for kelvin is a k in lower case, and so is the address of nobody.
      (.success("\u{212A}im@example.com"), nil, [], .unknown),
    ] as [(Result<String, SignInRefusal>, String?, Set<String>, SignInRefusal)]
  )
  func `nobody is taken for somebody else`(
    email: Result<String, SignInRefusal>,
    bound: String?,
    taken: Set<String>,
    refusal: SignInRefusal
  ) {
    #expect(throws: refusal) { try user(email, boundTo: bound, taken: taken) }
  }
}
