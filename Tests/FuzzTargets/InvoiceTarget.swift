import Invoices

/// Any bytes are an e-invoice, or refused with a reason: never anything else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let invoice = try InvoiceReader().invoice(in: bytes)
    require(!invoice.number.isEmpty, "an invoice without a number")
    require(invoice.currency.utf8.count == 3, "a currency that is none")
    let sign = invoice.kind == .creditNote ? -1 : 1
    require(invoice.owed == sign * invoice.amounts.payable, "another amount is owed")
    require(
      invoice.accounts.allSatisfy { !$0.utf8.contains { $0 <= 0x20 } },
      "an account with blanks"
    )
    require(!invoice.preceding.contains(""), "an earlier invoice without a number")
  } catch {
    require(error is InvoiceError, "another error: \(error)")
  }
  return 0
}
