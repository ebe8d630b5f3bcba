import Cases
import Exports
import Testing

/// References and discounts in lists of open items: the headings of programs, and what is left out.
struct ItemTermsTests {
  /// The currency of the books, without which no amount is known.
  private static let hints = {
    var hints = ExportHints()
    hints.currency = "EUR"
    return hints
  }()

  /// The references and discounts of a text, as words.
  private func terms(_ text: String) throws -> [String] {
    try Reading.of(text, hints: Self.hints).rows.map { row in
      let discount = row.discount.map { "\($0.sizeText(in: "EUR")) \($0.lastDay)" } ?? "-"
      return "\(row.paymentReference?.text ?? "-") \(discount)"
    }
  }

  @Test(arguments: [
    ("Skonto %;Skontobetrag;Skonto bis", "3,00;30,00;15.10.2026", "30.00 2026-10-15"),
    ("Skonto in %;Skontotage;Kurs", "2,5;10;", "2.5 % 2026-10-15"),
    ("Discount %;Discount Amount;Pmt. Discount Date", "3;;15.10.2026", "3 % 2026-10-15"),
    ("Taux escompte;Date limite d'escompte;Taux", "2;15.10.2026;", "2 % 2026-10-15"),
    ("Kortingsbedrag;Korting tot;Regel", "20,00;15.10.2026;1", "20.00 2026-10-15"),
    ("Importe pronto pago;Fecha pronto pago;Serie", "20,00;15.10.2026;A", "20.00 2026-10-15"),
    ("Sconto cassa %;Data sconto;Agente", "2;15.10.2026;B", "2 % 2026-10-15"),
    ("Desconto financeiro %;Data limite desconto;Série", "2;15.10.2026;A", "2 % 2026-10-15"),
    ("Skonto;Skonto bis;Kurs", "3 %;15.10.2026;", "3 % 2026-10-15"),
    ("Skonto;Skonto bis;Kurs", "30,00;15.10.2026;", "-"),
    ("Skonto %;Skonto bis;Kurs", "3,00;;", "-"),
    ("Skonto %;Skonto bis;Kurs", "0,00;15.10.2026;", "-"),
  ])
  func `a discount needs its size and its last day`(headings: String, cells: String, found: String)
    throws
  {
    let text =
      "Konto;Belegnr.;Datum;Fällig;Betrag;\(headings)\n"
      + "10001;1;05.10.2026;25.11.2026;1.000,00;\(cells)\n"
    #expect(try terms(text) == ["- \(found)"])
  }

  @Test(arguments: [
    ("QR-Referenz", "21 00000 00003 13947 14300 09017", "210000000003139471430009017"),
    ("OGM", "+++090/9337/55493+++", "090933755493"),
    ("Mededeling", "***090/9337/55493***", "090933755493"),
    ("Irgendwas", "+++090/9337/55493+++", "090933755493"),
    ("Irgendwas", "RF18 5390 0754 7034", "RF18539007547034"),
    ("KID", "000012345674", "000012345674"), ("Viitenumero", "1234561", "1234561"),
    ("Payment reference", "RE-118", "-"), ("Zahlungsreferenz", "Miete Oktober", "-"),
  ])
  func `a reference is known by its heading, or by its form`(
    heading: String,
    cell: String,
    found: String
  ) throws {
    let text =
      "Konto;Belegnr.;Datum;Fällig;Betrag;\(heading)\n"
      + "10001;1;05.10.2026;25.11.2026;1.000,00;\(cell)\n"
    #expect(try terms(text) == ["\(found) -"])
  }

  @Test(arguments: [
    ("KID", "000012345675", "its check digits do not fit the others"),
    ("KID", "8,80216E+05", "one is RF with letters and digits"),
    ("Skontobetrag", "600,00", "it is more than half of the amount"),
    ("Skontobetrag", "31,00", "its percentage gives another amount"),
    ("Skonto %", "70", "it is no percentage up to 50"),
  ])
  func `what cannot be is left out and said, and its row is taken`(
    heading: String,
    cell: String,
    reason: String
  ) throws {
    var cells = ["KID": "", "Skontobetrag": "", "Skonto %": "3"]
    cells[heading] = cell
    let reading = try Reading.of(
      """
      Konto;Belegnr.;Datum;Fällig;Betrag;KID;Skontobetrag;Skonto %;Skonto bis
      10001;1;05.10.2026;25.11.2026;1.000,00;000012345674;30,00;3;15.10.2026
      10001;2;05.10.2026;25.11.2026;1.000,00;\(cells["KID"] ?? "");\(cells["Skontobetrag"] ?? "");\
      \(cells["Skonto %"] ?? "");15.10.2026
      """,
      hints: Self.hints
    )
    #expect(reading.rows.count == 2)
    #expect(reading.rejections.isEmpty)
    let left = try #require(reading.leftOut.first)
    #expect(reading.leftOut.count == 1)
    #expect(left.line == 3 && left.column == heading && left.value == cell)
    #expect(left.reason.contains(reason))
  }

  @Test func `a credit note has no discount`() throws {
    let text =
      "Konto;Belegnr.;Datum;Fällig;Betrag;Skonto %;Skonto bis\n"
      + "10001;1;05.10.2026;25.11.2026;-100,00;3,00;15.10.2026\n"
      + "10001;2;25.10.2026;25.11.2026;100,00;3,00;28.10.2026\n"
    #expect(try terms(text) == ["- -", "- 3 % 2026-10-28"])
  }
}
