import Statements

/// Goes through the XML of an e-invoice, and keeps what stands above its lines.
struct InvoiceXML: XMLHandler {
  private let limits: InvoiceLimits
  /// The lines that are kept.
  private var lines: InvoiceLines
  /// How many elements are open.
  private var depth = 0
  private var elements = 0
  /// At which depth what is left out began; nil while nothing is.
  private var skipped: Int?
  /// The namespaces that were declared up to the invoice.
  private var namespaces: [String] = []
  private var isInside = false
  /// The element that the file begins with.
  private var root: String?
  /// What of the invoice is kept.
  private(set) var record = XMLRecord(keeping: ["currencyID", "format", "schemeID"])
  /// What the invoice is written in; nil before it begins.
  private(set) var syntax: Invoice.Syntax?

  private init(limits: InvoiceLimits) {
    self.limits = limits
    lines = InvoiceLines(most: limits.lines, elements: limits.headElements)
  }

  /// The invoice that XML is.
  static func invoice(in bytes: [UInt8], limits: InvoiceLimits) throws -> Invoice {
    do {
      let source = try WideText.narrowed(StatementSource(bytes))
      guard let narrow = try source.all(atMost: limits.xmlBytes) else {
        throw InvoiceError(.tooLarge("the XML", bound: limits.xmlBytes))
      }
      return try invoice(inNarrow: narrow, limits: limits)
    } catch let error as StatementError {
      throw InvoiceError(error)
    }
  }

  private static func invoice(inNarrow bytes: [UInt8], limits: InvoiceLimits) throws -> Invoice {
    let text = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]).drop { $0 <= 0x20 }
    guard text.first == 0x3C else { throw InvoiceError(.notAnInvoice(.unknown)) }
    var bounds = StatementLimits()
    bounds.tokenBytes = limits.xmlBytes
    bounds.depth = limits.depth
    var scanner = XMLScanner(limits: bounds)
    var found = InvoiceXML(limits: limits)
    try scanner.feed(text, to: &found)
    try scanner.finish()
    var invoice = try found.read()
    if scanner.isMisdeclared { invoice.doubts.append(.encoding("Windows-1252")) }
    return invoice
  }

  private func read() throws -> Invoice {
    var invoice: Invoice
    switch syntax {
    case .ubl: invoice = try UBLInvoice(record).invoice()
    case .cii: invoice = try CIIInvoice(record).invoice()
    case nil:
      throw InvoiceError(.notAnInvoice(root.map(InvoiceNames.otherFile) ?? .unknown))
    }
    guard limits.lines > 0 else { return invoice }
    let (kept, currency) = (lines.kept, invoice.currency)
    invoice.details =
      syntax == .ubl
      ? .ubl(record, lines: kept, in: currency) : .cii(record, lines: kept, in: currency)
    invoice.details.lineCount = lines.count
    return invoice
  }

  // MARK: Elements

  mutating func start(_ tag: XMLTag, line: Int) throws {
    depth += 1
    elements += 1
    guard elements <= limits.elements else {
      throw InvoiceError(.tooLarge("the number of elements", bound: limits.elements), line: line)
    }
    guard skipped == nil else { return }
    if isInside {
      try keep(tag, line: line)
    } else {
      try look(at: tag, line: line)
    }
  }

  mutating func end(_ name: String, text: [UInt8], line: Int) throws {
    defer { depth -= 1 }
    if let start = skipped {
      if start == depth { skipped = nil }
      return
    }
    guard isInside else { return }
    if lines.isInside { return lines.end(text) }
    record.end(text)
    if record.isWhole { isInside = false }
  }

  private mutating func keep(_ tag: XMLTag, line: Int) throws {
    if lines.isInside || InvoiceNames.lines.contains(tag.name) {
      if !lines.take(tag) { skipped = depth }
      return
    }
    let isLeftOut =
      InvoiceNames.leftOut.contains(tag.name)
      || limits.lines == 0 && tag.name == InvoiceNames.note
    guard !isLeftOut else {
      skipped = depth
      return
    }
    record.start(tag)
    guard record.count <= limits.headElements else {
      throw InvoiceError(
        .tooLarge("the number of elements above the lines", bound: limits.headElements),
        line: line,
        element: tag.name
      )
    }
  }

  /// Looks whether the invoice begins here: at the root, or in an envelope of Peppol.
  private mutating func look(at tag: XMLTag, line: Int) throws {
    if depth == 1 {
      guard root == nil else {
        throw InvoiceError(.malformed("a second document begins behind the first"), line: line)
      }
      root = tag.name
    }
    guard depth <= 2, depth == 1 || root == InvoiceNames.envelope else {
      skipped = depth
      return
    }
    namespaces += tag.attributes.prefix(100).map(\.value)
    guard let found = InvoiceNames.syntax(of: tag.name, in: namespaces) else { return }
    guard syntax == nil else {
      throw InvoiceError(.malformed("it holds several invoices"), line: line)
    }
    syntax = found
    isInside = true
    record.start(tag)
  }

  /// The mark of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
