import FoundationEssentials
import Liquid
import Testing

@Suite("filters on arrays")
struct ArrayFilterTests {
  private static let invoices: [String: Value] = [
    "invoices": [
      ["number": "R-3", "open": 120, "paid": false],
      ["number": "R-1", "open": 80, "paid": true],
      ["number": "r-2", "open": 120],
    ]
  ]

  @Test(arguments: [
    Row("{{ invoices | map: 'number' | join: ' ' }}", "R-3 R-1 r-2", invoices),
    Row("{{ invoices | sort: 'number' | map: 'number' | join: ' ' }}", "R-1 R-3 r-2", invoices),
    Row(
      "{{ invoices | sort_natural: 'number' | map: 'number' | join: ' ' }}",
      "R-1 r-2 R-3",
      invoices
    ),
    Row("{{ invoices | sort: 'open' | map: 'number' | join: ' ' }}", "R-1 R-3 r-2", invoices),
    Row("{{ invoices | sort: 'paid' | first | map: 'number' }}", "", ["invoices": []]),
    Row("{{ invoices | sum: 'open' }}", "320", invoices),
    Row("{{ invoices | uniq: 'open' | map: 'number' | join: ' ' }}", "R-3 R-1", invoices),
    Row("{{ invoices | compact: 'paid' | map: 'number' | join: ' ' }}", "R-3 R-1", invoices),
    Row("{{ invoices | where: 'open', 120 | map: 'number' | join: ' ' }}", "R-3 r-2", invoices),
    Row("{{ invoices | where: 'paid' | map: 'number' | join: ' ' }}", "R-1", invoices),
    Row("{{ invoices | reject: 'paid' | map: 'number' | join: ' ' }}", "R-3 r-2", invoices),
    Row("{% assign one = invoices | find: 'open', 80 %}{{ one.number }}", "R-1", invoices),
    Row("{{ invoices | find_index: 'number', 'r-2' }}", "2", invoices),
    Row("{{ invoices | has: 'open', 81 }}", "false", invoices),
  ])
  func `objects are chosen, sorted and summed by a property`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ a | join }}", "1 2 3", ["a": [1, [2, [3]]]]),
    Row("{{ a | reverse | join: ',' }}", "3,2,1", ["a": [1, 2, 3]]),
    Row("{{ a | sort | join: ',' }}", "1,2,10,", ["a": [10, .null, 1, 2]]),
    Row("{{ a | uniq | join: ',' }}", "1,1.0,x", ["a": [1, .decimal(1), 1, "x", "x"]]),
    Row("{{ a | concat: b | size }}", "3", ["a": [1], "b": [2, 3]]),
    Row("{{ a | compact | size }}", "2", ["a": [1, .null, false]]),
    Row("{{ a | sum }}", "6.5", ["a": [1, "2.5", [3], .null]]),
    Row("{{ (1..4) | reverse | first }}", "4"),
    Row("{{ (2..4) | last }}{{ (2..4) | size }}", "43"),
    Row("{{ (4..2) | size }}{{ (4..2) | first }}", "0"),
    Row("{{ a | first }}{{ a | last }}", "hi", ["a": "hi"]),
    Row("{{ a.first }}", "k1", ["a": ["k": 1]]),
    Row("{{ a | size }}", "0", ["a": 5]),
  ])
  func `arrays in arrays are laid flat, and nothing sorts last`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    "{{ a | sort }}", "{{ a | map: 'x' }}", "{{ a | sum: 'x' }}", "{{ a | where: 'x' }}",
    "{{ a | concat: 'x' }}",
  ])
  func `what has no order or no property is an error`(template: String) {
    #expect(failure(template, ["a": [1, "x", true]])?.kind == .argument)
  }

  @Test func `values of equal keys keep their order`() throws {
    let items = (0..<100).map { Value.object(["n": .int($0), "k": .int($0 % 2)]) }
    let output = try rendered(
      "{{ a | sort: 'k' | map: 'n' | join: ' ' }}",
      ["a": .array(items)]
    )
    let expected = (0..<100).filter { $0 % 2 == 0 } + (0..<100).filter { $0 % 2 == 1 }
    #expect(output == expected.map(String.init).joined(separator: " "))
  }
}
