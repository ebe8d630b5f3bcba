import Cases
import Desk
import HTTP
import Liquid

/// Logging in to a mailbox at its provider: the way there, the page that asks, and the button.
enum MailboxScreens {
  static let routes = [begin, asking, taking]

  /// The address at which a login begins.
  private static func address(_ mailbox: String) -> String {
    "/settings/mailboxes/\(PathSegment.encoded(mailbox))/login"
  }

  /// A login as the settings show it.
  static func login(_ login: MailLoginPage, _ visit: Visit) -> Value {
    var (since, problem): (Value, Value) = (.null, .null)
    switch login.standing {
    case .loggedIn(let moment): since = PageValue.moment(moment, in: visit.desk.timeZone)
    case .unfit(let sentence): problem = .string(sentence)
    case .nobody, .application: break
    }
    let isApplication = if case .application = login.standing { true } else { false }
    let isOffered = login.isInBrowser && visit.mailboxLogins != nil && visit.may(.manageMailboxes)
    return [
      "name": .string(login.name), "user": .string(login.user), "since": since,
      "problem": problem, "is_application": .bool(isApplication),
      "address": isOffered ? .string(address(login.name)) : .null,
    ]
  }

  /// The address to register at providers, for who logs in; nothing for everybody else.
  static func redirect(_ visit: Visit) -> Value {
    guard let logins = visit.mailboxLogins, visit.may(.manageMailboxes) else { return .null }
    return .string(logins.redirect)
  }

  /// Leads to the provider; the browser holds what all of it is derived from.
  private static let begin = Route.get("/settings/mailboxes/*/login") { visit, values in
    let login = try visit.desk.mailLogin(values[0], for: visit.principal)
    guard let logins = visit.mailboxLogins, login.isInBrowser else {
      let why = MailboxLogins.Stopped(words: "mailbox_login.none", status: .notFound)
      return try page(visit, stopped: why)
    }
    // The provider leads back to the one address that it knows, and a cookie is of one host.
    let head = visit.request.head
    guard logins.addresses.isPublic(head.host) else {
      return .seeOther(logins.addresses.publicURL + head.target.text)
    }
    let (attempt, address) = logins.begin(login, of: visit.secret, at: visit.now)
    var response = Response.seeOther(address)
    let age = Int(SignInAttempt.lifetime)
    response.add(logins.addresses.cookie(.mailbox, attempt.value, for: head, maxAge: age))
    return response
  }

  /// The page that asks, when the provider has led back.
  private static let asking = Route.get(MailboxLogins.path) { visit, _ in
    try visit.principal.require(.manageMailboxes)
    return try answer(visit, visit.query) { _, attempt, code in
      try page(
        visit,
        [
          "mailbox": .string(attempt.mailbox), "code": .string(code),
          "account": .string(try visit.desk.mailLogin(attempt.mailbox, for: visit.principal).user),
          "state": .string(attempt.proof.state),
        ]
      )
    }
  }

  /// Has the tokens given and kept, when the button was pressed.
  private static let taking = Route.post(MailboxLogins.path) { visit, form, _ in
    try visit.principal.require(.manageMailboxes)
    return try answer(visit, form) { logins, attempt, code in
      let login = try visit.desk.mailLogin(attempt.mailbox, for: visit.principal)
      try logins.redeemed(code, of: attempt, at: visit.now) {
        try login.redeem(code, of: attempt.proof, redirect: logins.redirect, at: visit.now)
        try visit.desk.noteLogin(login, as: visit.principal)
      }
      var response = Response.seeOther("/settings#mailboxes")
      response.add(logins.addresses.cookie(.mailbox, "", for: visit.request.head, maxAge: 0))
      return response
    }
  }

  /// What `body` answers to what a provider said, or why nothing came of it.
  private static func answer(
    _ visit: Visit,
    _ fields: FormFields,
    _ body: (MailboxLogins, MailboxLogins.Attempt, String) throws -> Response
  ) throws -> Response {
    guard let logins = visit.mailboxLogins else {
      return try page(visit, stopped: .init(words: "mailbox_login.none", status: .notFound))
    }
    do {
      let (attempt, code) = try logins.attempt(
        fields,
        cookie: logins.addresses.value(of: .mailbox, in: visit.request.head),
        of: visit.secret,
        at: visit.now
      )
      return try body(logins, attempt, code)
    } catch let stopped as MailboxLogins.Stopped {
      return try page(visit, stopped: stopped)
    }
  }

  private static func page(_ visit: Visit, stopped: MailboxLogins.Stopped) throws -> Response {
    try page(
      visit,
      [
        "problem": .string(stopped.words), "told": PageValue.text(stopped.told),
        "mailbox": stopped.mailbox.map { .string($0) } ?? .null,
        "again": stopped.mailbox.map { .string(address($0)) } ?? .null,
      ],
      status: stopped.status
    )
  }

  private static func page(_ visit: Visit, _ data: [String: Value], status: Status = .ok) throws
    -> Response
  {
    let own: [String: Value] = [
      "problem": .null, "told": .null, "mailbox": .null, "again": .null, "account": .null,
      "code": .null, "state": .null,
    ]
    return try visit.writer.page(
      "mailbox_login",
      data.merging(own) { first, _ in first },
      for: visit.principal.user,
      current: "settings",
      status: status
    )
  }
}
