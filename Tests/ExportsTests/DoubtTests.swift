import Cases
import Exports
import Statements
import Testing

/// What nobody can know is asked, and never guessed.
struct DoubtTests {
  private static let heading = "Customer No,Invoice No,Type,Invoice Date,Due Date,Amount,Open"

  private func asks(_ rows: String, hints: ExportHints = ExportHints()) throws -> [ExportAsk] {
    try Reading.of("\(Self.heading)\n\(rows)", hints: hints).asks.filter { $0.topic != .currency }
  }

  @Test func daysThatNothingDecidesAreAskedFor() throws {
    let rows = "1,A,Invoice,05/10/2026,06/11/2026,10.00,10.00"
    let asked = try asks(rows)
    #expect(asked.map(\.topic) == [.dateOrder])
    #expect(asked.first?.fields == ["issued", "due"])
    var hints = ExportHints()
    hints.country = "US"
    #expect(try asks(rows, hints: hints).isEmpty)
    hints.country = ""
    hints.dates = .dayFirst
    #expect(try asks(rows, hints: hints).isEmpty)
  }

  @Test func oneDayDecidesForAllColumns() throws {
    let rows =
      "1,A,Invoice,05/10/2026,06/11/2026,10.00,10.00\n1,B,Invoice,01/10/2026,31/10/2026,1.00,1.00"
    let reading = try Reading.of("\(Self.heading)\n\(rows)")
    #expect(reading.dates == .dayFirst)
    #expect(reading.rows.first?.issued?.description == "2026-10-05")
  }

  @Test func daysThatContradictEachOtherAreAskedFor() throws {
    let rows = "1,A,Invoice,25/10/2026,,10.00,10.00\n1,B,Invoice,10/25/2026,,1.00,1.00"
    #expect(try asks(rows).map(\.topic) == [.dateOrder])
  }

  @Test func questionsComeInTheOrderOfTheColumns() throws {
    let twins = "Konto,Name,Land,Sprache,Telefon,Name,Land,Sprache,Telefon"
    let reading = try Reading.of("\(twins)\n1,A,DE,de,1,B,FR,fr,2\n", .clients)
    let asked = reading.asks.filter { $0.topic == .columns && $0.lines.isEmpty }.flatMap(\.fields)
    #expect(asked == ["name", "country", "language", "phone"])
  }

  @Test func wholeAmountsInAnotherCurrencyThanWhatIsOpenAreAskedFor() throws {
    let reading = try Reading.of(
      "Customer No,Invoice No,Invoice Date,Due Date,Amount EUR,Outstanding,Currency\n"
        + "1,A,2026-10-05,2026-11-05,10.00,8.00,USD\n"
    )
    #expect(reading.asks.map(\.topic) == [.columns])
    #expect(reading.asks.first?.fields == ["amount"])
  }

  @Test(arguments: [
    ("Offener OP-Betrag", "10.00", "4.00", true), ("Maksamatta oleva summa", "10.00", "4.00", true),
    ("Offener OP-Betrag", "10.00", "6.00", false), ("Offener OP-Betrag", "10.00", "-4.00", false),
    ("Offener OP-Betrag", "10.00", "0.00", false), ("Offener OP-Betrag", "9.00", "4.00", false),
    ("Offener OP-Betrag über 90", "10.00", "4.00", false),
    ("Offener OP-Betrag überfällig", "10.00", "4.00", false), ("OP-Betrag", "10.00", "4.00", false),
  ])
  func aHeadingThatIsKnownInPartHoldsOnlyWhereTheValuesShowIt(
    heading: String,
    first: String,
    second: String,
    holds: Bool
  ) throws {
    let reading = try Reading.of(
      "Customer No,Invoice No,Invoice Date,Due Date,Amount,\(heading)\n"
        + "1,A,2026-10-05,2026-11-05,10.00,\(first)\n1,B,2026-10-05,2026-11-05,5.00,\(second)\n"
    )
    let asked = reading.asks.filter { $0.topic == .columns }
    #expect(asked.isEmpty == holds, "\(asked)")
    guard holds else { return }
    #expect(reading.rows.compactMap { $0.outstanding?.decimal(in: "EUR") } == [first, second])
  }

  @Test func anOrderIsNoClaimAndOneThatIsDueIsAskedFor() throws {
    let rows = "1,A,Sales Order,2026-10-05,,10.00,10.00\n1,B,Invoice,2026-10-06,,5.00,5.00"
    let reading = try Reading.of("\(Self.heading)\n\(rows)")
    #expect(reading.rows.map(\.number) == ["B"])
    #expect(reading.skips.map(\.reason) == ["no claim"])
    let asked = try asks("1,A,Sales Order,2026-10-05,2026-11-05,10.00,10.00")
    #expect(asked.map(\.topic) == [.type])
    var hints = ExportHints()
    hints.types["Sales Order"] = .invoice
    #expect(try asks("1,A,Sales Order,2026-10-05,2026-11-05,10.00,10.00", hints: hints).isEmpty)
  }

  @Test func anUnknownTypeIsAskedForOnceWithCountAndSum() throws {
    let rows = "1,A,XQ,2026-10-05,,10.00,10.00\n1,B,XQ,2026-10-06,,5.00,5.00"
    let asked = try asks(rows)
    #expect(asked.map(\.topic) == [.type])
    #expect(asked.first?.lines == [2, 3])
    #expect(asked.first?.reason.contains("2 rows, 15.00 in all") == true)
    var hints = ExportHints()
    hints.types["XQ"] = .invoice
    #expect(try asks(rows, hints: hints).isEmpty)
  }

