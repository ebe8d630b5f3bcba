import Mail
import Testing

@testable import CLI

@Suite("legal stages that the rules do not name")
struct LegalStageTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("litigation", "--participant", "law_firm:\(DeskCase.lawyer)")
    try desk.receive(
      from: DeskCase.lawyer,
      to: desk.address(DeskCase.lawyer),
      "Claim issued, court ref 26/1187."
    )
  }

  private func stages() throws -> [String] {
    try desk.rows("legal", "stage", "1001").compactMap { $0["stage"] as? String }
  }

  @Test func `by a command`() throws {
    let ran = desk.sandbox.run(["legal", "stage", "1001", "claim_isued"])
    #expect(ran.code == 64)
    #expect(ran.remarks.contains("There is no stage 'claim_isued'; did you mean 'claim_issued'?"))
    #expect(ran.remarks.contains("Stages: prepared, transferred, letter_before_action"))
    #expect(try stages() == [])
  }

  @Test func `by a proposal that is accepted`() throws {
    let ran = desk.sandbox.run(["proposal", "accept", "1", "--set", "stage=nonsense"])
    #expect(ran.code == 64)
    #expect(ran.remarks.contains("There is no stage 'nonsense'."))
    #expect(try stages() == [])
    try desk.accept("legal_stage")
    #expect(try stages() == ["claim_issued"])
  }

  @Test func `by mail`() throws {
    let approver = "alice@example.com"
    try desk.run("participant", "add", "1001", approver, "--role", "resolver")
    try desk.receive(
      from: approver,
      to: desk.address(approver),
      "accept 1 stage=nonsense",
      fields: [DeskCase.vouched(for: approver)]
    )
    try desk.once()
    #expect(try stages() == [])
    let letter = try #require(try desk.letters().last { $0.to == [approver] })
    let told = try desk.text(ofLetter: letter.message).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      told.contains("Not done: there is no stage 'nonsense': it is one of prepared, transferred")
    )
  }
}
