import Cases
import Store

/// Cuts an mbox (RFC 4155) into its messages.
///
/// A message begins at a line "From " that starts the file or follows an empty line. One `>` is
/// taken off quoted "From " lines, as mboxrd writers put it there.
final class MboxSplitter {
  private let store: SQLiteStore
  private var writer: (any RawWriter)?
  private var line: [UInt8] = []
  private var previousIsEmpty = true

  init(store: SQLiteStore) {
    self.store = store
  }

  /// Takes more bytes; returns the messages that ended in them.
  func take(_ bytes: [UInt8]) throws -> [any RawContent] {
    var finished: [any RawContent] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      line += bytes[start...end]
      start = end + 1
      if let content = try endLine() { finished.append(content) }
    }
    line += bytes[start...]
    return finished
  }

  /// The last message.
  func finish() throws -> [any RawContent] {
    let last = try endLine()
    let open = try writer?.finish()
    writer = nil
    return [last, open].compactMap { $0 }
  }

  private func endLine() throws -> (any RawContent)? {
    defer {
      previousIsEmpty = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
      line.removeAll(keepingCapacity: true)
    }
    let from = Array("From ".utf8)
    if previousIsEmpty, line.starts(with: from) {
      let finished = try writer?.finish()
      writer = try store.rawWriter()
      return finished
    }
    let isQuoted = line.first == 0x3E && line.drop { $0 == 0x3E }.starts(with: from)
    try writer?.append(isQuoted ? line.dropFirst() : line[...])
    return nil
  }
}
