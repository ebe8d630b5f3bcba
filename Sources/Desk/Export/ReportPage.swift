package import Cases
import Foundation
import HTML

/// A report as one HTML page that needs nothing else: tables with drawn charts.
package struct ReportPage {
  package let organisation: String
  package let day: Day
  package let tables: [ReportTable]

  package init(organisation: String, day: Day, tables: [ReportTable]) {
    self.organisation = organisation
    self.day = day
    self.tables = tables
  }

  package var html: String {
    let body = tables.map(section).joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Cases on \(day)</title>
      <style>\(ReportPage.style)</style></head>
      <body><header><h1>Cases on \(day)</h1><p>\(escaped(organisation))</p></header>
      <main>\(body)</main></body></html>

      """
  }

  private static let style = """
    body{font:15px/1.5 system-ui,sans-serif;color:#1d2733;margin:0;background:#f4f6f8}
    header{padding:24px 32px 8px}h1{font-size:26px;margin:0}header p{margin:0;color:#5b6876}
    main{display:grid;grid-template-columns:repeat(auto-fit,minmax(460px,1fr));gap:20px;
    padding:16px 32px 40px;align-items:start}
    section{background:#fff;border:1px solid #dde3e9;border-radius:8px;padding:16px 20px;
    overflow-x:auto}
    h2{font-size:17px;margin:0 0 10px}table{border-collapse:collapse;width:100%;margin-top:12px}
    th{text-align:left;font-weight:600;color:#5b6876;border-bottom:1px solid #dde3e9;padding:4px 8px}
    td{padding:4px 8px;border-bottom:1px solid #eef1f4}td.n{white-space:nowrap}td.n,th.n{text-align:right;
    font-variant-numeric:tabular-nums}p.none{color:#5b6876;margin:0}
    svg{display:block;max-width:440px}svg text{font:13px system-ui,sans-serif;fill:#1d2733}
    svg .axis{stroke:#c5ced8}td.b{width:40%}td.b i{display:block;height:14px;border-radius:3px;
    background:#2f6f9f}details{margin-top:12px}summary{color:#5b6876;cursor:pointer}
    @media print{body{background:#fff}section{break-inside:avoid}}
    """

  private func section(_ table: ReportTable) -> String {
    let content =
      switch table.chart {
      case _ where table.rows.isEmpty: "<p class=\"none\">None.</p>"
      case .lines:
        lines(table) + "<details><summary>The numbers</summary>\(grid(table))</details>"
      case .bars, .none: grid(table)
      }
    return "<section><h2>\(escaped(table.title))</h2>\(content)</section>"
  }

  /// The rows; with bars each has one as long as its last number.
  private func grid(_ table: ReportTable) -> String {
    let isNumber = table.isNumeric
    func cells(_ row: [String], _ tag: String) -> String {
      row.enumerated().map { place, cell in
        let isDay = Day(cell) != nil ? " style=\"white-space:nowrap\"" : ""
        return "<\(tag)\(isNumber[place] ? " class=\"n\"" : isDay)>\(escaped(cell.spaced))</\(tag)>"
      }.joined()
    }
    func bar(_ length: Double) -> String {
      guard table.chart == .bars else { return "" }
      return "<td class=\"b\"><i style=\"width:\(number(length * 100))%\"></i></td>"
    }
    let rows = zip(table.rows, table.bars).map { "<tr>\(cells($0, "td"))\(bar($1))</tr>" }.joined()
    let head = cells(table.columns, "th") + (table.chart == .bars ? "<th></th>" : "")
    return "<table><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>"
  }

  // MARK: Lines

  private func lines(_ table: ReportTable) -> String {
    let columns = table.columns.indices.dropFirst()
    let values = columns.map { column in table.rows.map { Double($0[column]) ?? 0 } }
    let top = max(values.flatMap(\.self).max() ?? 0, 1)
    let step = table.rows.count > 1 ? 370 / Double(table.rows.count - 1) : 0
    let colours = ["#2f6f9f", "#c0672c", "#4d8a57"]
    func point(_ place: Int, _ value: Double) -> String {
      "\(number(30 + Double(place) * step)),\(number(130 - value / top * 110))"
    }
    let drawn = values.enumerated().map { place, series in
      let points = series.enumerated().map { point($0.offset, $0.element) }.joined(separator: " ")
      let colour = colours[place % colours.count]
      let legend = escaped(table.columns[place + 1])
      return """
        <polyline points="\(points)" fill="none" stroke="\(colour)" stroke-width="2.5"/>\
        <rect x="\(30 + place * 110)" y="166" width="12" height="12" fill="\(colour)"/>\
        <text x="\(48 + place * 110)" y="177">\(legend)</text>
        """
    }.joined()
    let first = escaped(table.rows.first?.first ?? "")
    let last = escaped(table.rows.last?.first ?? "")
    let axis = """
      <line class="axis" x1="30" y1="130" x2="400" y2="130"/>\
      <line class="axis" x1="30" y1="20" x2="30" y2="130"/>\
      <text x="26" y="26" text-anchor="end">\(Int(top))</text>\
      <text x="30" y="150">\(first)</text><text x="400" y="150" text-anchor="end">\(last)</text>
      """
    return svg(height: 182, title: table.title, axis + drawn)
  }

  private func svg(height: Int, title: String, _ content: String) -> String {
    """
    <svg viewBox="0 0 440 \(height)" width="100%" role="img" aria-label="\(escaped(title))">\
    \(content)</svg>
    """
  }

  private func number(_ value: Double) -> String {
    value.formatted(
      .number.precision(.fractionLength(1)).grouping(.never).locale(Locale(identifier: "en_US"))
    )
  }

  private func escaped(_ text: String) -> String { HTMLEscape.text(text) }
}
