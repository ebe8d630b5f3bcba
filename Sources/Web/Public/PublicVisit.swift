import Cases
import Desk
import Foundation
import HTTP
import Mail

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

  /// The fields and the files that were sent; throws `RequestRefusal`.
  func sent() throws -> (fields: FormFields, files: [UploadedFile]) {
    guard request.head.contentType == "multipart/form-data" else {
      return (try request.fields(), [])
    }
    let type = request.head.fields.only("Content-Type") ?? ""
    let form = try MultipartForm(contentType: type, body: request.body)
    let files = form.files.map { file in
      UploadedFile(
        field: file.field,
        name: file.name,
        mediaType: file.mediaType,
        content: PartOfBody(body: request.body, range: file.range)
      )
    }
    return (form.fields, files)
  }

  /// A file that the page shows, to be saved.
  static func file(_ id: String, among files: [Int], _ desk: Environment) throws -> Response? {
    guard let id = Int(id), files.contains(id) else { return nil }
    let (record, content) = try desk.file(id)
    var response = Response(.ok, body: try content.read(0..<content.count))
    response.set("Content-Type", "application/octet-stream")
    response.set("Content-Security-Policy", "default-src 'none'; sandbox")
    response.set("Content-Disposition", ContentDisposition.text(record.file.fileName))
    return response
  }
}
