import Testing

@testable import Cases

@Suite("references that payers are told to give, and what they may take off in time")
struct PaymentReferenceTests {
  @Test(arguments: [
    ("RF18 5390 0754 7034", "RF18539007547034", "RF18 5390 0754 7034"),
    ("rf18539007547034", "RF18539007547034", "RF18 5390 0754 7034"),
    ("+++090/9337/55493+++", "090933755493", "+++090/9337/55493+++"),
    (
      "210000000003139471430009017", "210000000003139471430009017",
      "21 00000 00003 13947 14300 09017"
    ),
    ("00 00123 45674", "000012345674", "000012345674"),
    ("1234561", "1234561", "1234561"),
  ])
  func `a reference is read as people write it, and printed as it is known`(
    written: String,
    text: String,
    printed: String
  ) throws {
    let read = try PaymentReference(reading: written)
    #expect(read.text == text)
    #expect(read.printed == printed)
  }

  @Test(arguments: [
    "RF19 5390 0754 7034", "090933755494x", "210000000003139471430009018", "8.80216E+05", "RE-118",
    "", "+++", "12",
  ])
  func `what is none, or has another check digit, is refused`(written: String) {
    #expect(throws: PaymentReferenceError.self) { try PaymentReference(reading: written) }
  }

  @Test(arguments: [
    ("3 %", CashDiscount.Size.basisPoints(300)), ("2,5%", .basisPoints(250)),
    ("3.000 %", .basisPoints(300)),
    ("0", .units(0)), ("37.20", .units(37_20)),
  ])
  func `a discount is a percentage or an amount`(text: String, size: CashDiscount.Size) throws {
    let whole = Money(minorUnits: 400_00, currency: "EUR")
    #expect(try CashDiscount.Size(reading: text, of: whole) == size)
  }

  @Test(arguments: ["60 %", "3.333 %", "-3 %", "x", "200.01", "1,000.00"])
  func `what is more than half, finer than a hundredth or no number is no discount`(text: String) {
    let whole = Money(minorUnits: 400_00, currency: "EUR")
    #expect(throws: CashDiscountError.self) { try CashDiscount.Size(reading: text, of: whole) }
  }

  @Test func `a discount of a huge amount is reckoned, not overflowed`() throws {
    let day = try #require(Day(2026, 10, 15))
    let discount = CashDiscount(.basisPoints(300), until: day)
    #expect(discount.units(of: Int.max / 2) == 138_350_580_552_821_637)
    #expect(discount.units(of: 12_400_00) == 372_00)
  }

  @Test func `a discount needs its last day, and nothing takes it away`() throws {
    var item = Item(
      id: 0,
      number: "1",
      type: .invoice,
      amount: Money(minorUnits: 400_00, currency: "EUR"),
      outstanding: Money(minorUnits: 400_00, currency: "EUR")
    )
    #expect(throws: CashDiscountError.endless) {
      try ItemTerms(reference: "", discount: "3 %", until: nil).add(to: &item)
    }
    try ItemTerms(reference: "", discount: "0", until: nil).add(to: &item)
    #expect(item.discount?.isNone == true)
  }
}
