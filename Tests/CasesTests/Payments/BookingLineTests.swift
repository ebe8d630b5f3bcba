import Testing

@testable import Cases

struct BookingLineTests {
  @Test func `a line has a cell for each column, in their order`() {
    var line = BookingLine(
      .payment,
      id: "payment-7",
      amount: Money(minorUnits: -12_345, currency: "TND"),
      state: "on case"
    )
    line.caseNumber = 1001
    line.origin = FileLine(file: "bank.sta", line: nil)
    #expect(line.cells.count == BookingLine.heading.count)
    #expect(
      line.cells == [
        "payment-7", "payment", "", "", "1001", "-12.345", "TND", "", "on case", "bank.sta", "", "",
      ]
    )
    #expect(BookingLine.withdrawn(line.cells)[8] == "withdrawn")
    #expect(BookingLine.withdrawn([]) == [])
  }

  @Test(
    arguments: [
      (["FAC-1"], "", "FAC-1"), (["FAC-1", "FAC-2"], "", ""),
      (["FAC-1", "FAC-2"], "pays FAC-2", "FAC-2"),
      (["FAC-1", "FAC-2", "FAC-12"], "FAC-12, FAC-1", "FAC-1;FAC-12"), ([], "FAC-1", ""),
      (Array(repeating: "FAC-1", count: 51), "FAC-1", ""),
    ] as [([String], String, String)]
  )
  func `money is for the items that its text names, else for the only one`(
    held: [String],
    text: String,
    items: String
  ) {
    #expect(BookingLine.items(of: held, in: text) == items)
  }
}
