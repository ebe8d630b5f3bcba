import FoundationEssentials
import Testing

@testable import Liquid

@Suite("arithmetic")
struct NumberFilterTests {
  @Test(arguments: [
    Row("{{ 0.1 | plus: 0.2 }}", "0.3"),
    Row("{{ 1234567890123.45 | plus: 0.05 }}", "1234567890123.5"),
    Row("{{ 3 | plus: 4 }}", "7"),
    Row("{{ 3 | plus: 4.0 }}", "7.0"),
    Row("{{ '3' | plus: ' 4 ' }}", "7"),
    Row("{{ '3.50 EUR' | plus: 1 }}", "4"),
    Row("{{ nothing | minus: 2 }}", "-2"),
    Row("{{ 19.99 | times: 3 }}", "59.97"),
    Row("{{ 9223372036854775807 | plus: 1 }}", "9223372036854775808"),
    Row("{{ 4611686018427387904 | times: 4 }}", "18446744073709551616"),
  ])
  func `sums are exact, and whole where both are whole`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ 7 | divided_by: 2 }}", "3"),
    Row("{{ -7 | divided_by: 2 }}", "-4"),
    Row("{{ 7 | divided_by: 2.0 }}", "3.5"),
    Row("{{ 1 | divided_by: 3.0 }}", "0.3333333333333333"),
    Row("{{ -9223372036854775808 | divided_by: -1 }}", "9223372036854775808"),
    Row("{{ -7 | modulo: 3 }}", "2"),
    Row("{{ 7 | modulo: -3 }}", "-2"),
    Row("{{ 7.5 | modulo: 2 }}", "1.5"),
    Row("{{ -7.5 | modulo: 2 }}", "0.5"),
  ])
  func `whole numbers divide to the whole number below`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ 2.5 | round }} {{ -2.5 | round }} {{ 2.4 | round }}", "3 -3 2"),
    Row("{{ 1.005 | round: 2 }}", "1.01"),
    Row("{{ 9.996 | round: 2 }}", "10.0"),
    Row("{{ 1250 | round: -2 }}", "1300"),
    Row("{{ 0.0049 | round: 2 }}", "0.0"),
    Row("{{ 1.2 | ceil }} {{ -1.2 | ceil }} {{ 1.0 | ceil }}", "2 -1 1"),
    Row("{{ 1.8 | floor }} {{ -1.2 | floor }} {{ 0.01 | ceil }}", "1 -2 1"),
    Row(
      "{{ -3 | abs }} {{ '-1.50' | abs }} {{ -9223372036854775808 | abs }}",
      "3 1.5 9223372036854775808"
    ),
    Row("{{ 4 | at_least: 5 }} {{ 4.5 | at_least: 4 }} {{ 4 | at_most: 3 }}", "5 4.5 3"),
  ])
  func `rounding is half away from zero`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: ["{{ 1 | divided_by: 0 }}", "{{ 1.5 | modulo: 0.0 }}"])
  func `dividing by zero is an error`(template: String) {
    #expect(failure(template)?.kind == .argument)
  }

  @Test func `a number beyond 128 bits is an error instead of a wrong number`() {
    let template =
      "{% assign x = 99999999999999999999 %}{% for i in (1..9) %}{% assign x = x | times: x %}{% endfor %}"
    #expect(failure(template)?.message.contains("too large") == true)
  }

  @Test(arguments: [
    ("12.50", "12.5"), ("-0.05", "-0.05"), ("3", "3.0"), ("0", "0.0"), ("100", "100.0"),
    ("0.0001", "0.0001"), ("0.00001", "1.0e-05"), ("0.0000123", "1.23e-05"),
    ("98765432109876543210", "98765432109876543210"),
  ])
  func `a decimal prints with at least one digit after the point`(number: String, text: String)
    throws
  {
    let decimal = try #require(Decimal(string: number))
    #expect(decimal.liquidText == text)
  }
}
