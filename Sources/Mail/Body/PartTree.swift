/// Builds the tree of parts from the flat list that a scan yields.
struct PartTree {
  private let nodes: [PartNode]
  private(set) var defects: [Defect]
  private let legacy: Charset

  init(_ nodes: [PartNode], defects: [Defect], legacy: Charset) {
    self.nodes = nodes
    self.defects = defects
    self.legacy = legacy
  }

  /// The root part with all parts below it.
  mutating func root() -> BodyPart {
    guard nodes.count > 1 else {
      var only = part(nodes[0], id: "1", parts: [])
      only.isWholeMessage = true
      return only
    }
    let ids = partIDs()
    var children = [[BodyPart]](repeating: [], count: nodes.count)
    // Parts stand after their parents, so that the last comes first here and no part is missed.
    for index in nodes.indices.reversed().dropLast() {
      let parts = Array(children[index].reversed())
      children[index] = []
      children[nodes[index].parent ?? 0].append(part(nodes[index], id: ids[index], parts: parts))
    }
    var root = part(nodes[0], id: "", parts: children[0].reversed())
    // QUIRK: a multipart declares no charset; its header is written in that of its text.
    if nodes[0].content.declaredCharset == nil {
      let declared = nodes.first { $0.content.declaredCharset != nil }
      root.header.legacyCharset = declared?.content.declaredCharset ?? legacy
    }
    return root
  }

  /// RFC 3501 §6.4.5: parts of a multipart are numbered; the multipart at the root has no number.
  private func partIDs() -> [String] {
    var ids = [String](repeating: "", count: nodes.count)
    var counts = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices.dropFirst() {
      let parent = nodes[index].parent ?? 0
      counts[parent] += 1
      ids[index] = ids[parent].isEmpty ? "\(counts[parent])" : "\(ids[parent]).\(counts[parent])"
    }
    return ids
  }

  private mutating func part(_ node: PartNode, id: String, parts: [BodyPart]) -> BodyPart {
    let content = node.content
    var header = node.header
    header.legacyCharset = content.declaredCharset ?? header.legacyCharset
    var part = BodyPart(
      partID: id,
      mediaType: content.mediaType,
      charset: content.charset,
      disposition: content.disposition,
      name: content.name,
      contentID: content.contentID,
      header: header,
      bodyRange: node.bodyStart..<(node.bodyEnd ?? node.bodyStart),
      subParts: parts
    )
    part.encoding = content.encoding
    part.flow = content.flow
    part.start = node.start
    if part.isMultipart, parts.isEmpty {
      // QUIRK: a multipart without parts is its text.
      defects.append(Defect("multipart-without-parts", at: node.start))
      part.mediaType = "text/plain"
    }
    if part.mediaType.hasPrefix("text/"), let label = part.charset,
      Charset(label: label) == nil
    {
      defects.append(Defect("unknown-charset", at: node.start))
    }
    return part
  }
}
