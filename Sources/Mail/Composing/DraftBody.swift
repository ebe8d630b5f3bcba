/// The body of a draft as a tree of parts: mixed ( alternative ( text, related ( html, images ) ),
/// files ), without the levels that would have one part only.
struct DraftBody {
  /// The whole body.
  let root: ComposedPart

  init(_ draft: Draft) throws(ComposeError) {
    var inline: [ComposedPart] = []
    var files: [ComposedPart] = []
    for attachment in draft.attachments {
      if Self.isReferenced(attachment, in: draft.html) {
        inline.append(try AttachmentEncoder.part(attachment, disposition: "inline"))
      } else {
        files.append(try AttachmentEncoder.part(attachment, disposition: "attachment"))
      }
    }
    let text = TextBodyEncoder.part("text/plain", draft.text)
    let html = draft.html.map { TextBodyEncoder.part("text/html", $0) }
    let stem = Self.boundaryStem(
      avoiding: [text] + (html.map { [$0] } ?? []) + files + inline,
      seed: draft.messageID.value
    )

    var body = text
    if let html {
      let shown = try Self.multipart(
        ["multipart/related;", "type=\"text/html\";"],
        [html] + inline,
        stem + "3"
      )
      body = try Self.multipart(["multipart/alternative;"], [text, shown], stem + "2")
    }
    root = try Self.multipart(["multipart/mixed;"], [body] + files, stem + "1")
  }

  // RFC 2392: the HTML names a part by `cid:` and its Content-ID.
  private static func isReferenced(_ attachment: DraftAttachment, in html: String?) -> Bool {
    guard let html, let contentID = attachment.contentID else { return false }
    return html.contains("cid:\(contentID)")
  }

  private static func multipart(
    _ type: [String],
    _ parts: [ComposedPart],
    _ boundary: String
  ) throws(ComposeError) -> ComposedPart {
    guard parts.count > 1 else { return parts[0] }
    var writer = FieldWriter()
    try writer.write("Content-Type", type + ["boundary=\"\(boundary)\""])
    return .multipart(fields: writer.bytes, boundary: boundary, parts: parts)
  }

  /// What all boundaries of the message begin with: the same for the same draft, and in none of
  /// its parts.
  private static func boundaryStem(avoiding parts: [ComposedPart], seed: String) -> String {
    // FNV-1a, to look different in each message, also in one that carries another.
    var hash = seed.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
    }
    while true {
      let stem = "=_\(String(hash, radix: 36))_"
      if !parts.contains(where: { $0.contains(Array(stem.utf8)) }) { return stem }
      hash &+= 1
    }
  }
}
