import Cases
import Desk

/// `dossier explain`: why a message stands where it does, or would.
enum ExplainCommand {
  static let command = Command(
    name: "explain",
    group: .mail,
    summary: "Say why a message stands where it does, or would.",
    discussion: """
      Of a MESSAGE by its number, prints the stored decision: what kind of mail it is and what spoke
      for that, each signal with what was found, the level of trust, the rule that decided, where the
      message stands, and what was held back, with the reason.

      Of a FILE it prints what would be decided if the message came in now; nothing is stored. The
      ladder and the policy are in Sources/Cases/Cases.docc/Threading.md.
      """,
    examples: [
      .init("dossier explain 7", "Why message 7 is where it is."),
      .init("dossier explain letter.eml", "What would become of a message."),
    ],
    positionals: [.one("message|file", "The number of a message, or a file.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let name = invocation.positional("message|file")
      if Int(name) != nil {
        let page = try environment.explanation(ofMessage: invocation.number("message|file"))
        show(page, of: "Message \(name)", invocation.output)
      } else {
        let bytes = try InputFile.bytes(name, context: invocation.context)
        show(try environment.explanation(of: bytes), of: name, invocation.output)
      }
      return .ok
    }
  )

  private static func show(_ page: ExplanationPage, of message: String, _ output: Output) {
    guard !output.style.isJSON else {
      return output.show([
        "message": .string(message), "from": .string(page.from),
        "subject": .string(page.subject), "kind": .string(page.kind),
        "evidence": .texts(page.evidence), "signals": .texts(page.signals),
        "trust": .string(page.trust.name), "rule": .string(page.rule),
        "decision": .string(page.decision), "suppressed": .texts(page.suppressed),
      ])
    }
    output.line("\(message), from \(page.from.isEmpty ? "nobody" : page.from): \(page.subject)")
    list("Kind: \(page.kind)", page.evidence, output)
    list("Signals:", page.signals.isEmpty ? ["none"] : page.signals, output)
    output.line("Trust: \(page.trust.name)")
    output.line("Rule: \(page.rule)")
    output.line("Decision: \(page.decision)")
    if !page.suppressed.isEmpty { list("Held back:", page.suppressed, output) }
  }

  private static func list(_ title: String, _ lines: [String], _ output: Output) {
    output.line(title)
    for line in lines { output.line("  \(line)") }
  }
}
