import Cases
import Desk

/// `dossier legal …`: proceedings with an outside law firm.
enum LegalCommands {
  static let all = [stage, kit]

  static let stage = Command(
    name: "legal stage",
    group: .cases,
    summary: "Take down a legal stage, or show all of them.",
    discussion: """
      The stages are those of types.json5. What is next moves to the day after the deadline, else as the
      status says.
      """,
    examples: [
      .init(
        "dossier legal stage 1042 claim_issued --court-ref 26/1187",
        "The claim is issued."
      )
    ],
    positionals: [CaseCommands.caseArgument, .optional("stage", "The stage that was reached.")],
    options: [
      .day("on", "The day it was reached; today when left out."),
      .day("deadline", "The last day for the debtor to act."),
      .text("court", "NAME", "The court.").defaulting(to: ""),
      .text("court-ref", "TEXT", "The court's reference.").defaulting(to: ""),
      .text("fees", "AMOUNT", "What it cost.").defaulting(to: "0"),
      .text("note", "TEXT", "What else there is to say.").defaulting(to: ""),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      guard let name = invocation.optionalPositional("stage") else {
        invocation.output.list(
          try environment.legalStages(of: number).map(row),
          empty: "Case \(number) has no legal stage."
        )
        return .ok
      }
      let kept = try invocation.perform(entering(name, of: number, invocation), environment)
      if let kept { invocation.output.note(Sentences.capitalized(kept.sentence) + ".") }
      invocation.output.done(
        "Case \(number) is at the stage \(name).",
        ["number": .integer(number), "stage": .string(name)]
      )
      return .ok
    }
  )

  private static func entering(
    _ name: String,
    of number: Int,
    _ invocation: Invocation
  ) -> EnterStage {
    var act = EnterStage(name, of: number)
    act.day = invocation.day("on")
    act.deadline = invocation.day("deadline")
    act.court = invocation.required("court")
    act.courtReference = invocation.required("court-ref")
    act.fees = invocation.required("fees")
    act.note = invocation.required("note")
    return act
  }

  /// A stage as a row.
  static func row(_ stage: LegalStage) -> Record {
    [
      "on": .string(stage.on.description), "stage": .string(stage.stage),
      "deadline": .string(stage.deadline?.description ?? ""), "court": .string(stage.court),
      "reference": .string(stage.courtReference),
      "fees": .decimal(stage.fees.minorUnits == 0 ? "" : MoneyText.text(stage.fees)),
      "note": .string(stage.note),
    ]
  }

  static let kit = Command(
    name: "legal kit",
    group: .cases,
    summary: "Show what a law firm still needs.",
    discussion: """
      Looks at the names of the files that people outside may see, for the words of 'kit' in types.json5.
      Exit code 1 when something is missing.
      """,
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let missing = try environment.missingKit(of: number)
      guard !missing.isEmpty else {
        invocation.output.done("The kit is complete.", ["missing": .list([])])
        return .ok
      }
      invocation.output.list(missing.map { ["missing": .string($0)] }, empty: "")
      return .findings
    }
  )
}
