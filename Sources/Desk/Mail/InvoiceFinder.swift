import Cases
import HTML
import Invoices

/// Finds the e-invoices among the files of mail.
enum InvoiceFinder {
  /// How long a number, a name or an account may be, in scalars: what is longer is none.
  private static let longest = 100

  /// What reads files of strangers, of which a message may hold several: tighter than for one file that
  /// somebody names.
  private static let limits = {
    var limits = InvoiceLimits()
    limits.bytes = 16 << 20
    limits.xmlBytes = 16 << 20
    limits.elements = 300_000
    limits.work = 48 << 20
    limits.unpacked = 24 << 20
    return limits
  }()
  private static let reader = InvoiceReader(limits: limits)

  /// The e-invoice that a file of a message is; nil for one that is none, and for one that cannot be read.
  static func invoice(in bytes: [UInt8]) -> Invoice? { try? reader.invoice(in: bytes) }

  /// The e-invoice that a file is, with so many of its lines, its taxes and its terms; throws `InvoiceError`.
  static func whole(in bytes: [UInt8], lines: Int) throws -> Invoice {
    var limits = limits
    limits.lines = lines
    return try InvoiceReader(limits: limits).invoice(in: bytes)
  }

  /// How many bytes a file may have that is looked into.
  static var mostBytes: Int { reader.mostBytes }

  /// Looks into a file.
  static func find(_ name: String, _ bytes: [UInt8]) -> InvoiceFinding {
    do {
      let invoice = try reader.invoice(in: bytes)
      guard let attached = attached(invoice, name) else {
        return .unreadable("its number is too long to be one")
      }
      return .invoice(attached)
    } catch let error as InvoiceError {
      return shouldBe(bytes, error) ? .unreadable(InvoiceText.problem(error.problem)) : .nothing
    } catch {
      return .nothing
    }
  }

  /// Whether a file that cannot be read should be an e-invoice: most files are none, and nothing is
  /// said of them.
  private static func shouldBe(_ bytes: [UInt8], _ error: InvoiceError) -> Bool {
    if case .notAnInvoice = error.problem { return false }
    if error.problem == .encrypted || error.file != nil { return true }
    let beginning = String(decoding: bytes.prefix(2048), as: UTF8.self)
    return !beginning.hasPrefix("%PDF")
      && ["Invoice", "CreditNote", "CrossIndustryDocument"].contains(where: beginning.contains)
  }

  private static func attached(_ invoice: Invoice, _ name: String) -> AttachedInvoice? {
    guard isUsable(invoice.number) else { return nil }
    let kind: AttachedInvoice.Kind =
      switch invoice.kind {
      case .invoice: .invoice
      case .creditNote: .creditNote
      case .corrected: .corrected
      }
    let isCredit = invoice.kind == .creditNote
    var attached = AttachedInvoice(
      fileName: name,
      kind: kind,
      number: invoice.number,
      issuedOn: invoice.issueDay,
      dueOn: invoice.dueDay,
      owed: Money(minorUnits: invoice.owed, currency: invoice.currency),
      total: invoice.amounts.total.map {
        Money(minorUnits: isCredit ? -$0 : $0, currency: invoice.currency)
      },
      preceding: Array(invoice.preceding.filter(isUsable).prefix(10)),
      seller: String((invoice.seller ?? "").prefix(scalars: longest)),
      buyer: String((invoice.buyer ?? "").prefix(scalars: longest)),
      accounts: Array(invoice.accounts.filter(isUsable).prefix(10))
    )
    attached.isProforma = invoice.doubts.contains(.proforma)
    // What the finding says already is not said twice.
    attached.doubts = invoice.doubts.filter { ![.proforma, .negativeCredit].contains($0) }
      .map { InvoiceText.doubt($0, currency: invoice.currency) }
    return attached
  }

  private static func isUsable(_ text: String) -> Bool {
    text.prefix(scalars: longest).endIndex == text.endIndex
  }
}
