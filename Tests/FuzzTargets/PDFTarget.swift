import Invoices

/// Any bytes behind the mark of a PDF carry an e-invoice, or are refused with a reason.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array("%PDF-1.7\n".utf8) + UnsafeBufferPointer(start: start, count: count)
  var limits = InvoiceLimits()
  limits.work = 1 << 22
  limits.unpacked = 1 << 20
  do {
    let invoice = try InvoiceReader(limits: limits).invoice(in: bytes)
    require(!invoice.number.isEmpty, "an invoice without a number")
    require(invoice.embeddedName != nil, "an invoice that stands nowhere")
  } catch {
    require(error is InvoiceError, "another error: \(error)")
  }
  return 0
}
