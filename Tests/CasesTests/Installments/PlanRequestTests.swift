import Testing

@testable import Cases

@Suite("the plan that a client asks for, of 10,000.00")
struct PlanRequestTests {
  private func amounts(_ count: Int?, _ each: Int?, first: String? = "2026-09-01") -> [Int]? {
    PlanRequest(count: count, first: first.flatMap { Day($0) }, each: each)
      .installments(of: 1_000_000)?.map(\.amount)
  }

  @Test func `a number divides it, an amount fills it`() {
    #expect(amounts(3, nil) == [333_333, 333_333, 333_334])
    #expect(amounts(nil, 400_000) == [400_000, 400_000, 200_000])
    #expect(amounts(3, 400_000) == [400_000, 400_000, 200_000])
    #expect(amounts(2, 500_000) == [500_000, 500_000])
  }

  @Test func `what does not come to it, or has no day, is no plan`() {
    #expect(amounts(3, 50_000) == nil, "1,500.00 of 10,000.00")
    #expect(amounts(5, 400_000) == nil, "two of five would be enough")
    #expect(amounts(nil, nil) == nil)
    #expect(amounts(nil, 1) == nil, "a million installments")
    #expect(amounts(3, 0) == nil)
    #expect(amounts(3, nil, first: nil) == nil)
    #expect(amounts(60, Int.max) == nil)
  }

  @Test func `the installments are monthly`() {
    let parts = PlanRequest(count: 3, first: Day("2026-10-31"), each: nil).installments(of: 900)
    #expect(parts?.map(\.dueOn.description) == ["2026-10-31", "2026-11-30", "2026-12-31"])
  }

  @Test(arguments: [
    ("FAC-0118.pdf", true), ("Invoice_FAC-0118_v2.PDF", true), ("fac-0118 (copy).pdf", true),
    ("FAC-01180.pdf", false), ("XFAC-0118.pdf", false), ("FAC-011.pdf", false), ("", false),
  ]) func `a file is named after an item`(_ name: String, _ isOf: Bool) {
    #expect(NamedFile.isOf("FAC-0118", name) == isOf)
  }
}
