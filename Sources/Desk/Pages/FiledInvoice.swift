import Cases
import Engine
package import Invoices
import Mail
import Store

/// An e-invoice among the files of a message.
package struct FiledInvoice: Sendable {
  /// The name of the file.
  package let fileName: String
  /// What it says.
  package let invoice: Invoice
}

extension Environment {
  /// How many files of a message are looked into.
  private static let mostFiles = 8

  /// The e-invoices among files, read anew: what a file says is kept nowhere beside it.
  func invoices(among files: [AttachmentRecord]) throws -> [FiledInvoice] {
    let likely = files.lazy.map(\.file).filter { file in
      file.size <= InvoiceFinder.mostBytes && InvoiceSearch.mayBe(file.fileName, file.mediaType)
    }
    return try likely.prefix(Self.mostFiles).compactMap { file in
      let content = try store.content(file.sha256)
      let bytes = try content.read(0..<content.count)
      return InvoiceFinder.invoice(in: bytes).map {
        FiledInvoice(fileName: file.fileName, invoice: $0)
      }
    }
  }
}
