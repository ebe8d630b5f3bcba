@testable import Cases
import Foundation

/// What is read of a provider is what every other reader finds, and whom it proves is who it was asked for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let way = input.number(below: 4)
  let bytes = input.remainder()
  if let value = StrictJSON(bytes) {
    let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    require(other.map { isSame(value, $0) } ?? false, "another reader finds something else")
  }
  _ = try? IDToken(answer: bytes)
  let document = try? ProviderDocument(bytes, issuer: issuer, mayBeClear: way == 0)
  for address in [document?.authorizationEndpoint, document?.tokenEndpoint].compactMap(\.self) {
    let parts = URLComponents(string: address)
    let isLocal = way == 0 && ["127.0.0.1", "localhost", "[::1]"].contains(parts?.host ?? "")
    require(parts?.scheme == "https" || isLocal, "an address without TLS: \(address)")
  }
  if case .object(var claims)? = StrictJSON(bytes) {
    // Else nothing ever fits.
    for (name, text) in [("iss", issuer), ("nonce", attempt.nonce)] where claims[name] == nil {
      claims[name] = .text(text)
    }
    check(IDToken(claims: .object(claims)), way)
  }
  return 0
}

private let issuer = "https://login.example.com"
private let tenant = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490"
private let now = Date(timeIntervalSince1970: 1_800_000_000)
private let attempt = SignInAttempt.beginning(
  at: now,
  random: Array(repeating: 7, count: 32),
  key: [1, 2, 3]
)

private func check(_ token: IDToken, _ way: Int) {
  let vouching: [IDTokenRule.Vouching] = [
    .verified(domains: []), .verified(domains: ["example.com"]), .google(domains: ["example.com"]),
    .microsoft(tenant: tenant),
  ]
  let rule = IDTokenRule(issuer: issuer, clientID: "desk", vouching: vouching[way])
  guard let proof = try? rule.proof(of: token, for: attempt, at: now) else { return }
  let claims = token.claims
  require(claims["sub"] == .text(proof.identity.subject), "somebody else")
  require(claims["nonce"]?.text == attempt.nonce && claims["iss"]?.text == issuer, "elsewhere")
  let audiences: [StrictJSON]? = if case .array(let all)? = claims["aud"] { all } else { nil }
  let isOurs = claims["aud"] == .text("desk") || audiences?.contains(.text("desk")) ?? false
  require(isOurs && (claims["azp"] == nil || claims["azp"] == .text("desk")), "for another")
  guard case .success(let email) = proof.email else { return }
  require(claims["email"] == .text(email), "another address")
  let word = way == 3 ? "xms_edov" : "email_verified"
  require(claims[word] == .bool(true), "nobody vouches for it")
}

private func isSame(_ value: StrictJSON, _ other: Any) -> Bool {
  switch value {
  case .null: other is NSNull
  case .bool(let flag): (other as? NSNumber)?.boolValue == flag
  case .number(let number):
    (other as? NSNumber).map { abs($0.doubleValue - number) <= abs(number) * 1e-12 } ?? false
  case .text(let text): (other as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
  case .array(let values):
    (other as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy(isSame) }
      ?? false
  case .object(let members):
    (other as? [String: Any]).map { found in
      found.count == members.count
        && members.allSatisfy { name, value in found[name].map { isSame(value, $0) } ?? false }
    } ?? false
  }
}
