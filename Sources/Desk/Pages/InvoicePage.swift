import Cases
package import Invoices

/// An e-invoice as values without layout.
package enum InvoicePage {
  /// What programs get: names in camel case, amounts in minor units, days as ISO 8601 has them.
  package static func record(_ invoice: Invoice) -> Record {
    let amounts = invoice.amounts
    return [
      "number": .string(invoice.number), "type": .string(invoice.kind.rawValue),
      "typeCode": .text(invoice.typeCode), "issueDate": .text(invoice.issueDay?.description),
      "dueDate": .text(invoice.dueDay?.description), "seller": .text(invoice.seller),
      "sellerTaxNumber": .text(invoice.sellerTaxNumber), "buyer": .text(invoice.buyer),
      "payee": .text(invoice.payee), "currency": .string(invoice.currency),
      "total": .int(amounts.total), "tax": .int(amounts.tax), "prepaid": .int(amounts.prepaid),
      "rounding": .int(amounts.rounding), "payable": .integer(amounts.payable),
      "owed": .integer(invoice.owed), "preceding": .texts(invoice.preceding),
      "ibans": .texts(invoice.accounts), "paymentReference": .text(invoice.paymentReference),
      "buyerReference": .text(invoice.buyerReference), "order": .text(invoice.order),
      "syntax": .string(invoice.syntax.rawValue), "profile": .text(invoice.profile),
      "embeddedFile": .text(invoice.embeddedName),
      "doubts": .texts(invoice.doubts.map { InvoiceText.doubt($0, currency: invoice.currency) }),
    ]
  }

  /// One of a message, in a row of a table.
  package static func row(_ filed: FiledInvoice) -> Record {
    let invoice = filed.invoice
    return [
      "file": .string(filed.fileName), "number": .string(invoice.number),
      "kind": .string(InvoiceText.kind(invoice)), "issued": .text(invoice.issueDay?.description),
      "due": .text(invoice.dueDay?.description),
      "owed": .amount(Money(minorUnits: invoice.owed, currency: invoice.currency)),
      "currency": .string(invoice.currency), "seller": .text(invoice.seller),
      "buyer": .text(invoice.buyer), "earlierInvoices": .texts(invoice.preceding),
      "doubts": .texts(invoice.doubts.map { InvoiceText.doubt($0, currency: invoice.currency) }),
    ]
  }

  /// What people get: what is there, with amounts as money.
  package static func shown(_ invoice: Invoice) -> Record {
    let amounts = invoice.amounts
    func money(_ units: Int?) -> FieldValue {
      units.map { .amount(Money(minorUnits: $0, currency: invoice.currency)) } ?? .absent
    }
    let fields: Record = [
      "number": .string(invoice.number), "kind": .string(InvoiceText.kind(invoice)),
      "issued": .text(invoice.issueDay?.description), "due": .text(invoice.dueDay?.description),
      "seller": .text(invoice.seller), "buyer": .text(invoice.buyer),
      "payTo": .text(invoice.payee), "currency": .string(invoice.currency),
      "total": money(amounts.total), "tax": money(amounts.tax),
      "paidBefore": money(amounts.prepaid),
      "rounding": money(amounts.rounding), "amountDue": money(amounts.payable),
      "owed": money(invoice.owed), "earlierInvoices": .texts(invoice.preceding),
      "accounts": .texts(invoice.accounts), "paymentReference": .text(invoice.paymentReference),
      "buyerReference": .text(invoice.buyerReference), "order": .text(invoice.order),
      "format": .string(InvoiceText.format(invoice)),
    ]
    return Record(fields.fields.filter { $0.value != .absent && $0.value != .list([]) })
  }
}
