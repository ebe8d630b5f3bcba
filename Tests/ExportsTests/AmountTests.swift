import Exports
import Testing

/// How amounts are written.
struct AmountTests {
  /// Reads amounts in one column of euros; the open amount of each row, or `!` for a refused one.
  private func read(_ cells: [String], currency: String = "EUR") throws -> [String] {
    let rows = cells.enumerated().map { "1;N\($0.offset);2026-10-05;\($0.element);\(currency)" }
    let text = (["Kundennr;Rechnungsnr;Datum;Betrag;Währung"] + rows).joined(separator: "\n")
    let reading = try Reading.of(text)
    return (2...(cells.count + 1)).map { line in
      reading.rows.first { $0.line == line }?.amount?.decimal(in: currency) ?? "!"
    }
  }

  @Test(arguments: [
    (["12.400,00", "-350,00"], ["12400.00", "-350.00"]),
    (["12,400.00", "(350.00)"], ["12400.00", "-350.00"]),
    (["12 400,00", "350,00-"], ["12400.00", "-350.00"]),
    (["12'400.00", "<350.00>"], ["12400.00", "-350.00"]),
    (["1,12,400.00 Dr", "350.00 Cr"], ["112400.00", "-350.00"]),
    (["12.400,00 €", "- 350,00 €"], ["12400.00", "-350.00"]),
    (["12.400", "1.250"], ["12400.00", "1250.00"]),
    (["12.400", "1.250,50"], ["12400.00", "1250.50"]),
    ([".75", "12,400.00"], ["0.75", "12400.00"]),
    (["100,00", "4,5E+15"], ["100.00", "!"]),
    (["100,00", "12.34,5"], ["100.00", "!"]),
    (["CHF 1'000.–", "CHF 20.50"], ["1000.00", "20.50"]),
  ])
  func areReadByTheirColumn(_ cells: [String], _ amounts: [String]) throws {
    #expect(try read(cells) == amounts)
  }

  @Test func theDigitsOfTheCurrencyDecide() throws {
    #expect(try read(["12.400", "1.250"], currency: "JPY") == ["12400", "1250"])
    #expect(try read(["7,950.500", "5,950.500"], currency: "TND") == ["7950.500", "5950.500"])
  }

  @Test func marksThatContradictEachOtherAreAskedFor() throws {
    let text = "Kundennr;Rechnungsnr;Datum;Betrag\n1;A;2026-10-05;1.250,50\n1;B;2026-10-05;1,250.50"
    #expect(try Reading.of(text).asks.contains { $0.topic == .amounts })
  }
}
