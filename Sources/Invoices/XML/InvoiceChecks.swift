import Statements

/// What is checked of an invoice in either language.
enum InvoiceChecks {
  /// Joins the amounts; the amount due is worked out where it is not named.
  static func amounts(
    total: Int?,
    tax: Int?,
    prepaid: Int?,
    rounding: Int?,
    payable: Int?,
    _ doubts: inout [InvoiceDoubt]
  ) throws -> InvoiceAmounts {
    let due = InvoiceAmounts.due(total: total, prepaid: prepaid, rounding: rounding)
    guard let amount = payable ?? due else { throw InvoiceError(.missing("the amount due")) }
    if payable == nil { doubts.append(.payableWorkedOut) }
    if let due, case let (difference, isBeyond) = amount.subtractingReportingOverflow(due),
      !isBeyond, difference != 0
    {
      doubts.append(.sumsDiffer(by: difference))
    }
    return InvoiceAmounts(
      total: total,
      tax: tax,
      prepaid: prepaid,
      rounding: rounding,
      payable: amount
    )
  }

  /// The currency of an invoice: what it names, or else what the amount due is in.
  static func currency(_ named: String?, _ ofAmount: String?) throws -> String {
    guard let text = named ?? ofAmount else { throw InvoiceError(.missing("the currency")) }
    let code = text.uppercased()
    guard StatedAmount.isCurrency(code) else {
      throw InvoiceError.unreadable("the currency", text)
    }
    return code
  }

  /// What its type and amount leave open.
  static func look(at invoice: inout Invoice, document: String) {
    if let code = invoice.typeCode {
      if !InvoiceKind.isKnown(code) { invoice.doubts.append(.unknownCode(code)) }
      if code == InvoiceKind.proforma { invoice.doubts.append(.proforma) }
      let isCreditDocument = document.hasSuffix("CreditNote")
      let isCredit = InvoiceKind(code: code) == .creditNote
      if invoice.syntax == .ubl, isCredit != isCreditDocument {
        invoice.doubts.append(.codeAgainstDocument(code, document: document))
      }
    }
    if invoice.kind == .creditNote, invoice.amounts.payable < 0 {
      invoice.doubts.append(.negativeCredit)
    }
    if invoice.kind == .corrected, invoice.preceding.isEmpty {
      invoice.doubts.append(.correctsNothing)
    }
    if invoice.issueDay == nil { invoice.doubts.append(.noIssueDay) }
  }
}
