import Cases
import Foundation
import HTTP
import Testing

@testable import CLI
@testable import Desk
@testable import Web

/// Each act through the form of a page, for each role.
@Suite("the pages do the same")
struct ParityPagesTests {
  private static let rows = ParityTable.rows.filter { form(of: $0) != nil }

  private static func form(of row: ParityRow) -> ParityBrowser.Sending? {
    ParityForms.forms[key(row)].map(ParityBrowser.Sending.init)
  }

  private static func key(_ row: ParityRow) -> String {
    row.words.map { $0.replacing(" ", with: "~") }.joined(separator: " ")
  }

  @Test func `each act has a page, or a reason why it has none`() {
    let acts = Set(ParityTable.rows.map(\.name))
    let shown = Set(Self.rows.map(\.name))
    #expect(acts.subtracting(shown) == Set(ParityForms.withoutPage.keys))
    #expect(shown.isDisjoint(with: ParityForms.withoutPage.keys))
    let keys = Set(ParityTable.rows.map(Self.key))
    #expect(Set(ParityForms.forms.keys).subtracting(keys) == [], "forms of no row")
  }

  @Test func `each form stands for an act of the table`() {
    let paths = Self.rows.compactMap(Self.form).map {
      $0.path.split(separator: "/").map(String.init)
    }
    let unused = RouteTable.routes.filter { route in
      guard case .form(let form) = route.work else { return false }
      return form.name != "client_new" && !form.name.hasPrefix("outbox_")
        && !paths.contains { route.values(in: $0) != nil }
    }
    #expect(unused.map(\.pattern) == [])
  }

  @Test(arguments: rows)
  func `who may leaves the same by a page`(row: ParityRow) throws {
    let sending = try #require(Self.form(of: row))
    for role in UserRole.allCases where row.isAllowed(for: role) {
      let (first, play) = (try ParityPlay(role), try ParityPlay(role))
      try first.perform(row, by: .page)
      let answer = try ParityBrowser(play).post(sending, seen: row.about.map(play.version))
      #expect([200, 303].contains(answer.status), "\(role): \(answer.body)")
      let difference = try play.state().difference(from: first.state())
      #expect(difference == [], "\(role)")
    }
  }

  @Test(arguments: rows)
  func `who may not is refused, and changes nothing`(row: ParityRow) throws {
    let sending = try #require(Self.form(of: row))
    for role in UserRole.allCases where !row.isAllowed(for: role) {
      let play = try ParityPlay(role)
      let browser = try ParityBrowser(play)
      let head = try play.environment.historyHead().hash
      #expect(try browser.get(sending.path).status == 403, "\(role)")
      #expect(try browser.post(sending).status == 403, "\(role)")
      #expect(try play.environment.historyHead().hash == head, "\(role)")
    }
  }

  @Test(arguments: rows.filter { !["EndOwnSessions", "KeepList"].contains($0.name) })
  func `what is another's is not there for users of own clients only`(row: ParityRow) throws {
    let sending = try #require(Self.form(of: row))
    let play = try ParityPlay(as: ParityPlay.other)
    let browser = try ParityBrowser(play)
    let head = try play.environment.historyHead().hash
    #expect(try [403, 404, 422].contains(browser.post(sending).status))
    #expect(try play.environment.historyHead().hash == head)
  }

  @Test(arguments: rows)
  func `a form is there to be looked at, and looking changes nothing`(row: ParityRow) throws {
    let sending = try #require(Self.form(of: row))
    let play = try ParityPlay(.administrator)
    let before = try play.environment.historyHead().hash
    let answer = try ParityBrowser(play).get(sending.path)
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer.body.split(separator: "<h1").count == 2)
    #expect(try play.environment.historyHead().hash == before)
  }

  @Test(
    arguments: [
      "/", "/?user=tom", "/cases", "/cases?state=all&sort=next", "/cases?view=old", "/cases/1001",
      "/cases/1001?all=1", "/cases/1002", "/cases/1003", "/cases/1004", "/cases/1005",
      "/cases/1001/letter", "/cases/1001/letter/sent?out=1&out=2", "/messages/3", "/review",
      "/review/\(ParityWorld.waiting)", "/clients", "/clients?overdue=1&sort=name", "/clients/C-1",
      "/payments", "/outbox", "/outbox?state=held", "/inbox", "/reports", "/reports?client=C-1",
      "/settings", "/settings/templates/reminder?language=fr", "/search?q=invoice", "/clients/new",
    ]
  )
  func `a page is there for each role, and looking changes nothing`(path: String) throws {
    for role in UserRole.allCases where role != .reader || path != "/clients/new" {
      let play = try ParityPlay(role)
      let before = try play.environment.historyHead().hash
      let answer = try ParityBrowser(play).get(path)
      let isWritten = path.contains("/letter") && !path.contains("/sent") && role == .reader
      #expect(answer.status == (isWritten ? 403 : 200), "\(role): \(answer.body)")
      #expect(answer.body.split(separator: "<h1").count == 2)
      #expect(try play.environment.historyHead().hash == before)
    }
  }

  @Test(arguments: rows.filter { $0.about != nil })
  func `who saw an older case is told what changed, and what was typed stays`(row: ParityRow) throws
  {
    let sending = try #require(Self.form(of: row))
    let play = try ParityPlay(.administrator)
    let number = try #require(row.about)
    let stale = try play.version(number)
    let other = Principal(try play.user(.handler), face: .page)
    try play.environment.perform(RenameCase(number, to: "Renamed"), as: other)
    let head = try play.environment.historyHead().hash
    let browser = try ParityBrowser(play)
    let answer = try browser.post(sending, seen: stale)
    #expect(try play.environment.historyHead().hash == head || row.name == "WriteLetters")
    guard row.name != "WriteLetters" else { return }
    #expect(answer.status == 409)
    #expect(answer.body.contains("hanna"))
    for field in sending.fields.pairs
    where !field.value.isEmpty && !["decision", "meant"].contains(field.name) {
      #expect(answer.body.contains(field.value.replacing("&", with: "&amp;")), "\(field.name)")
    }
  }
}
