import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// Sends codes by mail, one after the other, while nobody waits: how long it takes would tell whether an
/// address is a user's.
final class CodeMailer: Sendable {
  private let desk: Environment
  private let log: Log
  private let queue = DispatchQueue(label: "codes")

  init(_ desk: Environment, _ log: Log) {
    self.desk = desk
    self.log = log
  }

  /// Sends a code to a user; when it cannot be sent, the log says so, without it.
  func send(_ code: String, to user: User) {
    queue.async { [self] in
      do {
        try SignInMail(desk, log: log).send(text(code, user), to: user.name, at: user.email)
        log.info("sign-in-code-sent", ["user": .string(user.id)])
      } catch {
        log.error(
          "sign-in-code-not-sent",
          ["user": .string(user.id), "why": .string(desk.context.fault(error).sentence)]
        )
      }
    }
  }

  /// The mail: its first line is the subject.
  private func text(_ code: String, _ user: User) throws -> String {
    let workspace = desk.workspace
    let own = workspace.configuration.organisation.language
    let writer = try PageWriter(
      workspace,
      desk.templates,
      language: user.language.isEmpty ? own : user.language
    ).at(desk.context.now())
    let url = workspace.configuration.web.publicURL
    return try writer.text(
      "login_mail",
      [
        "code": .string(code), "minutes": .int(Int(MailCodes.lifetime / 60)),
        "address": .string("\(url)/login/code?code=\(PercentCoding.encoded(code))"),
      ]
    )
  }
}
