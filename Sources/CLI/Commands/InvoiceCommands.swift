import Desk
import Invoices
import Statements

/// `dossier invoice …`: what e-invoices say.
enum InvoiceCommands {
  static let all = [read]

  static let read = Command(
    name: "invoice read",
    group: .tools,
    summary: "Show what an e-invoice says; nothing is stored.",
    discussion: """
      Reads UBL and CII (EN 16931: XRechnung, Peppol, Factur-X, ZUGFeRD from 1.0 on), as XML or inside
      the PDF that carries it; what a file is, its bytes say, not its name. A file that is damaged,
      encrypted or something else is refused with its place. No workspace is needed.

      'Owed' is what it adds to what the buyer owes: less than zero for a credit note. A corrected
      invoice stands in the place of an earlier one. A due day that stands in words only is not guessed.

      With --json amounts are minor units (cents), with the signs that they are written with.
      """,
    examples: [
      .init("dossier invoice read rechnung.pdf", "Show the invoice that a PDF carries."),
      .init("dossier invoice read invoice.xml --json", "The same for a program."),
    ],
    positionals: [.one("file", "The e-invoice, or '-'.")],
    action: .run { invocation in
      let invoice = try InvoiceFile.read(invocation.positional("file"), invocation.context)
      let output = invocation.output
      output.show(output.style.isJSON ? InvoicePage.record(invoice) : InvoicePage.shown(invoice))
      for doubt in invoice.doubts where !output.style.isJSON {
        output.note("Look at it: \(InvoiceText.doubt(doubt, currency: invoice.currency)).")
      }
      return .ok
    }
  )
}

/// An e-invoice that is named on the command line.
enum InvoiceFile {
  /// Reads it, without taking a larger file into memory than is read.
  static func read(_ name: String, _ context: ProcessContext) throws -> Invoice {
    let reader = InvoiceReader()
    let source = try StatementFile.source(name, context: context)
    guard let bytes = try source.all(atMost: reader.mostBytes) else {
      throw InvoiceError(.tooLarge("the file", bound: reader.mostBytes))
    }
    return try reader.invoice(in: bytes)
  }
}
