import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// A request by a link.
struct PublicVisit {
  let request: WebRequest
  let desk: Environment
  /// The token, as it stands in the address.
  let link: String
  let spool: PageSpool
  let limits: LinkLimits
  let now: Date

  var isPost: Bool { request.head.method == .post }

  var query: FormFields { request.head.target.query }

  /// What is kept of the link.
  var digest: String { Secrets.digest(link) }

  /// The network of the visitor, by the field in which the proxy says their address; nil when it is not known.
  ///
  /// It is told to people and decides nothing, so that nobody gains by writing it themselves.
  var network: String? {
    let field = desk.workspace.configuration.web.answers.visitorField
    guard !field.isEmpty else { return nil }
    return request.head.fields.only(field).flatMap(VisitorNetwork.network)
  }

  /// The address of the page, with something after it.
  func address(_ purpose: String, _ rest: String = "") -> String { "/\(purpose)/\(link)\(rest)" }

  /// Files that a page shows, each with its address.
  func links(_ purpose: String, to files: [AttachmentRecord]) -> Value {
    .array(
      files.map { record in
        [
          "name": .string(record.file.fileName),
          "address": .string(address(purpose, "/files/\(record.id)")),
        ]
      }
    )
  }
}
