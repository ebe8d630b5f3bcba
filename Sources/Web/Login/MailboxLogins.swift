import Cases
import Desk
import Digest
import Foundation
import HTTP

/// Logging in to mailboxes at their providers, in an administrator's browser (code flow with PKCE).
///
/// A link leads there, the provider leads back to one page for all mailboxes, and only the button of that page
/// redeems the code. What belongs to an attempt is derived under a key of the session and of the mailbox: the
/// answer to another's fits neither.
struct MailboxLogins: Sendable {
  /// Why nobody was logged in.
  struct Stopped: Error, Equatable {
    /// The key of the words that say it.
    let words: String
    let status: Status
    /// What the provider says of it; empty for nothing.
    var told = ""
    /// The mailbox; nil where it is not known.
    var mailbox: String?
  }

  /// One attempt, with the mailbox that it is for.
  struct Attempt {
    let mailbox: String
    let proof: SignInAttempt
  }

  /// The path of the page that providers lead back to.
  static let path = "/settings/mailboxes/login"
  /// Bytes that a code has at most.
  private static let mostBytes = 4096

  let addresses: SiteAddresses
  /// The names of the mailboxes that can be logged in to.
  let mailboxes: [String]
  /// What all of an attempt is derived under; another one with each start of the program.
  let key: [UInt8]
  let log: Log
  /// Which code an attempt has redeemed, as long as the attempt may live.
  private let once = OnceEach<String>(memory: SignInAttempt.lifetime)

  init(addresses: SiteAddresses, mailboxes: [String], key: [UInt8], log: Log) {
    self.addresses = addresses
    self.mailboxes = mailboxes
    self.key = key
    self.log = log
  }

  /// The mailboxes of a workspace that can be logged in to; none without an address for browsers.
  static func mailboxes(of workspace: Workspace, _ context: ProcessContext) throws -> [String] {
    guard !workspace.configuration.web.publicURL.isEmpty else { return [] }
    return try workspace.mailLogins(context: context).filter(\.isInBrowser).map(\.name)
  }

  /// The address to register at the providers.
  var redirect: String { addresses.publicURL + Self.path }

  /// Whether the answer to a request has to wait for a provider.
  static func waits(_ head: RequestHead) -> Bool {
    head.method == .post && head.target.segments == ["settings", "mailboxes", "login"]
  }

  /// A new attempt of a session, and where its browser goes.
  func begin(_ login: MailLogin, of session: String, at now: Date) -> (
    attempt: SignInAttempt, address: String
  ) {
    let attempt = beginning(login.name, of: session, at: now)
    return (attempt, login.address(for: attempt, redirect: redirect))
  }

  /// A new attempt of a session at a mailbox.
  func beginning(_ mailbox: String, of session: String, at now: Date) -> SignInAttempt {
    SignInAttempt.beginning(at: now, random: Secrets.random(), key: key(of: mailbox, session))
  }

  /// The attempt of a session that an answer of a provider belongs to, with its code.
  ///
  /// `fields` are those of the address to which the provider led back, or of the form that has them.
  func attempt(_ fields: FormFields, cookie: String?, of session: String, at now: Date) throws -> (
    attempt: Attempt, code: String
  ) {
    guard let attempt = attempt(fields["state"] ?? "", cookie ?? "", session, at: now) else {
      throw Stopped(words: "mailbox_login.gone", status: .gone)
    }
    let mailbox = attempt.mailbox
    if let error = fields["error"] {
      let told = Self.shown("\(error) \(fields["error_description"] ?? "")")
      log.warn("mailbox-login-denied", ["mailbox": .string(mailbox), "why": .string(told)])
      throw Stopped(
        words: "mailbox_login.denied",
        status: .forbidden,
        told: told,
        mailbox: mailbox
      )
    }
    guard let code = fields["code"], !code.isEmpty, code.utf8.count <= Self.mostBytes else {
      throw Stopped(words: "mailbox_login.wrong", status: .forbidden, mailbox: mailbox)
    }
    return (attempt, code)
  }

  private func attempt(_ state: String, _ cookie: String, _ session: String, at now: Date)
    -> Attempt?
  {
    for mailbox in mailboxes {
      guard let proof = SignInAttempt(cookie, at: now, key: key(of: mailbox, session)) else {
        return nil
      }
      if proof.has(state: state) { return Attempt(mailbox: mailbox, proof: proof) }
    }
    return nil
  }

  /// Redeems a code with `redeem`, once for an attempt, whatever is pressed.
  func redeemed(_ code: String, of attempt: Attempt, at now: Date, _ redeem: () throws -> Void)
    throws
  {
    let wanted = Secrets.digest(code)
    let taken = try once.found(for: attempt.proof.value, at: now) {
      do {
        try redeem()
      } catch let error as MailLoginError {
        throw stopped(error, attempt.mailbox)
      }
      return wanted
    }
    guard taken == wanted else {
      throw Stopped(words: "mailbox_login.gone", status: .gone, mailbox: attempt.mailbox)
    }
  }

  private func stopped(_ error: MailLoginError, _ mailbox: String) -> Stopped {
    let (words, status, why): (String, Status, String) =
      switch error {
      case .codeRefused(let why): ("mailbox_login.used", .gone, why)
      case .refused(let why): ("mailbox_login.refused", .forbidden, why)
      case .notReached(let why): ("mailbox_login.away", .unavailable, why)
      }
    let told = Self.shown(why)
    log.warn("mailbox-login-refused", ["mailbox": .string(mailbox), "why": .string(told)])
    return Stopped(words: words, status: status, told: told, mailbox: mailbox)
  }

  /// The key of a mailbox for one session.
  private func key(of mailbox: String, _ session: String) -> [UInt8] {
    HMAC.code(of: Array("\(Secrets.digest(session)) \(mailbox)".utf8), key: key)
  }

  /// Words of a provider as they may stand in a log and on a page: of one line, and not too many.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(300).map { scalar in
      scalar.properties.generalCategory == .control ? " " : scalar
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    return String(shown).trimmingCharacters(in: .whitespaces)
  }
}
