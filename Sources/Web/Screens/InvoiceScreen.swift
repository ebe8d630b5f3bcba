import Cases
import Desk
import HTTP
import Liquid

/// A file of a case that is an e-invoice, in words and amounts.
enum InvoiceScreen {
  static let page = Route.get("/files/*/invoice") { visit, values in
    guard let id = Int(values[0]) else { throw StoreError.noAttachment(0) }
    let page = try visit.desk.invoiceFilePage(id)
    return try visit.writer.page("invoice", value(page), for: visit.principal.user)
  }

  /// The address of a file as an e-invoice.
  static func address(of record: AttachmentRecord) -> String {
    "\(FileScreen.address(of: record))/invoice"
  }

  private static func value(_ page: InvoiceFilePage) -> [String: Value] {
    [
      "file": PageValue.file(page.file), "kind": .string(page.kind),
      "number": .string(page.number), "head": .array(page.head.map(fact)),
      "lines": .array(page.lines.map(line)),
      "lines_more": .int(page.lineCount - page.lines.count),
      "taxes": .array(page.taxes.map(tax)),
      "sums": .array(
        page.sums.map { ["word": .string($0.word), "money": PageValue.money($0.amount)] }
      ),
      "terms": .array(page.terms.map { .string($0) }),
      "doubts": .array(page.doubts.map { .string($0) }),
    ]
  }

  private static func fact(_ word: String, _ fact: InvoiceFilePage.Fact) -> Value {
    switch fact {
    case .text(let text): ["word": .string(word), "text": .string(text)]
    case .day(let day): ["word": .string(word), "day": .string(day.description)]
    }
  }

  private static func line(_ line: InvoiceFilePage.Line) -> Value {
    [
      "number": .string(line.number), "name": .string(line.name),
      "quantity": .string(line.quantity), "price": .string(line.price),
      "rate": .string(line.rate), "amount": line.amount.map(PageValue.money) ?? .null,
    ]
  }

  private static func tax(_ tax: InvoiceFilePage.Tax) -> Value {
    [
      "category": .string(tax.category), "rate": .string(tax.rate),
      "basis": tax.basis.map(PageValue.money) ?? .null,
      "amount": tax.amount.map(PageValue.money) ?? .null,
    ]
  }
}
