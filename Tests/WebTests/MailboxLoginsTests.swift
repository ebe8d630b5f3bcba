import Cases
import Desk
import Foundation
import HTTP
import Testing

@testable import Web

/// Whose answer of a provider is taken, for which mailbox, and how often.
@Suite("logging in to mailboxes") struct MailboxLoginsTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let logins: MailboxLogins

  init() {
    var log = Log()
    log.write = { _ in }
    logins = MailboxLogins(
      addresses: SiteAddresses(port: 8025, publicURL: "https://desk.example.com"),
      mailboxes: ["office", "second"],
      key: [1, 2, 3],
      log: log
    )
  }

  /// What begins for a session, with the answer that belongs to it.
  private func begun(_ mailbox: String, of session: String = "mine") -> (
    cookie: String, answer: [(String, String)]
  ) {
    let attempt = logins.beginning(mailbox, of: session, at: now)
    return (attempt.value, [("state", attempt.state), ("code", "c")])
  }

  private func found(
    _ answer: [(String, String)],
    _ cookie: String?,
    of session: String = "mine",
    after seconds: Double = 0
  ) -> String {
    var fields = FormFields()
    for (name, value) in answer { fields.add(name, value) }
    do {
      let moment = now.addingTimeInterval(seconds)
      let (attempt, code) = try logins.attempt(fields, cookie: cookie, of: session, at: moment)
      return "\(attempt.mailbox) \(code)"
    } catch let stopped as MailboxLogins.Stopped {
      return stopped.words
    } catch {
      return "\(error)"
    }
  }

  @Test func `an answer is for the mailbox that was begun, in the same session`() {
    for mailbox in ["office", "second"] {
      let (cookie, answer) = begun(mailbox)
      #expect(found(answer, cookie) == "\(mailbox) c")
      #expect(found(answer, cookie, after: 599) == "\(mailbox) c")
    }
  }

  @Test func `what belongs to another session, mailbox or moment is nobody's`() {
    let (cookie, answer) = begun("office")
    let (foreign, stolen) = begun("office", of: "theirs")
    let (other, _) = begun("second")
    let gone = "mailbox_login.gone"
    #expect(found(answer, cookie, of: "theirs") == gone)
    #expect(found(stolen, foreign) == gone)
    #expect(found(stolen, cookie) == gone)
    #expect(found(answer, other) == gone)
    #expect(found(answer, cookie, after: 601) == gone)
    #expect(found(answer, nil) == gone)
    #expect(found([("code", "c"), ("state", "")], cookie) == gone)
  }

  @Test(
    arguments: [
      ([("error", "access_denied")], "denied"), ([], "wrong"), ([("code", "")], "wrong"),
      ([("code", String(repeating: "c", count: 4097))], "wrong"),
      ([("code", "c"), ("error", "access_denied")], "denied"),
    ] as [([(String, String)], String)]
  )
  func `what is no code is refused in its own words`(fields: [(String, String)], words: String) {
    let (cookie, answer) = begun("office")
    #expect(found([answer[0]] + fields, cookie) == "mailbox_login.\(words)")
  }

  @Test func `an attempt redeems one code, and what failed is tried again`() throws {
    let (cookie, answer) = begun("office")
    var fields = FormFields()
    for (name, value) in answer { fields.add(name, value) }
    let attempt = try logins.attempt(fields, cookie: cookie, of: "mine", at: now).attempt
    var count = 0
    func redeem(_ code: String, after seconds: Double = 0, failing: MailLoginError? = nil) throws {
      try logins.redeemed(code, of: attempt, at: now.addingTimeInterval(seconds)) {
        count += 1
        if let failing { throw failing }
      }
    }
    let away = MailboxLogins.Stopped(
      words: "mailbox_login.away",
      status: .unavailable,
      told: "no  route",
      mailbox: "office"
    )
    #expect(throws: away) { try redeem("c", failing: .notReached("no\r\nroute")) }
    try redeem("c")
    try redeem("c", after: 500)
    #expect(count == 2)
    #expect(throws: MailboxLogins.Stopped.self) { try redeem("d", after: 500) }
    #expect(count == 2)
  }
}
