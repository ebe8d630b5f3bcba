/// What a file is, by how it begins: names of files say nothing.
enum StatementKind {
  case xml
  case swift
  case coda
  case other(StatementError.OtherFile)

  /// How many bytes are looked at.
  static let beginning = 4096

  /// Whether bytes begin as a ZIP archive does.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  static func kind(of bytes: [UInt8]) -> StatementKind {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]).drop { $0 <= 0x20 }
    guard let first = text.first else { return .other(.empty) }
    if first == 0x3C { return .xml }
    if text.starts(with: "%PDF".utf8) { return .other(.pdf) }
    let lines = text.split(separator: 0x0A, maxSplits: 20, omittingEmptySubsequences: true)
    if let line = lines.first, isCODA(line) { return .coda }
    if lines.contains(where: isSwift) { return .swift }
    return .other(.unknown)
  }

  /// A header of CODA: a zero, four more, the day, the bank, and application 05.
  private static func isCODA(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.prefix(16)
    return start.count == 16 && start.prefix(5).allSatisfy { $0 == 0x30 }
      && start.allSatisfy { (0x30...0x39).contains($0) } && start.suffix(2).elementsEqual("05".utf8)
  }

  private static func isSwift(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: ":20:".utf8) { return true }
    return line.starts(with: "{1:".utf8)
  }
}
