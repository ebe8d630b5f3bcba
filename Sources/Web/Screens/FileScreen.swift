import Cases
import Desk
import HTTP
import Mail

/// A file of a case, always to be saved: nothing that came by mail is shown as a page.
enum FileScreen {
  static let page = Route.get("/files/*") { visit, values in
    guard let id = Int(values[0]) else { throw StoreError.noAttachment(0) }
    return try saved(id, visit.desk)
  }

  /// A file, to be saved; throws for one that there is not for whom the desk is shown.
  static func saved(_ id: Int, _ desk: Environment) throws -> Response {
    let (record, content) = try desk.file(id)
    var response = Response(.ok, body: try content.read(0..<content.count))
    response.set("Content-Type", "application/octet-stream")
    response.set("Content-Security-Policy", "default-src 'none'; sandbox")
    response.set("Content-Disposition", ContentDisposition.text(record.file.fileName))
    return response
  }

  /// The address of a file.
  static func address(of record: AttachmentRecord) -> String { "/files/\(record.id)" }
}
