/// The files that are embedded in a PDF.
struct PDFAttachments {
  /// One file: its name, and the stream that holds it.
  struct Attachment {
    let name: String
    let stream: PDFValue
    let subtype: String?
  }

  let file: PDFFile

  /// What the catalog names: in its tree of files, and as files that belong to the document.
  func named() throws -> [Attachment] {
    guard let catalog = try file.resolved(file.trailer["Root"])?.entries else { return [] }
    var found: [Attachment] = []
    var seen: Set<Int> = []
    let names = try file.resolved(catalog["Names"])?.entries
    try walk(names?["EmbeddedFiles"], depth: 0, &seen, &found)
    for value in try file.resolved(catalog["AF"])?.elements ?? [] {
      if let next = try attachment(value, key: nil, &seen) { found.append(next) }
    }
    return found
  }

  /// What any object of the file names.
  func anywhere() throws -> [Attachment] {
    var seen: Set<Int> = []
    return try file.places.keys.sorted().compactMap {
      try attachment(.reference($0), key: nil, &seen)
    }
  }

  private func walk(
    _ value: PDFValue?,
    depth: Int,
    _ seen: inout Set<Int>,
    _ found: inout [Attachment]
  ) throws {
    if case .reference(let number)? = value, !seen.insert(number).inserted { return }
    guard depth < 32, let node = try file.resolved(value)?.entries else { return }
    try file.budget.pass(64)
    let pairs = try file.resolved(node["Names"])?.elements ?? []
    for place in stride(from: 0, to: pairs.count - 1, by: 2) {
      let key = try file.resolved(pairs[place])?.text
      if let next = try attachment(pairs[place + 1], key: key, &seen) { found.append(next) }
    }
    for kid in try file.resolved(node["Kids"])?.elements ?? [] {
      try walk(kid, depth: depth + 1, &seen, &found)
    }
  }

  /// The file that a specification of one names; nil when a value is none, or was seen before.
  private func attachment(_ value: PDFValue, key: String?, _ seen: inout Set<Int>) throws
    -> Attachment?
  {
    guard let entries = try file.resolved(value)?.entries,
      let files = try file.resolved(entries["EF"])?.entries
    else { return nil }
    let keys = ["UF", "F", "Unix", "DOS", "Mac"]
    guard let reference = keys.lazy.compactMap({ files[$0] }).first else { return nil }
    if case .reference(let number) = reference, !seen.insert(number).inserted { return nil }
    guard let stream = try file.resolved(reference), case .stream(let own, _) = stream else {
      return nil
    }
    let name = try keys.lazy.compactMap { try file.resolved(entries[$0])?.text }.first
    return Attachment(
      name: String(String.UnicodeScalarView((name ?? key ?? "").unicodeScalars.prefix(200))),
      stream: stream,
      subtype: try file.resolved(own["Subtype"])?.name
    )
  }
}
