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
