import Cases
import Testing

@testable import CLI
@testable import Desk

/// The exact sentence, exit code and hint for what the desk refuses.
@Suite struct DeskWordingTests {
  static let ofNames: [(DeskError, CommandError)] = [
    (
      .unknown(.user, "anne", known: ["anna", "bob"]),
      CommandError("There is no user 'anne'; did you mean 'anna'?", .usage)
    ),
    (
      .unknown(.template, "zzzzzz", known: ["receipt", "reminder"]),
      CommandError("There is no template 'zzzzzz'.", .noInput, hint: "Templates: receipt, reminder")
    ),
    (
      .unknown(.type, "zzzzzz", known: ["dunning"]),
      CommandError("There is no type 'zzzzzz'.", .usage, hint: "Types: dunning")
    ),
    (
      .unknown(.status(of: "dunning"), "opn", known: ["open"]),
      CommandError(
        "A case of type 'dunning' has no status 'opn'; did you mean 'open'?",
        .usage,
        hint: "Statuses: open"
      )
    ),
    (
      .unknown(.outcome(of: "dunning"), "zzzzzz", known: ["paid", "waived"]),
      CommandError(
        "A case of type 'dunning' does not end as 'zzzzzz'.",
        .usage,
        hint: "Outcomes: paid, waived"
      )
    ),
    (
      .badTemplateName("A"),
      CommandError(
        "'A' cannot be the name of a template: small letters, digits and '-' can.",
        .usage
      )
    ),
    (.templateExists("a"), CommandError("There is a template 'a' already.", .usage)),
    (
      .templateLacks("the template 'a' has no subject in any language"),
      CommandError("The template 'a' has no subject in any language.", .data)
    ),
    (
      .wrongTemplateFile("a/template.json5", problem: "there is no layout 'b'"),
      CommandError("a/template.json5: there is no layout 'b'.", .data)
    ),
  ]

  static let ofLetters: [(DeskError, CommandError)] = [
    (
      .outcomeUntold("anna"),
      CommandError(
        "Anna, who asked, has no address, and the case has no resolver and no owner with one.",
        .data,
        hint: "Set 'email' of the user in dossier.json5."
      )
    ),
    (
      .onlySeenInMail("a@example.org", case: 7),
      CommandError(
        "a@example.org was only seen in mail on case 7, and gets no letter yet.",
        .noInput,
        hint: "If they belong to the case: 'dossier participant add 7 a@example.org --role ROLE'."
      )
    ),
    (
      .nobodyTakesPart("client", case: 7),
      CommandError(
        "Nobody takes part in case 7 as 'client'.",
        .noInput,
        hint: "Add them with 'dossier participant add 7 ADDRESS --role ROLE'."
      )
    ),
    (.noRecipient, CommandError("The letter has no recipient.", .usage)),
    (
      .letterNeedsFile("a.pdf", case: 7),
      CommandError(
        "The letter goes with 'a.pdf', and case 7 has no such file.",
        .noInput,
        hint: "Put it on the case with 'dossier attachment add'."
      )
    ),
    (
      .findings(
        LetterFinding(file: "note", problem: "no end", fix: .correctTemplate),
        template: "note",
        count: 3
      ),
      CommandError("note:1:1: no end.", .findings, hint: "'dossier template check note' lists 3.")
    ),
  ]

  static let ofProcesses: [(DeskError, CommandError)] = [
    (
      .tokensUnreadable("/w/t"),
      CommandError(
        "The file of tokens /w/t cannot be read.",
        .configuration,
        hint: "Remove it and log in again: dossier auth login MAILBOX"
      )
    ),
    (
      .tokensNotWritable("/w/t", reason: "no"),
      CommandError("The file of tokens /w/t cannot be written: no.", .temporaryFailure)
    ),
    (
      .lockFile("/w/l", reason: "no"),
      CommandError("The lock file /w/l cannot be opened: no.", .inputOutput)
    ),
    (
      .alreadyRuns("daemon", folder: "/w"),
      CommandError(
        "Another daemon already runs in /w.",
        .temporaryFailure,
        hint: "One daemon per workspace; all other commands work beside it."
      )
    ),
    (.alertNotTold("it was not taken"), CommandError("It was not taken.", .temporaryFailure)),
  ]

  static let ofFiles: [(FileProblem, CommandError)] = [
    (.notThere("the file /a"), CommandError("The file /a does not exist.", .noInput)),
    (.notThere("/a"), CommandError("/a does not exist.", .noInput)),
    (.unreadable("the file /a"), CommandError("The file /a cannot be read.", .noInput)),
    (
      .cutShort("standard input"),
      CommandError("standard input cannot be read to its end.", .noInput)
    ),
    (.empty, CommandError("The file is empty.", .data)),
    (.noArray, CommandError("The file is no JSON array of objects.", .data)),
    (
      .notCopied(verb: "read", path: "/a", reason: "no", isFull: false),
      CommandError("Cannot read /a: no.", .inputOutput)
    ),
    (
      .notCopied(verb: "write", path: "/a", reason: "no", isFull: true),
      CommandError("Cannot write /a: no.", .temporaryFailure)
    ),
    (
      .noBackup("/b", file: "BACKUP.json"),
      CommandError("/b is no backup: it has no BACKUP.json that can be read.", .noInput)
    ),
    (
      .damagedCopy(["one", "two"]),
      CommandError(
        "The copy of the database is damaged: one; two.",
        .data,
        hint: "See 'dossier config check' for the workspace itself."
      )
    ),
    (.damagedDatabase("/d", ["one"]), CommandError("/d is damaged: one.", .data)),
    (.wrongLength("ab"), CommandError("The content ab is not as long as it should be.", .data)),
    (
      .noPlaceForBackup("/b"),
      CommandError("/b is neither empty nor an earlier backup.", .cannotCreate)
    ),
    (.backupInWorkspace, CommandError("A backup inside the workspace is none.", .usage)),
    (
      .noExport("/e/MANIFEST.sha256"),
      CommandError("/e/MANIFEST.sha256 is missing: this is no exported case.", .noInput)
    ),
    (.notEmpty("/e"), CommandError("/e is not empty.", .cannotCreate)),
    (.notWritable("/e", reason: nil), CommandError("/e cannot be written.", .cannotCreate)),
    (
      .notWritable("/e", reason: "no"), CommandError("/e cannot be written: no.", .cannotCreate)
    ),
    (.notMade("/e", reason: "no"), CommandError("/e cannot be made: no.", .cannotCreate)),
  ]

  @Test(arguments: ofNames + ofLetters + ofProcesses)
  func `what is said`(error: DeskError, known: CommandError) {
    #expect(CommandError(describing: error) == known)
  }

  @Test(arguments: ofFiles)
  func `what is said of files`(problem: FileProblem, known: CommandError) {
    #expect(CommandError(describing: DeskError.file(problem)) == known)
  }

  @Test func `what refuses says nothing to type by itself`() {
    let errors =
      (Self.ofNames + Self.ofLetters + Self.ofProcesses).map(\.0)
      + Self.ofFiles.map { DeskError.file($0.0) }
    for error in errors {
      let words = error.description
      #expect(!words.contains("dossier ") && !words.contains("--") && !words.hasSuffix("."))
    }
  }
}
