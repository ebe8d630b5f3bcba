/// What may still be spent on a PDF: a file that points at the same bytes again and again ends here.
final class PDFBudget {
  private var work: Int
  private var unpacked: Int
  private let limits: InvoiceLimits

  init(_ limits: InvoiceLimits) {
    self.limits = limits
    work = limits.work
    unpacked = limits.unpacked
  }

  /// Takes so many bytes that are gone through.
  func pass(_ count: Int) throws {
    work -= count
    guard work >= 0 else {
      throw InvoiceError(.tooLarge("the work on the PDF", bound: limits.work))
    }
  }

  /// Takes so many bytes that came out of a filter.
  func unpack(_ count: Int) throws {
    unpacked -= count
    guard unpacked >= 0 else {
      throw InvoiceError(.tooLarge("what is packed in the PDF", bound: limits.unpacked))
    }
  }
}
