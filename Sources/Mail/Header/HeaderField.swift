/// One header field (RFC 5322 §2.2).
public struct HeaderField: Sendable {
  private let storage: [UInt8]
  let entry: HeaderEntry
  private let legacyCharset: Charset

  init(storage: [UInt8], entry: HeaderEntry, legacyCharset: Charset) {
    self.storage = storage
    self.entry = entry
    self.legacyCharset = legacyCharset
  }

  /// Makes a field with a line end of CRLF; `value` is taken as it is, without folding or encoding.
  public init(name: String, value: String) {
    storage = Array("\(name): \(value)\r\n".utf8)
    let nameEnd = name.utf8.count
    entry = HeaderEntry(start: 0, nameEnd: nameEnd, valueStart: nameEnd + 1, end: storage.count)
    legacyCharset = .utf8
  }

  /// The name as written.
  public var name: String { storage[entry.start..<entry.nameEnd].text }

  /// The field as it stood, from its name to its line end, folding included.
  public var rawBytes: [UInt8] { Array(storage[entry.start..<entry.end]) }

  /// The unfolded and decoded value, without surrounding white space.
  public var value: String { HeaderText.decoded(rawValue, legacy: legacyCharset) }

  /// The value of a parameter, as of Content-Disposition (RFC 2045 §5.1, RFC 2231).
  public func parameter(_ name: String) -> String? { Parameters(unfolded, legacy: legacy)[name] }

  /// What stands after the colon, still folded and encoded.
  var rawValue: ArraySlice<UInt8> { storage[entry.valueStart..<entry.end] }

  /// What stands after the colon on one line, still encoded.
  var unfolded: ArraySlice<UInt8> { HeaderText.unfolded(rawValue) }

  /// What 8-bit bytes of this field are when they are not UTF-8.
  var legacy: Charset { legacyCharset }
}
