import Foundation
import Testing

@testable import Cases

@Suite("whom an ID token proves, OpenID Connect Core §3.1.3.7")
struct IDTokenRuleTests {
  typealias Claims = [String: StrictJSON]

  /// A token that is wrong in one thing.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    var set: Claims = [:]
    var without: [String] = []
    let refusal: SignInRefusal?
    var testDescription: String { name }
  }

  private static let now = Date(timeIntervalSince1970: 1_800_000_000)
  private static let attempt = SignInAttempt.beginning(
    at: now.addingTimeInterval(-30),
    random: Array(repeating: 7, count: 32),
    key: [1, 2, 3]
  )
  private static let tenant = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490"
  private static let issuer = "https://login.example.com/realm"

  private static func claims(_ row: Row) -> StrictJSON {
    var claims: Claims = [
      "iss": .text(issuer), "aud": .text("desk"), "sub": .text("s-1"),
      "nonce": .text(attempt.nonce), "exp": .number(1_800_000_300), "iat": .number(1_799_999_990),
      "email": .text("lea@example.com"), "email_verified": .bool(true),
    ]
    claims.merge(row.set) { $1 }
    for name in row.without { claims[name] = nil }
    return .object(claims)
  }

  private static func proof(
    _ row: Row,
    _ vouching: IDTokenRule.Vouching = .verified(domains: [])
  ) throws -> IDTokenRule.Proof {
    let rule = IDTokenRule(issuer: issuer, clientID: "desk", vouching: vouching)
    return try rule.proof(of: IDToken(claims: claims(row)), for: attempt, at: now)
  }

  private static let good = [
    Row(name: "as it should be", refusal: nil),
    Row(name: "for this program in a list", set: ["aud": .array([.text("desk")])], refusal: nil),
    Row(
      name: "for several, and this one asked",
      set: ["aud": .array([.text("x"), .text("desk")]), "azp": .text("desk")],
      refusal: nil
    ),
    Row(name: "ended within the skew", set: ["exp": .number(1_799_999_701)], refusal: nil),
    Row(name: "a clock ahead", set: ["iat": .number(1_800_000_299)], refusal: nil),
    Row(name: "a fraction of a second", set: ["iat": .number(1_800_000_000.5)], refusal: nil),
    Row(name: "without an address", without: ["email", "email_verified"], refusal: nil),
  ]

  private static let wrong: [Row] = [
    Row(name: "no issuer", without: ["iss"], refusal: .issuer),
    Row(name: "another issuer", set: ["iss": .text("https://evil.example")], refusal: .issuer),
    Row(name: "issuer with a slash", set: ["iss": .text(issuer + "/")], refusal: .issuer),
    Row(name: "issuer as a list", set: ["iss": .array([.text(issuer)])], refusal: .issuer),
    Row(
      name: "issuer in capitals",
      set: ["iss": .text("https://LOGIN.example.com/realm")],
      refusal: .issuer
    ),
    Row(name: "no audience", without: ["aud"], refusal: .audience),
    Row(name: "another audience", set: ["aud": .text("other")], refusal: .audience),
    Row(name: "no audience in a list", set: ["aud": .array([])], refusal: .audience),
    Row(
      name: "several audiences, and none asked",
      set: ["aud": .array([.text("desk"), .text("x")])],
      refusal: .audience
    ),
    Row(
      name: "several audiences, and another asked",
      set: ["aud": .array([.text("desk"), .text("x")]), "azp": .text("x")],
      refusal: .audience
    ),
    Row(
      name: "an audience that is no text",
      set: ["aud": .array([.text("desk"), .object([:])]), "azp": .text("desk")],
      refusal: .audience
    ),
    Row(name: "audience as an object", set: ["aud": .object(["desk": .null])], refusal: .audience),
    Row(name: "another asked", set: ["azp": .text("other")], refusal: .audience),
    Row(name: "who asked is no text", set: ["azp": .null], refusal: .audience),
    Row(name: "no nonce", without: ["nonce"], refusal: .nonce),
    Row(name: "another nonce", set: ["nonce": .text("x")], refusal: .nonce),
    Row(name: "an empty nonce", set: ["nonce": .text("")], refusal: .nonce),
    Row(name: "no end", without: ["exp"], refusal: .expired),
    Row(name: "ended", set: ["exp": .number(1_799_999_699)], refusal: .expired),
    Row(name: "an end as text", set: ["exp": .text("1800000300")], refusal: .expired),
    Row(name: "no time", without: ["iat"], refusal: .time),
    Row(name: "made long before", set: ["iat": .number(1_799_999_669)], refusal: .time),
    Row(name: "made tomorrow", set: ["iat": .number(1_800_000_301)], refusal: .time),
    Row(name: "a time as text", set: ["iat": .text("1799999990")], refusal: .time),
    Row(name: "not yet good", set: ["nbf": .number(1_800_000_400)], refusal: .time),
    Row(name: "good from no number", set: ["nbf": .bool(false)], refusal: .time),
    Row(name: "no subject", without: ["sub"], refusal: .subject),
    Row(name: "an empty subject", set: ["sub": .text("")], refusal: .subject),
    Row(name: "a number as subject", set: ["sub": .number(1)], refusal: .subject),
    Row(name: "a subject with a line", set: ["sub": .text("a\nb")], refusal: .subject),
    Row(
      name: "a long subject",
      set: ["sub": .text(String(repeating: "a", count: 256))],
      refusal: .subject
    ),
  ]

  @Test(arguments: good)
  func `what answers the sign-in is taken`(row: Row) throws {
    #expect(try Self.proof(row).identity == SignInIdentity(issuer: Self.issuer, subject: "s-1"))
  }

  @Test(arguments: wrong)
  func `what is wrong in one thing is refused for that`(row: Row) throws {
    let refusal = try #require(row.refusal)
    #expect(throws: refusal) { try Self.proof(row) }
  }

  // MARK: Addresses

  private static let addresses: [(Row, IDTokenRule.Vouching)] = [
    (Row(name: "verified", refusal: nil), .verified(domains: [])),
    (Row(name: "verified, of us", refusal: nil), .verified(domains: ["Example.com"])),
    (Row(name: "of another", refusal: .domain), .verified(domains: ["example.org"])),
    (
      Row(name: "not verified", set: ["email_verified": .bool(false)], refusal: .unverified),
      .verified(domains: [])
    ),
    (
      Row(name: "verified as text", set: ["email_verified": .text("true")], refusal: .unverified),
      .verified(domains: [])
    ),
    (
      Row(name: "verified as 1", set: ["email_verified": .number(1)], refusal: .unverified),
      .verified(domains: [])
    ),
    (
      Row(name: "nothing said", without: ["email_verified"], refusal: .unverified),
      .verified(domains: [])
    ),
    (Row(name: "no address", without: ["email"], refusal: .unverified), .verified(domains: [])),
    (
      Row(
        name: "two addresses in one",
        set: ["email": .text("lea@example.com@evil.example")],
        refusal: .unverified
      ), .verified(domains: [])
    ),
    (
      Row(
        name: "a list of addresses",
        set: ["email": .array([.text("lea@example.com")])],
        refusal: .unverified
      ), .verified(domains: [])
    ),
    (
      Row(name: "Google, of us", set: ["hd": .text("example.com")], refusal: nil),
      .google(domains: ["example.com"])
    ),
    (
      Row(name: "Google, for everybody", refusal: .domain), .google(domains: ["example.com"])
    ),
    (
      Row(name: "Google, of another", set: ["hd": .text("evil.example")], refusal: .domain),
      .google(domains: ["example.com"])
    ),
    (
      Row(
        name: "Google, not verified",
        set: ["hd": .text("example.com"), "email_verified": .text("true")],
        refusal: .unverified
      ), .google(domains: ["example.com"])
    ),
    (
      Row(
        name: "Microsoft, owned",
        set: ["tid": .text(tenant), "xms_edov": .bool(true)],
        without: ["email_verified"],
        refusal: nil
      ), .microsoft(tenant: tenant)
    ),
    (
      Row(name: "Microsoft, not said", set: ["tid": .text(tenant)], refusal: .unverified),
      .microsoft(tenant: tenant)
    ),
    (
      Row(
        name: "Microsoft, said as text",
        set: ["tid": .text(tenant), "xms_edov": .text("1")],
        refusal: .unverified
      ), .microsoft(tenant: tenant)
    ),
  ]

  @Test(arguments: addresses)
  func `an address counts when the provider vouches for it`(
    row: Row,
    vouching: IDTokenRule.Vouching
  ) throws {
    let email = try Self.proof(row, vouching).email
    #expect(email == row.refusal.map { .failure($0) } ?? .success("lea@example.com"))
  }

  @Test(
    arguments: [nil, .text("00000000-2b34-4da1-9baa-8bc8c9d6a490"), .number(1)] as [StrictJSON?]
  )
  func `somebody of another organisation is refused`(tenant: StrictJSON?) {
    let row = Row(name: "", set: tenant.map { ["tid": $0] } ?? [:], refusal: nil)
    #expect(throws: SignInRefusal.tenant) { try Self.proof(row, .microsoft(tenant: Self.tenant)) }
  }
}