  @Test func aTypeAndASignThatContradictEachOtherAreAQuestion() throws {
    let rows = "1,A,Credit Note,2026-10-05,,-10.00,-10.00\n1,B,Credit Note,2026-10-06,,5.00,5.00"
    let asked = try asks(rows)
    #expect(asked.map(\.topic) == [.sign])
    #expect(asked.first?.lines == [3])
  }

  @Test func numbersThatASpreadsheetSpoiltAreAskedFor() throws {
    let asked = try asks("1,1.8E+11,Invoice,2026-10-05,,10.00,10.00")
    #expect(asked.map(\.topic) == [.number])
  }

  @Test func partsThatShareANumberAreAskedFor() throws {
    let rows =
      "1,A,Invoice,2026-10-05,2026-11-05,10.00,10.00\n1,A,Invoice,2026-10-05,2026-12-05,10.00,10.00"
    #expect(try asks(rows).map(\.lines) == [[2, 3]])
  }

  @Test func moreOpenThanTheWholeIsAQuestion() throws {
    #expect(try asks("1,A,Invoice,2026-10-05,,10.00,12.10").map(\.topic) == [.columns])
  }

  @Test func aColumnOfAmountsThatNobodyKnowsIsNeverPassedOver() throws {
    let reading = try Reading.of(
      "Customer No,Invoice No,Invoice Date,Amount,Zzqq\n1,A,2026-10-05,10.00,4.00"
    )
    #expect(reading.asks.contains { $0.fields == ["outstanding"] && $0.reason.contains("Zzqq") })
    #expect(reading.columns.last?.isSuspect == true)
  }

  @Test func whatIsOpenInAnotherCurrencyThanTheAmountIsAskedFor() throws {
    let reading = try Reading.of(
      "Kundennr;Beleg;Belegdatum;Whg;Betrag FW;Offen CHF\n1;A;05.10.2026;EUR;100,00;96,00"
    )
    #expect(reading.asks.contains { $0.topic == .columns && $0.fields == ["outstanding"] })
  }

  @Test func paymentsWithoutADayThatIsKnownAreAskedFor() throws {
    let reading = try Reading.of(
      "Konto;Beleg;Fälligkeit;Mahnung am;Betrag\n1;A;05.10.2026;25.10.2026;1,00",
      .payments
    )
    #expect(reading.asks.contains { $0.fields == ["day"] })
  }

  @Test func creditsWithoutAnySignAreAQuestion() throws {
    let reading = try Reading.of(
      "Kundennr;Rechnungsnr;Datum;Betrag;Text\n1;A;05.10.2026;10,00;Lieferung\n1;B;06.10.2026;3,00;Gutschrift"
    )
    #expect(reading.asks.contains { $0.topic == .sign })
  }

  @Test func clientsWithNamesOnlyAreAskedFor() throws {
    let reading = try Reading.of("Customer,Num,Date,Amount\nKranz AG,A,2026-10-05,10.00")
    #expect(reading.asks.contains { $0.topic == .account })
    #expect(reading.rows.first?.name == "Kranz AG")
  }

  @Test func aTotalThatTheRowsDoNotAddUpToRefusesTheFile() {
    let text = "Kundennr;Rechnungsnr;Datum;Betrag\n1;A;05.10.2026;10,00\nSumme;;;12,00"
    #expect(throws: ExportError.unfitTotal(line: 3, stated: "12.00", read: "10.00")) {
      try Reading.of(text)
    }
  }

  @Test(arguments: [
    "EXTF;700;21;Buchungsstapel\nUmsatz;Konto",
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|Debit|Credit\nVE|V|1|20261005|411|1,00|0,00",
    "Vendor No.,Vendor Name,Invoice No,Invoice Date,Amount\nV1,X,1,2026-10-05,1.00",
  ])
  func otherListsAreRefused(_ text: String) {
    #expect(throws: ExportError.self) { try Reading.of(text) }
  }

  @Test func aDayThatCannotBeIsRefusedWithItsPlace() throws {
    let reading = try Reading.of(
      "Kundennr;Rechnungsnr;Datum;Betrag\n1;A;05.10.0026;10,00\n1;B;31.02.2026;1,00\n1;C;05.10.2026;1,00"
    )
    #expect(reading.rejections.map(\.line) == [2, 3])
    #expect(reading.rejections.first?.column == "Datum")
    #expect(reading.rejections.first?.value == "05.10.0026")
  }

  @Test func aSupplierAmongClientsIsRefused() throws {
    let reading = try Reading.of(
      "Compte;Numéro facture;Date facture;Montant\n411001;A;05/10/2026;10,00\n401001;B;25/10/2026;3,00"
    )
    #expect(reading.rejections.map(\.line) == [3])
  }

  @Test func rowsThatAreGivenOutAreThoseOfTheReading() throws {
    let rows = (0..<50).map { "1,N\($0),\($0 % 7 == 0 ? "XQ" : "Invoice"),2026-10-05,,10.00,10.00" }
    let text = ([Self.heading] + rows + [rows[1], "1,N3,Invoice,2026-10-05,,10.00,9.00"])
      .joined(separator: "\n")
    var given: [ExportRow] = []
    var asked: Set<Int> = []
    let day = try #require(Day(2026, 11, 23))
    let reading = try ExportReader(.items, today: day).read(
      StatementSource(Array(text.utf8)),
      begin: { _ in },
      each: { row, isAsked in
        given.append(row)
        if isAsked { asked.insert(row.line) }
      }
    )
    let kept = try ExportReader(.items, today: day).read(StatementSource(Array(text.utf8)))
    #expect(given == kept.rows && reading.rowCount == given.count)
    #expect(reading.skips.map(\.reason) == ["repeated: as line 3"])
    let late = Set(reading.asks.flatMap(\.lines)).subtracting(asked)
    #expect(late == [5], "the first of two that differ is found to be one when the second comes")
  }
}
