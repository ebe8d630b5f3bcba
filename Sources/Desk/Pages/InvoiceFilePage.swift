package import Cases
import Engine
import HTML
import Invoices
import Mail
import Store

/// A file of a case that is an e-invoice, as somebody reads it.
package struct InvoiceFilePage: Sendable {
  /// One thing that it says.
  package enum Fact: Sendable, Equatable {
    /// A text, as it is written.
    case text(String)
    /// A day.
    case day(Day)
  }

  /// A line of it.
  package struct Line: Sendable, Equatable {
    /// Its number, what was sold, how much of it, for how much each, and the percentage of tax; as written.
    package let number, name, quantity, price, rate: String
    /// Its amount without tax; nil when it names none.
    package let amount: Money?
  }

  /// What is taxed in one way.
  package struct Tax: Sendable, Equatable {
    /// The code of its kind, and its percentage; as written.
    package let category, rate: String
    /// What is taxed, and the tax; nil when it does not say.
    package let basis, amount: Money?
  }

  /// The file.
  package let file: AttachmentRecord
  /// What it is: `invoice`, `credit_note` or `corrected`.
  package let kind: String
  /// Its number.
  package let number: String
  /// What stands above its lines, by the words for it, without what it does not say.
  package let head: [(word: String, fact: Fact)]
  /// Its lines, the first of them at most, and how many there are.
  package let lines: [Line], lineCount: Int
  /// Its taxes.
  package let taxes: [Tax]
  /// Its sums, by the words for them.
  package let sums: [(word: String, amount: Money)]
  /// Its terms of payment.
  package let terms: [String]
  /// What somebody should look at, each a sentence.
  package let doubts: [String]

  /// How many lines are shown.
  private static let mostLines = 200
  /// How many taxes and terms are shown, and how many scalars of a text.
  private static let mostOthers = 20, longest = 500

  init(_ file: AttachmentRecord, _ bytes: [UInt8]) throws {
    let invoice = try InvoiceFinder.whole(in: bytes, lines: Self.mostLines)
    let details = invoice.details
    func money(_ units: Int?) -> Money? {
      units.map { Money(minorUnits: $0, currency: invoice.currency) }
    }
    self.file = file
    kind = invoice.kind.rawValue
    number = Self.text(invoice.number)
    head = Self.head(invoice)
    lines = details.lines.map { line in
      Line(
        number: Self.text(line.number),
        name: Self.text(line.name),
        quantity: Self.text(line.quantity),
        price: Self.text(line.price),
        rate: Self.text(line.rate),
        amount: money(line.amount)
      )
    }
    lineCount = details.lineCount
    taxes = details.taxes.prefix(Self.mostOthers).map { tax in
      Tax(
        category: Self.text(tax.category),
        rate: Self.text(tax.rate),
        basis: money(tax.basis),
        amount: money(tax.amount)
      )
    }
    let amounts = invoice.amounts
    sums = [
      ("total", money(amounts.total)), ("tax", money(amounts.tax)),
      ("prepaid", money(amounts.prepaid)), ("rounding", money(amounts.rounding)),
      ("payable", money(amounts.payable)),
    ].compactMap { word, amount in amount.map { (word, $0) } }
    terms = details.terms.prefix(Self.mostOthers).map(Self.text)
    doubts = invoice.doubts.map { InvoiceText.doubt($0, currency: invoice.currency) }
  }

  private static func text(_ text: String?) -> String {
    String((text ?? "").prefix(scalars: longest))
  }

  private static func head(_ invoice: Invoice) -> [(word: String, fact: Fact)] {
    let texts: [(String, String?)] = [
      ("seller", invoice.seller), ("seller_tax", invoice.sellerTaxNumber),
      ("buyer", invoice.buyer), ("payee", invoice.payee), ("order", invoice.order),
      ("buyer_reference", invoice.buyerReference),
    ]
    let payments: [(String, String?)] = [
      ("preceding", invoice.preceding.prefix(mostOthers).joined(separator: ", ")),
      ("accounts", invoice.accounts.prefix(mostOthers).joined(separator: ", ")),
      ("payment_reference", invoice.paymentReference),
    ]
    let days = [("issued", invoice.issueDay), ("due", invoice.dueDay)]
    func facts(_ texts: [(String, String?)]) -> [(word: String, fact: Fact)] {
      texts.compactMap { word, text in
        text.flatMap { $0.isEmpty ? nil : (word, .text(Self.text($0))) }
      }
    }
    return facts(texts) + days.compactMap { word, day in day.map { (word, .day($0)) } }
      + facts(payments)
  }
}

extension Environment {
  /// A file of a case as an e-invoice; throws for a file that is none, or cannot be read.
  package func invoiceFilePage(_ id: Int) throws -> InvoiceFilePage {
    let (record, content) = try file(id)
    guard content.count <= InvoiceFinder.mostBytes else {
      throw DeskError.noInvoice(record.file.fileName, why: "it is too large to be looked into")
    }
    do {
      return try InvoiceFilePage(record, content.read(0..<content.count))
    } catch let error as InvoiceError {
      throw DeskError.noInvoice(record.file.fileName, why: InvoiceText.problem(error.problem))
    }
  }
}

extension AttachmentRecord {
  /// Whether it is worth reading as an e-invoice: XML, or a PDF that was found to hold one, which what it
  /// suggested says.
  package func mayBeInvoice(among proposals: [Proposal]) -> Bool {
    guard InvoiceSearch.mayBe(file.fileName, file.mediaType) else { return false }
    return !InvoiceSearch.isPDF(file.fileName, file.mediaType)
      || proposals.contains { $0.evidence.hasPrefix("\(file.fileName): ") }
  }
}
