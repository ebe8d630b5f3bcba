import HTTP
import Mail

/// A request, whole.
struct WebRequest: Sendable {
  let head: RequestHead
  let body: any ByteSource

  /// The fields of a form without files; throws `RequestRefusal`, and what reading the body throws.
  func fields() throws -> FormFields { try FormFields(coded: body.read(0..<body.count)[...]) }

  /// The fields and the files that were sent; throws `RequestRefusal`.
  func sent() throws -> (fields: FormFields, files: [UploadedFile]) {
    switch head.contentType {
    case "application/x-www-form-urlencoded":
      return (try fields(), [])
    case "multipart/form-data":
      let type = head.fields.only("Content-Type") ?? ""
      let form = try MultipartForm(contentType: type, body: body)
      let files = form.files.map { file in
        UploadedFile(
          field: file.field,
          name: file.name,
          mediaType: file.mediaType,
          content: PartOfBody(body: body, range: file.range)
        )
      }
      return (form.fields, files)
    default: throw RequestRefusal.malformed(.form)
    }
  }
}
