/// Looks for files inside the bodies of a message, and of messages inside of those.
///
/// Nothing recurses: what is found to hold more stands in a line.
struct EmbeddedScan {
  private(set) var content = EmbeddedContent()
  private var waiting: [(container: Container, partID: String, depth: Int)] = []
  private var bytes = 0
  private var isFull = false
  private let limits: ParserLimits
  private let legacy: Charset

  private enum Container {
    case message(Message)
    case tnef(ContentPlace, length: Int)
  }

  init(_ message: Message) throws {
    limits = message.limits
    legacy = message.legacy
    try scan(message, within: nil, depth: 0)
    var index = 0
    while index < waiting.count, !isFull {
      let next = waiting[index]
      switch next.container {
      case .message(let message): try scan(message, within: next.partID, depth: next.depth)
      case .tnef(let place, let length):
        try scan(place, length: length, in: next.partID, depth: next.depth)
      }
      index += 1
    }
  }

  private mutating func scan(_ message: Message, within partID: String?, depth: Int) throws {
    for part in message.leaves where !isFull {
      let id = partID ?? part.partID
      if part.isTNEF {
        try scan(
          ContentPlace(part, of: message.source),
          length: .max,
          in: id,
          depth: depth
        )
      } else if part.isCMS {
        guard let inner = try message.signedContent(of: part) else { continue }
        try add(inner, in: id)
        wait(.message(inner), in: id, depth: depth)
      } else if part.isShown, Message.isPlain(part) {
        try scan(message, part, in: id)
      }
    }
  }

  private mutating func wait(_ container: Container, in partID: String, depth: Int) {
    guard depth + 1 < limits.depth else {
      content.defects.append(Defect("too-deep"))
      return
    }
    waiting.append((container, partID, depth + 1))
  }

  /// Adds a file; false when a limit is reached.
  private mutating func add(_ file: EmbeddedFile) -> Bool {
    guard content.files.count < limits.embeddedFiles else { return full("too-many-embedded-files") }
    guard file.size <= limits.embeddedBytes - bytes else { return full("embedded-files-too-large") }
    bytes += file.size
    content.files.append(file)
    content.defects += file.defects
    return true
  }

  private mutating func full(_ defect: String) -> Bool {
    content.defects.append(Defect(defect))
    isFull = true
    return false
  }

  // MARK: Signed entities

  private mutating func add(_ message: Message, in partID: String) throws {
    for part in message.files {
      let place = ContentPlace(part, of: message.source)
      var cursor = try PartCursor(place)
      var file = EmbeddedFile(
        .signedData,
        in: partID,
        name: part.name,
        mediaType: part.mediaType,
        size: try cursor.skip(.max),
        [EmbeddedStretch(place: place, length: .max, coding: .identity)]
      )
      file.contentID = part.contentID
      guard add(file) else { return }
    }
  }

  // MARK: TNEF

  private mutating func scan(
    _ place: ContentPlace,
    length: Int,
    in partID: String,
    depth: Int
  ) throws {
    let room = limits.embeddedFiles - content.files.count
    let stream = try TNEFReader(place, length: length, mostFiles: room).stream
    content.defects += stream.defects.map { Defect($0) }
    let charset = stream.charset(stream.codePage)
    for found in stream.files {
      guard let (place, length) = found.data ?? found.object else { continue }
      let isMessage = found.data == nil && found.isMessage
      let names = [found.longName, found.shortName, found.title, found.displayName]
        .compactMap { $0?.text(charset, legacy: legacy) }
      let tag = found.mimeTag?.text(charset, legacy: legacy)?.lowercased()
      var file = EmbeddedFile(
        .tnef,
        in: partID,
        name: names.first,
        mediaType: isMessage
          ? "application/ms-tnef" : tag.flatMap(Self.mediaType) ?? "application/octet-stream",
        size: length,
        [EmbeddedStretch(place: place, length: length, coding: .identity)]
      )
      file.contentID = found.contentID?.text(charset, legacy: legacy)
        .map { $0.filter { $0 != "<" && $0 != ">" } }
      guard add(file) else { return }
      if isMessage { wait(.tnef(place, length: length), in: partID, depth: depth) }
    }
  }

  /// RFC 6838 §4.2: type and subtype of restricted names.
  private static func mediaType(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }
    }
    return parts.count == 2 && isName ? text : nil
  }

  // MARK: Blocks in texts

  private mutating func scan(_ message: Message, _ part: BodyPart, in partID: String) throws {
    let text = try message.content(of: part)
    let blocks = TextBlock.all(in: text)
    guard !blocks.isEmpty else { return }
    var cursor = try PartCursor(ContentPlace(part, of: message.source))
    for block in blocks {
      try cursor.skip(block.data.lowerBound - cursor.offset)
      let stretch = EmbeddedStretch(
        place: cursor.place,
        length: block.data.count,
        coding: block.coding
      )
      guard try add(block, stretch, Charset(of: part), in: partID) else { return }
    }
  }

  private mutating func add(
    _ block: TextBlock,
    _ stretch: EmbeddedStretch,
    _ charset: Charset,
    in partID: String
  ) throws -> Bool {
    var size = 0
    var checksum = CRC32()
    try stretch.decode { piece in
      size += piece.count
      if block.coding == .yEnc { checksum.update(Array(piece)) }
    }
    var defects = block.defects
    if block.coding == .yEnc {
      defects += block.yEnc.defects(decodedSize: size, checksum: checksum.value)
    }
    var file = EmbeddedFile(
      block.coding == .yEnc ? .yEnc : .uuencode,
      in: partID,
      name: charset.utf8(Array(block.name), legacy: legacy).text,
      size: size,
      [stretch]
    )
    file.defects = defects.map { Defect($0) }
    return try join(file, block.yEnc) || add(file)
  }

  /// Appends a yEnc part to the file whose part before it was the last one found.
  private mutating func join(_ file: EmbeddedFile, _ fields: YEncFields) throws -> Bool {
    guard file.format == .yEnc, let begin = fields.begin, begin > 1,
      let last = content.files.indices.last, content.files[last].format == .yEnc,
      content.files[last].name == file.name, content.files[last].size == begin - 1,
      file.size <= limits.embeddedBytes - bytes
    else { return false }
    bytes += file.size
    content.files[last].size += file.size
    content.files[last].stretches += file.stretches
    content.files[last].defects += file.defects
    content.defects += file.defects
    return true
  }
}

extension BodyPart {
  /// Whether the part is a TNEF stream, by its type or by the name that Outlook gives it.
  var isTNEF: Bool {
    switch mediaType {
    case "application/ms-tnef", "application/vnd.ms-tnef": true
    default: name?.lowercased() == "winmail.dat"
    }
  }
}

extension Charset {
  /// The charset that a part declares.
  init(of part: BodyPart) {
    self = part.charset.flatMap { Charset(label: $0) } ?? .ascii
  }
}
