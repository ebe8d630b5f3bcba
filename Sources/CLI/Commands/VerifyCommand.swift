import Cases
import Desk

/// `dossier verify`, `dossier erase`: the history, and what may be taken out of it.
enum VerifyCommand {
  static let all = [verify, erase]

  static let verify = Command(
    name: "verify",
    group: .workspace,
    summary: "Walk history, contents and ledger, and say what is damaged.",
    discussion: """
      The history is a chain: each event's hash covers the one before. Nothing of it can be changed or
      taken away unnoticed; what was erased on request is known, and the chain holds without it. Also
      every content is read and compared with its hash, and every message that arrived is accounted for.

      --head prints the number and the hash of the newest event: kept elsewhere, it proves later, with
      --known, that the history up to there is the same. --export checks a folder that 'case export'
      made, with its manifest; no workspace is needed. Exit code 1 when something is damaged.
      """,
    examples: [
      .init("dossier verify", "Check the workspace."),
      .init("dossier verify --export DOS-1042", "Check an exported case."),
    ],
    options: [
      .flag("head", "Print the newest event and its hash."),
      .text("known", "N:HASH", "An event and its hash that were kept."),
      .text("export", "FOLDER", "An exported case."),
    ],
    action: .run { invocation in
      if let folder = invocation.string("export") {
        return try checkExport(invocation.context.absolute(folder), invocation.output)
      }
      let environment = try invocation.wholeEnvironment()
      if invocation.flag("head") {
        let head = try environment.historyHead()
        invocation.output.done(
          "\(head.events):\(head.hash)",
          ["events": .integer(head.events), "hash": .string(head.hash)]
        )
        return .ok
      }
      var report = try environment.verify()
      if let known = invocation.string("known") {
        report.problems += try problems(known: known, environment)
      }
      return show(report, invocation.output)
    }
  )

  private static func problems(known: String, _ environment: Environment) throws -> [String] {
    let pieces = known.split(separator: ":").map(String.init)
    guard pieces.count == 2, let event = Int(pieces[0]) else {
      throw CommandError("'\(known)' is no N:HASH as --head prints it.", .usage)
    }
    let isSame = try environment.historyHash(at: event) == pieces[1]
    return isSame ? [] : ["event \(event) has another hash than was kept"]
  }

  private static func show(_ report: VerifyReport, _ output: Output) -> ExitCode {
    if output.style.isJSON {
      output.show([
        "events": .integer(report.events), "erased": .integer(report.erasedEvents),
        "contents": .integer(report.contents), "arrivals": .integer(report.arrivals),
        "head": .string(report.head), "problems": .list(report.problems.map { .string($0) }),
      ])
    } else {
      for problem in report.problems { output.line(Sentences.asSentence(problem)) }
      let erased = report.erasedEvents == 0 ? "" : " (\(report.erasedEvents) erased on request)"
      output.line(
        "\(report.events) events\(erased), \(report.contents) contents, \(report.arrivals) arrivals: "
          + (report.problems.isEmpty ? "all is sound." : "\(report.problems.count) problems.")
      )
    }
    return report.problems.isEmpty ? .ok : .findings
  }

  private static func checkExport(_ folder: String, _ output: Output) throws -> ExitCode {
    let (count, problems) = try ExportManifest.check(folder)
    for problem in problems { output.line(Sentences.asSentence(problem)) }
    output.done(
      "\(count) files: \(problems.isEmpty ? "all is as it was exported." : "\(problems.count) problems.")",
      ["files": .integer(count), "problems": .list(problems.map { .string($0) })]
    )
    return problems.isEmpty ? .ok : .findings
  }

  static let erase = Command(
    name: "erase",
    group: .workspace,
    summary: "Erase what is known of a person, for a privacy request.",
    discussion: """
      Takes the texts, raw mail and files of every message from or to the address, comments, the index,
      the payer of payments and what the history says of it. What others wrote and the person only had
      a copy of stays, without the address; so does a file that others have too. The history still
      verifies. What stays and names the person is listed, for somebody to look at. It cannot be undone:
      without --yes it is asked for on a terminal.

      While another program reads the database for long, such as replication, what was erased stays in
      its log: that is said, the exit code is 75, and the same command later takes it out.
      """,
    positionals: [.one("address", "The address of the person.")],
    options: [.flag("yes", "Do not ask.")],
    action: .run { invocation in
      let environment = try invocation.wholeEnvironment()
      try invocation.principal().require(.erase)
      let email = invocation.positional("address")
      if !invocation.flag("yes") {
        let answer = invocation.ask?("Erase all of \(email) for good? (yes/no)")
        guard answer == "yes" else { throw CommandError("Nothing was erased.", .usage) }
      }
      let report = try invocation.perform(ErasePerson(email), environment)
      show(report, invocation.output)
      return report.isInLog ? invocation.warnOfLog() : .ok
    }
  )

  private static func show(_ report: ErasureReport, _ output: Output) {
    output.done(
      "Erased: \(report.messages.count) messages, \(report.comments.count) comments, "
        + "\(report.contents.count) contents, what \(report.events) events said; on cases "
        + (report.cases.isEmpty ? "none" : report.cases.map(String.init).joined(separator: ", "))
        + ".",
      [
        "messages": .integer(report.messages.count), "comments": .integer(report.comments.count),
        "contents": .integer(report.contents.count), "events": .integer(report.events),
        "cases": .list(report.cases.map { .integer($0) }), "isInLog": .boolean(report.isInLog),
        "remains": .table(
          report.remains.map {
            ["kind": .string($0.kind), "id": .integer($0.id), "place": .string($0.place)]
          }
        ),
      ]
    )
    guard !report.remains.isEmpty, !output.style.isJSON else { return }
    output.line("What stays and names the person:")
    for left in report.remains { output.line("  \(left.kind) \(left.id): \(left.place)") }
  }
}

extension Invocation {
  /// Says that what was erased can still be read in the write-ahead log, and how to get it out.
  func warnOfLog() -> ExitCode {
    output.note(
      """
      What was erased still stands in \(Workspace.Name.database)-wal: another program reads the \
      database, such as replication or a backup, whose copies hold it, too. Give this command again \
      when it has ended.
      """
    )
    return .temporaryFailure
  }
}
