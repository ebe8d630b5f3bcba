import Synchronization

extension StatementReader {
  /// Reads all statements of an archive; what holds something else is left out, and named.
  ///
  /// A statement in it that cannot be read refuses the whole archive: half a delivery is none.
  func readArchive(_ source: StatementSource, into sink: @escaping StatementSink) throws {
    guard let bytes = try source.all(atMost: limits.archiveBytes) else {
      throw StatementError(.tooLarge("the archive", bound: limits.archiveBytes))
    }
    let archive = try ZIPArchive(bytes, limits: limits)
    let budget = ReadBudget(limits.bytes)
    var found = 0
    for member in archive.members where !Self.isOfTheSystem(member.name) {
      do {
        let unpacked = try archive.source(member, limits: limits).bounded(by: budget)
        if try StatementKind.isArchive(unpacked.beginning(4)) {
          throw StatementError(.archive("an archive within an archive is not read"))
        }
        try readFile(unpacked, into: sink)
        found += 1
      } catch let error as StatementError {
        guard case .notAStatement(let other) = error.problem, other.mayStandBeside else {
          throw error.within(member.name)
        }
        try sink(.doubt(.leftOut(member.name), line: 1))
      }
    }
    guard found > 0 else { throw StatementError(.archive("no statement is in it")) }
  }

  /// What macOS puts into archives beside the files.
  private static func isOfTheSystem(_ name: String) -> Bool {
    name.hasPrefix("__MACOSX/") || name.hasSuffix(".DS_Store")
  }
}

extension StatementError.OtherFile {
  /// Whether such a file beside statements is no mistake: a page to read, a picture.
  fileprivate var mayStandBeside: Bool {
    switch self {
    case .pdf, .unknown, .empty: true
    case .order, .invoice, .xml: false
    }
  }
}

extension StatementError {
  fileprivate func within(_ file: String) -> StatementError {
    var error = self
    error.file = String(String.UnicodeScalarView(file.unicodeScalars.prefix(80)))
    return error
  }
}

/// How many bytes may still be read, of all files of an archive together.
final class ReadBudget: Sendable {
  private let left: Mutex<Int>
  private let bound: Int

  init(_ bound: Int) {
    left = Mutex(bound)
    self.bound = bound
  }

  func take(_ count: Int) throws {
    let rest = left.withLock { left in
      left -= count
      return left
    }
    guard rest >= 0 else { throw StatementError(.tooLarge("the file", bound: bound)) }
  }
}

extension StatementSource {
  /// The same bytes; each time that they are gone through, at most so many.
  func bounded(by bytes: Int) -> StatementSource {
    StatementSource { try limited(open(), by: ReadBudget(bytes)) }
  }

  /// The same bytes, at most what is left of a budget, however often they are gone through.
  func bounded(by budget: ReadBudget) -> StatementSource {
    StatementSource { try limited(open(), by: budget) }
  }

  private func limited(_ pieces: @escaping Pieces, by budget: ReadBudget) -> Pieces {
    {
      let piece = try pieces()
      try budget.take(piece?.count ?? 0)
      return piece
    }
  }
}
