import Cases
import Mail

/// A way out that does as it is told and remembers what left.
final class RecordingSubmission: MailSubmission {
  /// What happens to a message.
  enum Behaviour {
    case accepts
    case refuses(Int)
    /// The connection fails before the final dot.
    case fails
    /// The server cannot be reached.
    case unreachable
    /// The connection ends after the final dot.
    case loses
    /// Something that is no failure of the way out.
    case breaks
  }

  struct Broken: Error {}

  /// What happens to the next messages; the rest is accepted.
  var script: [Behaviour] = []
  /// Sees each message whose final dot is about to be sent.
  var willSend: (Envelope) -> Void = { _ in }
  private(set) var delivered: [String] = []
  private(set) var closings = 0
  private let trace: Trace

  init(_ trace: Trace) { self.trace = trace }

  func connect() {}

  func submit(
    _ envelope: Envelope,
    content: any ByteSource,
    willCommit: (_ accepted: [String]) throws -> Void
  ) throws -> SubmissionResult {
    trace.record("submit")
    let text = String(decoding: try content.read(0..<content.count), as: UTF8.self)
    let behaviour = script.isEmpty ? .accepts : script.removeFirst()
    switch behaviour {
    case .fails: throw TransportError(stage: .submit, message: "lost", isTransient: true)
    case .unreachable:
      throw TransportError(stage: .connect, message: "refused", isTransient: true)
    case .breaks: throw Broken()
    case .refuses(let code):
      return SubmissionResult(outcome: .refused(SMTPReply(code: code, text: "no")))
    case .accepts, .loses: break
    }
    try willCommit(envelope.recipients)
    willSend(envelope)
    trace.record("final dot")
    delivered.append(text)
    guard case .accepts = behaviour else {
      let error = TransportError(stage: .commit, message: "lost", isTransient: true)
      return SubmissionResult(outcome: .unknown(error))
    }
    return SubmissionResult(outcome: .accepted(SMTPReply(code: 250, text: "ok")))
  }

  func close() { closings += 1 }
}
