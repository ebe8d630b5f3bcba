import Cases
import Desk
import Engine
import Foundation
import Mail
import Store

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
      let explanation =
        if Int(name) != nil {
          try stored(invocation.number("message|file"), environment)
        } else {
          try tried(name, invocation, environment)
        }
      explanation.show(invocation.output)
      return .ok
    }
  )

  /// Everything that spoke for a decision.
  private struct Explanation {
    var message: String
    var from: String
    var subject: String
    var kind: String
    var evidence: [String]
    var signals: [String]
    var trust: TrustLevel
    var rule: String
    var decision: String
    var suppressed: [String]

    func show(_ output: Output) {
      guard !output.style.isJSON else {
        return output.show([
          "message": .string(message), "from": .string(from), "subject": .string(subject),
          "kind": .string(kind), "evidence": .texts(evidence), "signals": .texts(signals),
          "trust": .string(trust.name), "rule": .string(rule), "decision": .string(decision),
          "suppressed": .texts(suppressed),
        ])
      }
      output.line("\(message), from \(from.isEmpty ? "nobody" : from): \(subject)")
      list("Kind: \(kind)", evidence, output)
      list("Signals:", signals.isEmpty ? ["none"] : signals, output)
      output.line("Trust: \(trust.name)")
      output.line("Rule: \(rule)")
      output.line("Decision: \(decision)")
      if !suppressed.isEmpty { list("Held back:", suppressed, output) }
    }

    private func list(_ title: String, _ lines: [String], _ output: Output) {
      output.line(title)
      for line in lines { output.line("  \(line)") }
    }
  }

  private static func stored(_ id: Int, _ environment: Environment) throws -> Explanation {
    let view = try environment.store.message(id)
    guard let decided = try environment.store.decidedEmail(ofMessage: id) else {
      throw CommandError(
        "Message \(id) is one of ours: nothing was decided about it.",
        .noInput,
        hint: "'dossier show \(id)' shows it."
      )
    }
    return Explanation(
      message: "Message \(id)",
      from: view.fromEmail,
      subject: view.subject,
      kind: view.kind,
      evidence: view.evidence,
      signals: view.signals,
      trust: view.trust,
      rule: view.method + (decided.isByHand ? "; then a person decided" : ""),
      decision: decided.placement.sentence,
      suppressed: view.suppressed
    )
  }

  private static func authors(_ message: ReceivedMessage) -> String {
    let shown = message.from.prefix(3).map(\.email).joined(separator: ", ")
    return message.from.count > 3 ? "\(shown) and \(message.from.count - 3) more" : shown
  }

  private static func tried(
    _ file: String,
    _ invocation: Invocation,
    _ environment: Environment
  ) throws -> Explanation {
    let bytes = try InputFile.bytes(file, context: invocation.context)
    let message = try environment.reader.read(bytes, receivedAt: invocation.now)
    let decision = try environment.store.withIndex {
      try environment.receive.decide(message, in: $0)
    }
    let classification = decision.message.classification
    return Explanation(
      message: file,
      from: authors(message),
      subject: message.subject,
      kind: classification.kind.rawValue,
      evidence: classification.evidence + classification.weakEvidence.map { "hint: \($0)" },
      signals: decision.threading.signals,
      trust: decision.threading.trust,
      rule: decision.threading.method.rawValue,
      decision: "would be \(decision.placement.sentence)",
      suppressed: decision.suppressed
    )
  }
}
