import HTML
import Testing

@Suite("TableText")
struct TableTextTests {
  @Test(arguments: [
    // Empty cells hold their place, wherever they stand.
    (
      "<tr><td>No<td>Paid<td>Open<tr><td>1<td><td>7<tr><td>2<td>5<td>",
      "No | Paid | Open\n1 |  | 7\n2 | 5 |"
    ),
    (
      "<tr><th><th>Paid<th>Open<tr><td>1<td>5<td><tr><td>2<td><td>7",
      "| Paid | Open\n1 | 5 |\n2 |  | 7"
    ),
    // Blocks, breaks and lists in cells.
    ("<tr><td><p>1</p><td><div>a</div><div>b</div><tr><td>2<td>c<br>d", "1 | a b\n2 | c d"),
    ("<tr><td>1<td><ul><li>a<li>b</ul><tr><td>2<td>5<br>6", "1 | * a * b\n2 | 5; 6"),
    // Cells that reach over places to the right and below.
    ("<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3", "a |  | b\n1 | 2 | 3"),
    (
      "<tr><td rowspan=2>1<td>Paid<td>5<tr><td>Open<td>7<tr><td>2<td><td>3",
      "1 | Paid | 5\n| Open | 7\n2 |  | 3"
    ),
    // A column that holds nothing at all is none.
    ("<tr><td>1<td><td>a<tr><td>2<td>&nbsp;<td>b", "1 | a\n2 | b"),
  ])
  func `rows and columns of a table with rules are kept`(rows: String, expected: String) {
    #expect(HTMLText.text(of: "<table border=1>\(rows)</table>") == expected)
    #expect(
      HTMLText.text(of: "<p>x<blockquote><table border=1>\(rows)</table></blockquote>y")
        == "x\n\n> " + expected.split(separator: "\n").joined(separator: "\n> ") + "\n\ny"
    )
  }

  @Test func `a table without rules gets them when a cell is empty`() {
    let rows = "<tr><td>No<td>Paid<td>Open<tr><td>1<td>2<td>3"
    #expect(HTMLText.text(of: "<table>\(rows)</table>") == "No  Paid  Open\n1  2  3")
    #expect(
      HTMLText.text(of: "<table>\(rows)<tr><td>4<td><td>5</table>")
        == "No | Paid | Open\n1 | 2 | 3\n4 |  | 5"
    )
    let styled = rows.replacing("<td>", with: "<td style='border:.5pt solid black'>")
    #expect(HTMLText.text(of: "<table>\(styled)</table>") == "No | Paid | Open\n1 | 2 | 3")
  }

  @Test(arguments: [
    // Parts of a page beside each other, a table in a table, text between cells, one column.
    ("<table><tr><td><p>a</p><p>b</p><td><p>c</table>", "a\n\nb\n\nc"),
    ("<table border=1><tr><td><table><tr><td>a</table><td>b<tr><td>c<td></table>", "a\nb\nc"),
    ("<table role=presentation><tr><td>a<td><p>b<tr><td>c<td>d</table>", "a\n\nb\n\nc  d"),
    ("<table><tr><td>a</td></tr>x<tr><td>b<td>c</table>", "a\nx\nb  c"),
    ("<table border=1><tr><td>a<tr><td><p>b</table>", "a\n\nb"),
    ("<table border=1><tr><td><blockquote>a</blockquote><td>b</table>", "> a\n\nb"),
  ])
  func `a table that arranges a page stays as it is written`(html: String, expected: String) {
    #expect(HTMLText.text(of: html) == expected)
  }

  @Test func `spans do not make many times as much of a text`() {
    let row = "<tr><td colspan=40>a<td rowspan=500>b"
    let html = "<table border=1>" + String(repeating: row, count: 20_000) + "</table>"
    #expect(HTMLText.text(of: html).utf8.count < 3 * html.utf8.count)
  }
}
