@testable import HTTP

/// However the bytes come, one request is read of them, and what a path or a field holds ends no line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let piece = 1 + input.number(below: 40)
  let bytes = input.remainder()
  let whole = Reading(bytes, by: max(1, bytes.count))
  require(whole == Reading(bytes, by: piece), "pieces of \(piece) bytes are read otherwise")
  if let head = whole.head { check(head, whole.body) }
  return 0
}

private struct Reading: Equatable {
  var head: RequestHead?
  var body: [UInt8] = []
  var isWhole = false
  var refusal: RequestRefusal?

  init(_ bytes: [UInt8], by size: Int) {
    var reader = RequestReader()
    var rest = bytes[...]
    do throws(RequestRefusal) {
      while !rest.isEmpty {
        for event in try reader.take(rest.prefix(size)) {
          switch event {
          case .head(let head): self.head = head
          case .body(let part): body += part
          case .end: isWhole = true
          }
        }
        rest = rest.dropFirst(size)
      }
      try reader.finish()
    } catch {
      refusal = error
    }
  }
}

private func check(_ head: RequestHead, _ body: [UInt8]) {
  require(body.count <= head.length, "a body is longer than it says")
  for (place, segment) in head.target.segments.enumerated() {
    let isLast = place == head.target.segments.count - 1
    require(!segment.isEmpty || isLast, "an empty segment")
    require(
      segment != "." && segment != ".."
        && !segment.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C },
      segment
    )
  }
  for field in head.fields.all {
    require(!field.value.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0 }, field.name)
  }
  _ = head.cookie("dossier_session")
  if let form = try? FormFields(coded: body[...]) {
    require(
      (try? FormFields(coded: Array(form.coded.utf8)[...])) == form,
      "a form is written otherwise"
    )
  }
  if let type = head.fields.only("Content-Type"),
    let form = try? MultipartForm(contentType: type, body: body)
  {
    for file in form.files {
      require(
        file.range.lowerBound >= 0 && file.range.upperBound <= body.count,
        "a file beyond its form"
      )
    }
  }
  var response = Response(.ok)
  response.set("Location", head.target.text)
  let disposition = ContentDisposition.text(String(decoding: body, as: UTF8.self))
  response.set("Content-Disposition", disposition)
  guard let written = try? response.head(at: 0, length: body.count) else {
    return require(false, "a file name ends its line: \(disposition)")
  }
  require(written.suffix(4).elementsEqual([13, 10, 13, 10]), "a head does not end")
}
