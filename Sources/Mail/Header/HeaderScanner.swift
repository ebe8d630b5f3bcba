/// Finds the fields of a header block and where its body starts (RFC 5322 §2.2).
struct HeaderScanner {
  /// How a header block ended.
  enum Ending {
    case blankLine
    /// A line that can be no field; it belongs to the body.
    case body
    /// A delimiter of an enclosing multipart.
    case delimiter
    case endOfInput
    /// The limit on bytes; the rest of the block is skipped.
    case limit
    /// The window is too small to tell.
    case needsMore
  }

  private(set) var entries: [HeaderEntry] = []
  private(set) var ending = Ending.endOfInput
  /// Where the body starts.
  private(set) var bodyStart = 0
  private(set) var hasGarbage = false
  private(set) var hasTooManyFields = false

  private let end: Int
  private let limit: Int
  private let isAtEnd: Bool
  private let fieldLimit: Int
  private var nextLineFeed = -1
  /// Where the first field stands after the broken lines seen last.
  private var resumption = 0
  private var needsMore = false

  /// Scans a block within a window.
  /// - Parameters:
  ///   - bytes: The window.
  ///   - range: The block's start and the window's end, as indexes of `bytes`.
  ///   - isAtEnd: Whether the source ends with the window.
  ///   - limits: What the scan stops at.
  ///   - isDelimiter: Whether an enclosing multipart's delimiter starts at an index.
  init(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    isAtEnd: Bool,
    limits: ParserLimits,
    isDelimiter: (Int) -> Bool
  ) {
    end = range.upperBound
    limit = min(range.upperBound, range.lowerBound.addingClamped(limits.headerBytes))
    self.isAtEnd = isAtEnd
    fieldLimit = limits.headerFields
    entries.reserveCapacity(24)
    scan(bytes, from: range.lowerBound, isDelimiter)
  }

  private mutating func scan(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ isDelimiter: (Int) -> Bool
  ) {
    var index = start
    while index < end {
      bodyStart = index
      if index >= limit, limit < end || !isAtEnd {
        ending = limit < end ? .limit : .needsMore
        return
      }
      let line = nextLine(bytes, at: index)
      if line.next >= end, limit == end, !isAtEnd {
        ending = .needsMore
        return
      }
      if line.end == index {
        bodyStart = line.next
        ending = .blankLine
        return
      }
      if bytes[index] == 0x2D, isDelimiter(index) {
        ending = .delimiter
        return
      }
      guard readLine(bytes, index..<line.end, next: line.next, isFirst: index == start) else {
        ending = needsMore ? .needsMore : .body
        return
      }
      index = line.next
    }
    bodyStart = end
    if !isAtEnd { ending = .limit }
  }

  /// Takes one line; false when it cannot belong to a header.
  private mutating func readLine(
    _ bytes: Span<UInt8>,
    _ line: Range<Int>,
    next: Int,
    isFirst: Bool
  ) -> Bool {
    if bytes[line.lowerBound].isWhiteSpace, !entries.isEmpty {
      // QUIRK: a line of white space alone folds nothing, but ends no header either.
      entries[entries.count - 1].end = min(next, limit)
      return true
    }
    let name = Self.nameEnd(bytes, line)
    if let name {
      if entries.count < fieldLimit {
        entries.append(
          HeaderEntry(
            start: line.lowerBound,
            nameEnd: name.end,
            valueStart: name.colon + 1,
            end: min(next, limit)
          )
        )
      } else {
        hasTooManyFields = true
      }
      return true
    }
    // QUIRK: the envelope line of mailbox files, also quoted, is no field and no defect.
    if isFirst, Self.isEnvelopeLine(bytes, line) { return true }
    guard !Self.isDelimiterLike(bytes, line),
      line.lowerBound < resumption || goesOn(bytes, after: next)
    else { return false }
    hasGarbage = true
    return true
  }

  /// Whether a line may be a delimiter of the very part whose header stands before it.
  private static func isDelimiterLike(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    line.count > 2 && bytes[line.lowerBound] == 0x2D && bytes[line.lowerBound + 1] == 0x2D
      && ByteScan.index(of: 0x20, in: bytes, line) == line.upperBound
  }

  /// Whether the header goes on after a broken line.
  ///
  /// QUIRK: fields that lost their folding leave such lines. They are skipped when a field comes next,
  /// or soon after, before any empty line, one that every message has; else the body starts here.
  private mutating func goesOn(_ bytes: Span<UInt8>, after start: Int) -> Bool {
    let feed = nextLineFeed
    defer { nextLineFeed = feed }
    var index = start
    for count in 0..<Self.maximumGarbage where index < end {
      let line = nextLine(bytes, at: index)
      if line.end == index { return false }
      if let name = Self.nameEnd(bytes, index..<line.end),
        count == 0 || Self.isCommon(bytes, index..<name.end)
      {
        resumption = index
        return true
      }
      index = line.next
    }
    needsMore = index >= end && !isAtEnd && limit == end
    return false
  }

  /// How many broken lines in a row are looked through.
  private static let maximumGarbage = 64
  private static let commonNames = [
    "from", "to", "subject", "date", "message-id", "mime-version", "content-type", "received",
  ]

  private static func isCommon(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    commonNames.contains { common in
      common.utf8.count == name.count
        && zip(common.utf8, name).allSatisfy { $0 == bytes[$1].lowercased }
    }
  }

  /// Where the line at an index ends, and where the next one starts.
  private mutating func nextLine(_ bytes: Span<UInt8>, at index: Int) -> (end: Int, next: Int) {
    if nextLineFeed < index {
      nextLineFeed = ByteScan.index(of: 0x0A, in: bytes, index..<end)
    }
    let feed = nextLineFeed
    let carriage = ByteScan.index(of: 0x0D, in: bytes, index..<feed)
    guard carriage < feed else { return (feed, min(feed + 1, end)) }
    var after = carriage
    // QUIRK: CR CR LF is one line end.
    while after < feed, bytes[after] == 0x0D, after - carriage < 2 { after += 1 }
    if after == feed { return (carriage, min(feed + 1, end)) }
    // QUIRK: a CR alone ends a line when fields go on after it.
    return (carriage, carriage + 1)
  }

  /// `field-name = 1*ftext`, perhaps with white space before the colon (RFC 5322 §4.5).
  private static func nameEnd(
    _ bytes: Span<UInt8>,
    _ line: Range<Int>
  ) -> (end: Int, colon: Int)? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] > 0x20, bytes[index] < 0x7F, bytes[index] != 0x3A {
      index += 1
    }
    let end = index
    while index < line.upperBound, bytes[index].isWhiteSpace { index += 1 }
    guard end > line.lowerBound, index < line.upperBound, bytes[index] == 0x3A else { return nil }
    return (end, index)
  }

  private static func isEnvelopeLine(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let mark: [UInt8] = Array("From ".utf8)
    let start = bytes[line.lowerBound] == 0x3E ? line.lowerBound + 1 : line.lowerBound
    guard line.upperBound - start >= mark.count else { return false }
    return mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
  }
}

extension Int {
  /// The sum, or the largest number when it is too large.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
