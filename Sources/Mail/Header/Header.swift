/// A header block: fields in order, with their raw bytes.
///
/// Fields share the bytes of the block (of the whole message, when that is in memory); nothing is
/// decoded before it is asked for.
public struct Header: Sendable {
  /// The bytes that the entries index.
  let storage: [UInt8]
  let entries: [HeaderEntry]
  /// What 8-bit bytes are when they are not UTF-8; UTF-8 when that is unknown.
  var legacyCharset = Charset.utf8

  init(storage: [UInt8], entries: [HeaderEntry], legacy: Charset) {
    self.storage = storage
    self.entries = entries
    legacyCharset = legacy
  }

  /// Makes a header.
  public init(fields: [HeaderField]) {
    var storage: [UInt8] = []
    entries = fields.map { field in
      let shift = storage.count - field.entry.start
      storage += field.rawBytes
      return field.entry.moved(by: shift)
    }
    self.storage = storage
  }

  /// The fields in the order they stand.
  public var fields: [HeaderField] { entries.map(field) }

  /// The fields of a name, ignoring case, in order.
  public func all(_ name: String) -> [HeaderField] {
    entries.filter { isNamed($0, name) }.map(field)
  }

  /// The unfolded, RFC 2047-decoded value of the first field of a name.
  public subscript(_ name: String) -> String? {
    first(name)?.value
  }

  /// The first field of a name, ignoring case.
  public func first(_ name: String) -> HeaderField? {
    for entry in entries where isNamed(entry, name) { return field(entry) }
    return nil
  }

  /// How many bytes the fields of a name have together.
  func size(of name: String) -> Int {
    entries.reduce(0) { $0 + (isNamed($1, name) ? $1.end - $1.start : 0) }
  }

  private func field(_ entry: HeaderEntry) -> HeaderField {
    HeaderField(storage: storage, entry: entry, legacyCharset: legacyCharset)
  }

  private func isNamed(_ entry: HeaderEntry, _ name: String) -> Bool {
    let name = name.utf8
    guard entry.nameEnd - entry.start == name.count else { return false }
    var index = entry.start
    for byte in name {
      guard storage[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    return true
  }
}

/// Where a field stands in the bytes of its block.
struct HeaderEntry: Sendable {
  var start: Int
  var nameEnd: Int
  var valueStart: Int
  /// After the line end.
  var end: Int

  func moved(by shift: Int) -> HeaderEntry {
    HeaderEntry(
      start: start + shift,
      nameEnd: nameEnd + shift,
      valueStart: valueStart + shift,
      end: end + shift
    )
  }
}
