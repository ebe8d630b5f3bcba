/// Reads camt.053, camt.052 and camt.054 (ISO 20022) in all their versions.
///
/// Names stand where they stood in version 2 or a level deeper (`Pty`), codes as text or as an element
/// of their own: each is looked for in both places, so that a version of next year is read as well.
struct CamtReader: XMLHandler {
  private let limits: StatementLimits
  var book: StatementBook
  /// The names of the elements that are open.
  private var path: [String] = []
  private var version: String?
  private var statement: CamtStatement?
  /// How many elements are open where a statement's own stand.
  private var level = 0
  private var record = XMLRecord()
  /// A payment of the entry in `record`.
  private var payment = XMLRecord()
  private var isInPayment = false
  private var entry: CamtEntry?
  /// What the file is when no statement is in it.
  private(set) var root: String?
  private var hasMessage = false

  init(limits: StatementLimits, book: StatementBook) {
    self.limits = limits
    self.book = book
  }

  mutating func start(_ tag: XMLTag, line: Int) throws {
    path.append(tag.name)
    if statement == nil {
      try outside(tag, line: line)
    } else if isInPayment || tag.name == "TxDtls" && record.name == "Ntry" {
      try startPayment(tag, line: line)
    } else {
      if path.count == level + 1 { record.empty() }
      record.start(tag)
      try check(record, line: line)
      if tag.name == "Ntry", path.count == level + 1 { entry = CamtEntry(line: line) }
    }
  }

  mutating func end(_ name: String, text: [UInt8], line: Int) throws {
    defer { path.removeLast() }
    guard statement != nil else { return }
    if isInPayment {
      payment.end(text)
      if payment.isWhole { try takePayment(line: line) }
    } else if path.count == level {
      try finishStatement(line: line)
    } else {
      record.end(text)
      if record.isWhole { try takeRecord(line: line) }
    }
  }

  /// Refuses what held no statement, by what it is.
  func finish() throws {
    guard !hasMessage else { return }
    guard let root else { throw StatementError(.notAStatement(.unknown)) }
    throw StatementError(.notAStatement(CamtNames.otherFile(root)))
  }

  // MARK: Outside of statements

  private mutating func outside(_ tag: XMLTag, line: Int) throws {
    if let found = tag.value(of: "xmlns") ?? tag.attributes.first(where: { $0.value.isCamt })?.value
    {
      version = found.isCamt ? String(found.suffix { $0 != ":" }) : version
    }
    if root == nil || CamtNames.wrappers.contains(root ?? "") { root = tag.name }
    guard path.count >= 2, let format = CamtNames.messages[path[path.count - 2]] else { return }
    hasMessage = true
    guard CamtNames.statements.contains(tag.name) else { return }
    level = path.count
    record.empty()
    statement = CamtStatement(format: format, version: version, line: line)
  }

  private mutating func check(_ record: XMLRecord, line: Int) throws {
    guard record.count <= limits.elements else {
      throw StatementError(
        .tooLarge("the number of elements", bound: limits.elements),
        line: line,
        entry: entryNumber,
        element: record.name
      )
    }
  }

  // MARK: A statement

  private mutating func takeRecord(line: Int) throws {
    if record.name == "Ntry" {
      try takeEntry(line: line)
    } else {
      try placed(line) { try $0.statement?.take($0.record, line: line) }
    }
    record.empty()
  }

  private mutating func begin(currency: String?) throws {
    guard let statement, !book.isOpen else { return }
    let heading = try statement.heading(currency: currency)
    try book.begin(heading, opening: statement.opening)
  }

  private mutating func finishStatement(line: Int) throws {
    try placed(line) { try $0.begin(currency: nil) }
    try book.end(opening: statement?.opening, closing: statement?.closing)
    statement = nil
  }

  // MARK: An entry

  private mutating func startPayment(_ tag: XMLTag, line: Int) throws {
    if !isInPayment {
      payment.empty()
      isInPayment = true
      try placed(line) { try $0.readHead() }
    }
    payment.start(tag)
    try check(payment, line: line)
  }

  /// What stands before the payments of an entry tells how they are to be read.
  private mutating func readHead() throws {
    guard entry?.head == nil else { return }
    try entry?.readHead(record, account: statement?.account, owner: statement?.owner)
    try begin(currency: entry?.head?.currency)
  }

  private mutating func takePayment(line: Int) throws {
    isInPayment = false
    try placed(line) { try $0.entry?.take($0.payment) }
    guard entry?.parts.count ?? 0 <= limits.entries else {
      throw StatementError(.tooLarge("the number of payments", bound: limits.entries), line: line)
    }
  }

  private mutating func takeEntry(line: Int) throws {
    try placed(line) {
      try $0.readHead()
      guard let entry = $0.entry, let statement = $0.statement else { return }
      let found = try entry.entry($0.record, statement: statement)
      for doubt in found.doubts { try $0.book.doubt(doubt, line: entry.line) }
      try $0.book.add(found.entry, raw: entry.raw + [$0.record.raw])
    }
    entry = nil
  }

  private var entryNumber: Int? { entry == nil ? nil : book.entries + 1 }

  /// Does something, and adds to what it refuses where that is.
  private mutating func placed(_ line: Int, _ body: (inout Self) throws -> Void) throws {
    do {
      try body(&self)
    } catch var error as StatementError {
      error.line = error.line ?? entry?.line ?? line
      error.entry = error.entry ?? entryNumber
      error.element = error.element ?? record.name
      throw error
    }
  }
}

extension String {
  /// Whether it is the namespace of a message that this module reads.
  fileprivate var isCamt: Bool { contains("camt.05") }

  fileprivate func suffix(_ isKept: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isKept($0) }.map(index(after:)) ?? startIndex)...]
  }
}
