package import Cases
import Engine
import Mail
import Store

/// Everything that spoke for what was decided about a message, or would be.
package struct ExplanationPage: Sendable {
  /// The address or addresses of the author; empty for nobody.
  package let from: String
  package let subject: String
  /// What kind of mail it is, and what spoke for that.
  package let kind: String
  package let evidence: [String]
  /// Each signal that was looked at to find the case.
  package let signals: [String]
  package let trust: TrustLevel
  /// The rule that decided.
  package let rule: String
  /// Where it stands, or would, as half a sentence.
  package let decision: String
  /// What was held back, with the reason.
  package let suppressed: [String]
}

extension Environment {
  /// Why a message stands where it does; throws `ActError.nothingDecided` for one of ours.
  package func explanation(ofMessage id: Int) throws -> ExplanationPage {
    let view = try store.message(id)
    guard let decided = try store.decidedEmail(ofMessage: id) else {
      throw ActError.nothingDecided(message: id)
    }
    return ExplanationPage(
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

  /// What would be decided about a message if it came in now; nothing is stored.
  package func explanation(of bytes: [UInt8]) throws -> ExplanationPage {
    let message = try reader.read(bytes, receivedAt: context.now())
    let decision = try store.withIndex { try receive.decide(message, in: $0) }
    let classification = decision.message.classification
    return ExplanationPage(
      from: authors(message),
      subject: message.subject,
      kind: classification.kind.rawValue,
      evidence: classification.shown,
      signals: decision.threading.signals,
      trust: decision.threading.trust,
      rule: decision.threading.method.rawValue,
      decision: "would be \(decision.placement.sentence)",
      suppressed: decision.suppressed
    )
  }

  private func authors(_ message: ReceivedMessage) -> String {
    let shown = message.from.prefix(3).map(\.email).joined(separator: ", ")
    return message.from.count > 3 ? "\(shown) and \(message.from.count - 3) more" : shown
  }
}
