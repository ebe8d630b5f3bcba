import Statements

/// Reads an e-invoice: UBL or CII, as a file of its own or inside a PDF.
///
/// What a file is, its bytes say, not its name. It is read whole, or refused with an `InvoiceError`;
/// time and memory grow with the file, and are bounded by `InvoiceLimits`.
public struct InvoiceReader: Sendable {
  private let limits: InvoiceLimits

  /// A reader with these bounds.
  public init(limits: InvoiceLimits = InvoiceLimits()) {
    self.limits = limits
  }

  /// How many bytes a file may have.
  public var mostBytes: Int { limits.bytes }

  /// The e-invoice that a file is, or holds.
  public func invoice(in bytes: [UInt8]) throws -> Invoice {
    guard bytes.count <= limits.bytes else {
      throw InvoiceError(.tooLarge("the file", bound: limits.bytes))
    }
    guard !bytes.isEmpty else { throw InvoiceError(.notAnInvoice(.empty)) }
    if PDFFile.isPDF(bytes) { return try PDFInvoice(limits: limits).invoice(in: bytes) }
    return try InvoiceXML.invoice(in: bytes, limits: limits)
  }
}
