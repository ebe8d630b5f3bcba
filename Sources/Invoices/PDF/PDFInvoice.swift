/// Finds the e-invoice that a PDF carries: Factur-X, ZUGFeRD, or an XRechnung put into one.
struct PDFInvoice {
  let limits: InvoiceLimits

  func invoice(in bytes: [UInt8]) throws -> Invoice {
    let file = PDFFile(bytes, limits: limits)
    let tables = PDFTables(file: file)
    if try hasTables(tables) {
      if let found = try invoice(in: file) { return found }
      guard file.isDamaged else { throw InvoiceError(.notAnInvoice(.pdf)) }
    }
    try tables.rebuild()
    if let found = try invoice(in: file) { return found }
    throw InvoiceError(.notAnInvoice(.pdf))
  }

  /// Whether the tables could be read; what is beyond the bounds is none of them.
  private func hasTables(_ tables: PDFTables) throws -> Bool {
    do {
      return try tables.read()
    } catch let error as InvoiceError {
      if case .tooLarge = error.problem { throw error }
      return false
    }
  }

  private func invoice(in file: PDFFile) throws -> Invoice? {
    guard file.trailer["Encrypt"] == nil else { throw InvoiceError(.encrypted) }
    let attachments = PDFAttachments(file: file)
    if let found = try invoice(among: attachments.named(), of: file) { return found }
    return try invoice(among: attachments.anywhere(), of: file)
  }

  // MARK: Files

  /// The first file that is an e-invoice; the reason why none could be read, when one should be.
  private func invoice(among attachments: [PDFAttachments.Attachment], of file: PDFFile) throws
    -> Invoice?
  {
    let sorted = attachments.enumerated()
      .filter { Self.rank($0.element) < 3 }
      .sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
      .prefix(limits.files)
    var found: Invoice?
    var problem: InvoiceError?
    for (_, attachment) in sorted {
      do {
        let next = try invoice(attachment, of: file)
        guard var first = found else {
          found = next
          continue
        }
        if first.number != next.number || first.amounts != next.amounts {
          first.doubts.append(.another(attachment.name))
          found = first
        }
      } catch var error as InvoiceError {
        if case .tooLarge = error.problem, found != nil { break }
        error.file = attachment.name
        problem = Self.worse(problem, error, isNamed: Self.rank(attachment) == 0)
      }
    }
    if let found { return found }
    if let problem { throw problem }
    return nil
  }

  private func invoice(_ attachment: PDFAttachments.Attachment, of file: PDFFile) throws -> Invoice
  {
    guard let bytes = try file.data(of: attachment.stream) else { throw InvoiceError(.truncated) }
    var invoice = try InvoiceXML.invoice(in: bytes, limits: limits)
    invoice.embeddedName = attachment.name
    return invoice
  }

  /// Which of two problems says more: that of a file with the name of an e-invoice, then that of an
  /// order, then any that is no invoice at all.
  private static func worse(_ first: InvoiceError?, _ second: InvoiceError, isNamed: Bool)
    -> InvoiceError?
  {
    if first != nil { return first }
    if case .notAnInvoice(let other) = second.problem {
      if case .order = other { return second }
      return isNamed ? second : nil
    }
    return second
  }

  /// How likely a file is an e-invoice, by its name and type; 3 for not at all.
  private static func rank(_ attachment: PDFAttachments.Attachment) -> Int {
    let name = attachment.name.lowercased()
    if names.contains(name) { return 0 }
    if name.hasSuffix(".xml") { return 1 }
    return attachment.subtype?.lowercased().contains("xml") ?? false ? 2 : 3
  }

  private static let names: Set = [
    "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "facturx.xml", "zugferd.xml",
  ]
}
