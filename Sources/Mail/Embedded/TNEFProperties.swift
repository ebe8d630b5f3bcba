/// One MAPI property that is read; what is not in `ID` is passed over.
struct TNEFProperty {
  /// The identifiers ([MS-OXPROPS] §2).
  enum ID: Int {
    case body = 0x1000
    case compressedRTF = 0x1009
    case bodyHTML = 0x1013
    case displayName = 0x3001
    case attachDataObject = 0x3701
    case attachFileName = 0x3704
    case attachLongFileName = 0x3707
    case attachMIMETag = 0x370E
    case attachContentID = 0x3712
    case internetCodePage = 0x3FDE
  }

  var id: ID?
  var isUnicode = false
  /// Whether the value is a message in TNEF.
  var isMessage = false
  /// Where the value starts.
  var place: ContentPlace
  var length = 0
  /// The first bytes of the value, as many as a name may have.
  var head: [UInt8] = []
}

/// Walks the properties of an attribute ([MS-OXTNEF] §2.1.3.4).
struct TNEFProperties {
  /// Property types whose values have a length before them ([MS-OXCDATA] §2.11.1).
  private enum Variable {
    static let object = 0x0D
    static let string8 = 0x1E
    static let unicode = 0x1F
    static let binary = 0x102
  }

  /// IID_IMessage, in the order of its bytes ([MS-OXTNEF] §2.1.3.4.2).
  private static let messageInterface: [UInt8] =
    [0x07, 0x03, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]

  /// Whether the walk ended before its time.
  private(set) var isBroken = false
  private let end: Int
  private var left: Int?

  init(until end: Int) {
    self.end = end
  }

  /// The next property; nil after the last one.
  mutating func next(_ cursor: inout PartCursor) throws -> TNEFProperty? {
    if left == nil { left = try number(4, &cursor) ?? 0 }
    guard let left, left > 0, !isBroken else { return nil }
    self.left = left - 1
    guard let type = try number(2, &cursor), let id = try number(2, &cursor) else { return nil }
    // Named properties: a GUID, then a number or a string.
    if id >= 0x8000 { try skipName(&cursor) }
    var property = TNEFProperty(id: TNEFProperty.ID(rawValue: id), place: cursor.place)
    property.isUnicode = type & 0xFFF == Variable.unicode
    try readValue(type, &property, &cursor)
    return isBroken ? nil : property
  }

  private mutating func readValue(
    _ type: Int,
    _ property: inout TNEFProperty,
    _ cursor: inout PartCursor
  ) throws {
    let isMultiple = type & 0x1000 != 0
    if let size = Self.fixedSize(type & 0xFFF) {
      let count = isMultiple ? try number(4, &cursor) ?? 0 : 1
      property.place = cursor.place
      property.length = size
      property.head = try read(min(size * min(count, 1), end - cursor.offset), &cursor)
      try skip(size.multipliedReportingOverflow(by: max(count - 1, 0)).partialValue, &cursor)
      return
    }
    guard Self.isVariable(type & 0xFFF) else {
      isBroken = true
      return
    }
    let count = try number(4, &cursor) ?? 0
    for index in 0..<count {
      guard let length = try number(4, &cursor) else { return }
      let start = cursor.offset
      if index == 0 { try readFirst(type & 0xFFF, length, &property, &cursor) }
      guard start + (length + 3) / 4 * 4 <= end else {
        isBroken = true
        return
      }
      try skip(start + (length + 3) / 4 * 4 - cursor.offset, &cursor)
    }
  }

  private mutating func readFirst(
    _ type: Int,
    _ length: Int,
    _ property: inout TNEFProperty,
    _ cursor: inout PartCursor
  ) throws {
    var length = min(length, end - cursor.offset)
    if type == Variable.object, length >= 16 {
      property.isMessage = try cursor.read(16) == Self.messageInterface
      length -= 16
    }
    property.place = cursor.place
    property.length = length
    property.head = try cursor.read(min(length, TNEFName.longest))
  }

  private mutating func skipName(_ cursor: inout PartCursor) throws {
    try skip(16, &cursor)
    guard let kind = try number(4, &cursor), let value = try number(4, &cursor) else { return }
    if kind == 1 { try skip((value + 3) / 4 * 4, &cursor) }
  }

  private mutating func skip(_ count: Int, _ cursor: inout PartCursor) throws {
    guard count <= end - cursor.offset else {
      isBroken = true
      return
    }
    try cursor.skip(count)
  }

  private mutating func read(_ count: Int, _ cursor: inout PartCursor) throws -> [UInt8] {
    let bytes = try cursor.read(count)
    if bytes.count < count { isBroken = true }
    return bytes
  }

  private mutating func number(_ size: Int, _ cursor: inout PartCursor) throws -> Int? {
    guard end - cursor.offset >= size, let value = try cursor.littleEndian(size) else {
      isBroken = true
      return nil
    }
    return value
  }

  private static func isVariable(_ type: Int) -> Bool {
    [Variable.object, Variable.string8, Variable.unicode, Variable.binary].contains(type)
  }

  /// The size of a value with its padding; nil when it varies or the type is unknown.
  private static func fixedSize(_ type: Int) -> Int? {
    switch type {
    case 0x01: 0
    case 0x02, 0x03, 0x04, 0x0A, 0x0B: 4
    case 0x05, 0x06, 0x07, 0x14, 0x40: 8
    case 0x48: 16
    default: nil
    }
  }
}
