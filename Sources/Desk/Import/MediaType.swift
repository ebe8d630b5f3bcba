/// The media types of the endings that files of cases have.
package enum MediaType {
  private static let byEnding = [
    "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv", "html": "text/html",
    "xml": "application/xml", "json": "application/json", "zip": "application/zip",
    "7z": "application/x-7z-compressed", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "tif": "image/tiff", "tiff": "image/tiff",
    "eml": "message/rfc822", "msg": "application/vnd.ms-outlook", "doc": "application/msword",
    "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]

  package static func byEnding(of name: String) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return byEnding[ending] ?? "application/octet-stream"
  }
}
