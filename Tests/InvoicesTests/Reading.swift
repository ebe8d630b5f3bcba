import Invoices
import Testing

/// The invoice that a text is.
func invoice(_ text: String, _ limits: InvoiceLimits = InvoiceLimits()) throws -> Invoice {
  try InvoiceReader(limits: limits).invoice(in: Array(text.utf8))
}

/// Why bytes are refused; nil when they are not.
func refusal(_ bytes: [UInt8], _ limits: InvoiceLimits = InvoiceLimits()) -> InvoiceError? {
  do {
    _ = try InvoiceReader(limits: limits).invoice(in: bytes)
    return nil
  } catch {
    return error as? InvoiceError
  }
}

/// Why a text is refused; nil when it is not.
func refusal(_ text: String, _ limits: InvoiceLimits = InvoiceLimits()) -> InvoiceError? {
  refusal(Array(text.utf8), limits)
}
