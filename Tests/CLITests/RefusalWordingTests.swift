import Cases
import FoundationEssentials
import Liquid
import Mail
import Testing

@testable import CLI

/// The exact sentence and exit code for what the domain refuses.
@Suite struct RefusalWordingTests {
  static let ofTheStore: [(StoreError, String, ExitCode)] = [
    (.noCase(7), "There is no case 7 (dossier case list shows them).", ExitCode.noInput),
    (.noMessage(7), "There is no message 7.", .noInput),
    (.noAttachment(7), "There is no attachment 7.", .noInput),
    (
      .noReview(7), "Nothing waits for review as 7 (dossier review list shows what does).", .noInput
    ),
    (
      .noValidation(7), "There is no validation 7 (dossier validation list shows those of a case).",
      .noInput
    ),
    (.noPlan(7), "There is no plan 7 (dossier plan show shows those of a case).", .noInput),
    (.planIs(7, state: "draft"), "Plan 7 is draft.", .data),
    (.noPayment(7), "There is no payment 7 that counts.", .noInput),
    (
      .noProposal(7), "There is no proposal 7 (dossier proposal list shows those that wait).",
      .noInput
    ),
    (.proposalIs(7, state: "accepted"), "Proposal 7 is accepted.", .data),
    (
      .proposalLacks(7, "amount"), "Proposal 7 has no amount: give it with --set amount=VALUE.",
      .data
    ),
    (.noClient("C-1"), "There is no client with account number C-1.", .noInput),
    (.noItem("F-1"), "There is no item F-1.", .noInput),
    (
      .ambiguousItem("F-1"), "Several clients have an item F-1: name the client with --client.",
      .noInput
    ),
    (.noOutbox(7), "There is no outgoing message 7 (dossier outbox list shows them).", .noInput),
    (
      .outboxNotFit(7, state: "sent"),
      "The outgoing message 7 is sent, so this cannot be done with it.", .noInput
    ),
    (
      .noContent("ab"), "The content ab is missing from the store: restore it from a backup.",
      .inputOutput
    ),
    (
      .erasedContent("ab", at: Date(timeIntervalSince1970: 1_800_000_000)),
      "The content ab was erased at 2027-01-15T08:00:00Z.", .noInput
    ),
    (.caseNotLive(7, state: "closed"), "Case 7 is closed.", .data),
    (.cannotMerge(7, into: 7), "Case 7 cannot be merged into case 7.", .data),
    (
      .decidesFromOutside("firm@example.org", role: "law_firm"),
      "Firm@example.org takes part as law_firm, and nobody outside decides a validation: name one of "
        + "our own people, or take them off the case first.", .data
    ),
    (.alreadyQueued("letter/1"), "This letter was queued before (letter/1).", .data),
  ]

  @Test(arguments: ofTheStore)
  func `the store`(error: StoreError, sentence: String, code: ExitCode) {
    #expect(CommandError(describing: error) == CommandError(sentence, code))
  }

  static let ofAValidation: [(ValidationError, String)] = [
    (.noSteps, "Nobody is asked: name at least one --step."),
    (.badQuorum(4, steps: 3), "4 of 3 cannot agree."),
    (.beyondTopLimit, "Nobody's limit covers the amount: add someone whose limit does."),
    (.noSuchStep(4), "There is no step 4."),
    (.notAsked, "The step is not asked."),
    (.alreadyDecided(.approved, by: "anna"), "Anna decided it before: approved."),
    (.commentNeeded, "A refusal needs its reason."),
    (.ended(.cancelled), "The request has ended: cancelled."),
  ]

  @Test(arguments: ofAValidation)
  func `a validation`(error: ValidationError, sentence: String) {
    #expect(CommandError(describing: error) == CommandError(sentence, .data))
  }

  static let ofALetter: [(LetterError, String)] = [
    (
      .contested("dunning"),
      "The template dunning threatens with law, and the client contests: settle the dispute first."
    ),
    (
      .wrongAudience(template: "note", audience: "us", recipient: "a@example.org", role: "client"),
      "The template note is for us, and a@example.org takes part as client."
    ),
    (
      .insideAndOutside(["a@example.org", "b@example.org"]),
      "One letter to our own people and to a@example.org, b@example.org would show them to each "
        + "other: send two."
    ),
    (
      .unsafeAddress(template: "note", address: "javascript:"),
      "Note: 'javascript:' is no address for a letter: only http, https, mailto and tel are."
    ),
    (
      .internalAttachment("a.pdf"),
      "The file 'a.pdf' is internal and may not leave: 'dossier attachment show' marks it for people "
        + "outside."
    ),
  ]

  @Test(arguments: ofALetter)
  func `a letter`(error: LetterError, sentence: String) {
    #expect(CommandError(describing: error) == CommandError(sentence, .data))
  }

  @Test func `what is put together`() {
    let template = TemplateError(
      kind: .syntax,
      message: "no end",
      template: "note",
      line: 2,
      column: 3
    )
    #expect(
      CommandError(describing: template) == CommandError("note:2:3: syntax error: no end", .data)
    )
    let message = ComposeError(field: "subject", reason: "has a control character")
    #expect(
      CommandError(describing: message)
        == CommandError("The letter cannot be written: subject has a control character.", .data)
    )
  }

  @Test func `what refuses says nothing to type by itself`() {
    let errors: [any Refusing] =
      Self.ofTheStore.map(\.0) + Self.ofAValidation.map(\.0) + Self.ofALetter.map(\.0)
    for error in errors {
      let words = error.description
      #expect(!words.contains("dossier ") && !words.contains("--"))
    }
  }

  @Test(arguments: [
    (
      "colour:red",
      "There is no field 'colour': from, to, kind, direction, is, case, type, state, resolver, client, file, "
        + "subject, after, before are; put text with a colon into quotes."
    ),
    ("after:soon", "'soon' is no day, like 2026-12-07."),
  ])
  func `a search`(query: String, sentence: String) throws {
    let sandbox = try Sandbox()
    #expect(sandbox.run(["init", sandbox.path("new")]).code == 0)
    let ran = sandbox.run(["--workspace", sandbox.path("new"), "search", query])
    #expect(ran.code == 64)
    #expect(ran.remarks == "dossier: \(sentence)\n")
  }
}
