/// Reads the attributes of a TNEF stream, `winmail.dat` ([MS-OXTNEF]).
///
/// One pass forward: names are read, content and bodies are places to be read later.
struct TNEFReader {
  /// The first bytes of every stream ([MS-OXTNEF] §2.1.3.3).
  private static let signature = 0x223E_9F78

  /// Attributes that are read ([MS-OXTNEF] §2.1.3.2).
  private enum AttributeID {
    static let body = 0x0002_800C
    static let oemCodepage = 0x0006_9007
    static let messageProperties = 0x0006_9003
    static let attachRendData = 0x0006_9002
    static let attachTitle = 0x0001_8010
    static let attachData = 0x0006_800F
    static let attachment = 0x0006_9005
  }

  private(set) var stream = TNEFStream()
  private var cursor: PartCursor
  private let length: Int
  private let mostFiles: Int

  /// Reads a stream of so many bytes; attachments beyond `mostFiles` are not listed.
  init(_ place: ContentPlace, length: Int, mostFiles: Int) throws {
    cursor = try PartCursor(place)
    self.length = length
    self.mostFiles = mostFiles
    guard try cursor.littleEndian(4) == Self.signature else {
      stream.note("tnef-signature-missing")
      return
    }
    try cursor.skip(2)
    while cursor.offset < length, try readAttribute() {}
  }

  /// A level, an identifier, a length, the data, and the sum of its bytes.
  /// - Returns: Whether another attribute can follow.
  private mutating func readAttribute() throws -> Bool {
    guard let level = try cursor.byte() else { return false }
    guard level == 1 || level == 2, let id = try cursor.littleEndian(4),
      let count = try cursor.littleEndian(4)
    else { return ends("tnef-truncated") }
    cursor.sum = 0
    let (end, isOver) = cursor.offset.addingReportingOverflow(count)
    guard !isOver else { return ends("tnef-truncated") }
    try readData(id, level: level, until: min(end, length))
    try cursor.skip(end - cursor.offset)
    let sum = Int(cursor.sum)
    guard cursor.offset == end, let stated = try cursor.littleEndian(2) else {
      return ends("tnef-truncated")
    }
    if sum != stated { stream.note("tnef-checksum-mismatch") }
    return stream.files.count <= mostFiles
  }

  private mutating func ends(_ defect: String) -> Bool {
    stream.note(defect)
    return false
  }

  private mutating func readData(_ id: Int, level: UInt8, until end: Int) throws {
    let count = end - cursor.offset
    switch (level, id) {
    case (1, AttributeID.oemCodepage):
      stream.codePage = try cursor.littleEndian(min(count, 4)) ?? 0
    case (1, AttributeID.body):
      stream.body = stream.body ?? TNEFText(place: cursor.place, length: count, isUnicode: false)
    case (1, AttributeID.messageProperties):
      try readProperties(until: end)
    case (2, AttributeID.attachRendData):
      stream.files.append(TNEFFile())
    case (2, AttributeID.attachTitle):
      stream.last.title = TNEFName(
        bytes: try cursor.read(min(count, TNEFName.longest)),
        isUnicode: false
      )
    case (2, AttributeID.attachData):
      stream.last.data = (cursor.place, try cursor.skip(count))
    case (2, AttributeID.attachment):
      try readFileProperties(until: end)
    default: break
    }
  }

  private mutating func readProperties(until end: Int) throws {
    var properties = TNEFProperties(until: end)
    while let property = try properties.next(&cursor) {
      let text = TNEFText(
        place: property.place,
        length: property.length,
        isUnicode: property.isUnicode
      )
      switch property.id {
      case .body: stream.body = text
      case .bodyHTML: stream.html = text
      case .compressedRTF: stream.rtf = text
      case .internetCodePage:
        stream.internetCodePage = property.head.reversed().reduce(0) { $0 << 8 | Int($1) }
      default: break
      }
    }
    if properties.isBroken { stream.note("tnef-property-malformed") }
  }

  private mutating func readFileProperties(until end: Int) throws {
    var properties = TNEFProperties(until: end)
    while let property = try properties.next(&cursor) {
      let name = TNEFName(bytes: property.head, isUnicode: property.isUnicode)
      switch property.id {
      case .attachLongFileName: stream.last.longName = name
      case .attachFileName: stream.last.shortName = name
      case .displayName: stream.last.displayName = name
      case .attachMIMETag: stream.last.mimeTag = name
      case .attachContentID: stream.last.contentID = name
      case .attachDataObject:
        stream.last.object = (property.place, property.length)
        stream.last.isMessage = property.isMessage
      default: break
      }
    }
    if properties.isBroken { stream.note("tnef-property-malformed") }
  }
}
