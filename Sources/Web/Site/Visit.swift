import Cases
import Desk
import Foundation
import HTTP
import Mail

/// A request of somebody who is signed in, with the desk as there is it for them.
struct Visit {
  let request: WebRequest
  let principal: Principal
  let desk: Environment
  /// What writes pages in their language.
  let writer: PageWriter
  /// The secret of their session.
  let secret: String
  let sessions: Sessions
  let live: LiveNews
  /// How mailboxes are logged in to in a browser; nil where that cannot be.
  let mailboxLogins: MailboxLogins?

  var query: FormFields { request.head.target.query }

  /// The moment.
  var now: Date { desk.context.now() }

  /// Whether they may change anything.
  var mayWork: Bool { may(.work) }

  /// Whether they may do something, by the one rule.
  func may(_ useCase: UseCase) -> Bool { (try? principal.require(useCase)) != nil }

  /// The fields that were sent; throws `RequestRefusal`.
  func form() throws -> FormFields { try sent().fields }

  /// The fields and the files that were sent; throws `RequestRefusal`.
  func sent() throws -> (fields: FormFields, files: [UploadedFile]) { try request.sent() }

  /// The case of a reference or number in the address.
  func caseNumber(_ text: String) throws -> Int { try desk.caseNumber(text) }

  /// The address of a case.
  func address(of number: Int) -> String { "/cases/" + desk.references.reference(number).text }

  /// Carries out an act as who is signed in, when the case is as they saw it.
  @discardableResult
  func perform<Wanted: Act>(_ act: Wanted, _ form: FormFields) throws -> Wanted.Outcome {
    try desk.perform(
      act,
      as: principal,
      seen: form["seen"].flatMap { Int($0) },
      sending: form["draft"].flatMap { Int($0) }
    )
  }
}
