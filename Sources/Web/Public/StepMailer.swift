import Cases
import Desk
import Foundation
import Liquid

/// Sends approvers the code that confirms what they chose, to their recorded address and nowhere else.
final class StepMailer: Sendable {
  private let log: Log
  private let queue = DispatchQueue(label: "decision-codes")

  init(_ log: Log) { self.log = log }

  /// Sends a code; when it cannot be sent, the log says so, without it.
  func send(_ code: String, _ page: StepPage, _ writer: PageWriter, _ desk: Environment) {
    let data: [String: Value] = [
      "code": .string(code), "letter": .object(page.values),
      "minutes": .int(Int(MailCodes.lifetime / 60)),
    ]
    queue.async { [log] in
      do {
        try SignInMail(desk, log: log).send(
          writer.text("decision_mail", data),
          to: page.person.name,
          at: page.person.email
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
