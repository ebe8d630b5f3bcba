import Desk
import Digest
import HTTP

/// What pages load beside themselves, under an address that changes with it and is kept for ever.
struct PageAsset: Sendable {
  let address: String
  private let content: [UInt8]
  private let mediaType: String

  /// The stylesheet of a folder of templates.
  static func stylesheet(of folder: TemplateFolder) throws -> PageAsset {
    PageAsset(try folder.stylesheet(), "style.css", "text/css; charset=utf-8")
  }

  /// Its script.
  static func script(of folder: TemplateFolder) throws -> PageAsset {
    PageAsset(try folder.script(), "script.js", "text/javascript; charset=utf-8")
  }

  private init(_ text: String, _ name: String, _ mediaType: String) {
    content = Array(text.utf8)
    address = "/static/\(Hex.encoded(SHA256.digest(of: content)).prefix(16))/\(name)"
    self.mediaType = mediaType
  }

  /// The answer to who asks for it.
  var response: Response {
    var response = Response(.ok, body: content)
    response.set("Content-Type", mediaType)
    response.set("Cache-Control", "public, max-age=31536000, immutable")
    return response
  }
}
