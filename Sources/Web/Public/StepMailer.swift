import Cases
import Desk
import Foundation
import Liquid
import Mail

/// Sends approvers the code that confirms what they chose, to their recorded address and nowhere else.
final class StepMailer: Sendable {
  private let log: Log
  private let queue = DispatchQueue(label: "decision-codes")

  init(_ log: Log) { self.log = log }

  /// Sends a code; when it cannot be sent, the log says so, without it.
  func send(_ code: String, _ page: StepPage, _ writer: PageWriter, _ desk: Environment) {
    let person = EmailAddress(
      name: page.person.name.isEmpty ? nil : page.person.name,
      email: page.person.email
    )
    let data: [String: Value] = [
      "code": .string(code), "letter": .object(page.values),
      "minutes": .int(Int(MailCodes.lifetime / 60)),
    ]
    queue.async { [log] in
      do {
        let text = try writer.text("decision_mail", data)
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        try SignInMail(desk, log: log).send(
          subject: String(lines[0]).trimmed,
          text: lines.count > 1 ? String(lines[1]).trimmed + "\n" : "",
          to: person
        )
        log.info("decision-code-sent", ["validation": .integer(page.validation.id)])
      } catch {
        log.error(
          "decision-code-not-sent",
          ["why": .string(desk.context.fault(error).sentence)]
        )
      }
    }
  }
}
