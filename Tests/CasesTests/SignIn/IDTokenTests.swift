import Foundation
import Testing

@testable import Cases

@Suite("an ID token as it comes")
struct IDTokenTests {
  private static func coded(_ text: String) -> String {
    Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  private static func answer(_ header: String, _ claims: String, _ signature: String = "c2ln")
    -> [UInt8]
  {
    Array("{\"id_token\":\"\(coded(header)).\(coded(claims)).\(signature)\"}".utf8)
  }

  private static let header = #"{"alg":"RS256"}"#

  @Test func `claims are read from the answer to a code`() throws {
    let token = try IDToken(answer: Self.answer(Self.header, #"{"sub":"ä","exp":1}"#))
    #expect(token.claims == .object(["sub": .text("ä"), "exp": .number(1)]))
  }

  @Test(
    arguments: [
      (answer(#"{"alg":"none"}"#, "{}"), .unsigned), (answer(#"{"alg":"NoNe"}"#, "{}"), .unsigned),
      (answer(header, "{}", ""), .unsigned), (answer("{}", "{}"), .unreadable),
      (answer(#"{"alg":1}"#, "{}"), .unreadable), (answer(header, "[]"), .unreadable),
      (answer(header, "null"), .unreadable), (answer(header, "{"), .unreadable),
      (answer(header, #"{"sub":"a","sub":"b"}"#), .unreadable),
      (answer(header, "{}", "x.y"), .unreadable),
      (Array(#"{"id_token":"a.b"}"#.utf8), .unreadable),
      (Array(#"{"id_token":"e30=.e30=.x"}"#.utf8), .unreadable),
      (Array(#"{"id_token":"!.!.!"}"#.utf8), .unreadable),
      (Array(#"{"id_token":["a"]}"#.utf8), .unreadable),
      (Array(#"{"access_token":"x"}"#.utf8), .unreadable), (Array("<html>".utf8), .unreadable),
      (Array(repeating: 0x20, count: 70_000), .unreadable), ([], .unreadable),
    ] as [([UInt8], SignInRefusal)]
  )
  func `what is none is refused`(answer: [UInt8], refusal: SignInRefusal) {
    #expect(throws: refusal) { try IDToken(answer: answer) }
  }
}
