import Cases
import Foundation
import Liquid
import Testing

@testable import Desk
@testable import Web

/// Reports on a page: in the words and formats of who reads them.
@Suite("reports on a page")
struct ReportPageTests {
  @Test func `each table, column and word of ours has its word`() throws {
    let play = try ParityPlay(.reader)
    let words = Set(try play.environment.templates.pageWords("de").entries.keys)
    let past = try play.environment.report(asOf: play.environment.today.adding(days: -1))
    for table in try play.environment.report() + past {
      let keys = [ReportData.title(table)] + table.columns.map { ReportData.word("column", $0) }
      for key in keys { #expect(words.contains(key.text), "\(key.text)") }
    }
    for word in ReportData.ownWords {
      #expect(words.contains(ReportData.word("value", word).text), "\(word)")
    }
  }

  @Test func `amounts and numbers are written as elsewhere on pages`() throws {
    let play = try ParityPlay(.reader)
    let page = try ParityBrowser(play).get("/reports").body
    let amounts = page.matches(of: />€[0-9,]+\.[0-9]{2}</)
    #expect(!amounts.isEmpty)
    #expect(page.firstMatch(of: />[0-9]+\.[0-9]{2}</) == nil)
    #expect(page.contains("Nothing to show: "))
  }
}

extension Value {
  fileprivate var text: String {
    if case .string(let text) = self { text } else { "" }
  }
}
