/// A file that came with a form.
struct UploadedFile: Sendable {
  /// The field that it was chosen in.
  let field: String
  /// The name that the browser gave: hostile.
  let name: String
  let mediaType: String
  let content: [UInt8]
}
