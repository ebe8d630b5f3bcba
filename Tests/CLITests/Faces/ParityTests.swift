import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// Each act through each face, for each role: the same is refused, and the same is done.
@Suite("the faces do the same")
struct ParityTests {
  private static let rows = ParityTable.rows
  private static let ordered = rows.filter { !$0.orders.isEmpty }

  // MARK: Who may

  @Test(arguments: rows)
  func `who may not is refused alike, and changes nothing`(row: ParityRow) throws {
    for role in UserRole.allCases where !row.isAllowed(for: role) {
      let play = try ParityPlay(role)
      let (before, head) = (try play.state(), try play.environment.historyHead().hash)
      for way in ParityPlay.Way.allCases {
        expectRefusal("\(role), \(way)") { try play.perform(row, by: way) }
      }
      let difference = try play.state().difference(from: before)
      #expect(difference == [], "\(role)")
      #expect(try play.environment.historyHead().hash == head, "\(role)")
    }
  }

  private func expectRefusal(_ who: String, _ body: () throws -> Void) {
    do {
      try body()
      Issue.record("\(who) is not refused")
    } catch let refused as ParityPlay.Refused {
      #expect(refused.code == ExitCode.noPermission.rawValue, "\(who): \(refused.words)")
    } catch let error as any Refusing {
      #expect(error.refusal == .forbidden, "\(who): \(error)")
    } catch {
      Issue.record("\(who): \(error)")
    }
  }

  @Test(arguments: ordered)
  func `whose order by mail is refused is told why, and changes nothing`(row: ParityRow) throws {
    for role in UserRole.allCases where !row.isAllowed(for: role) {
      for order in row.orders {
        let play = try ParityPlay(role)
        let before = try play.state()
        try play.write(order)
        let after = try play.state()
        #expect(ParityState.difference(before.withoutOrder, after.withoutOrder) == [], "\(role)")
        #expect(try play.answer().contains("may only read"), "\(role)")
      }
    }
  }

  // MARK: What comes of it

  @Test(arguments: rows)
  func `who may leaves the same by every face`(row: ParityRow) throws {
    for role in UserRole.allCases where row.isAllowed(for: role) {
      let first = try ParityPlay(role)
      let (before, changes) = (try first.state(), try first.changes())
      try first.perform(row, by: .page)
      let expected = try first.state()
      #expect((expected != before) == row.isSeen, "\(role): whether anything changed")
      let changed = try changes.filter { try first.changes()[$0.key] != $0.value }.keys
      let unsaid = Set(changed).subtracting([row.about].compactMap(\.self))
      #expect(unsaid == row.also, "\(role): changed cases")
      let isOther = first.user.id != ParityPlay.users[.administrator]
      for way in isOther ? [ParityPlay.Way.command, .commandForAnother] : [.command] {
        let play = try ParityPlay(role)
        try play.perform(row, by: way)
        let difference = try play.state().difference(from: expected)
        #expect(difference == [], "\(role), \(way)")
      }
    }
  }

  @Test(arguments: ordered)
  func `who may leaves the same by mail`(row: ParityRow) throws {
    for role in UserRole.allCases where row.isAllowed(for: role) {
      let first = try ParityPlay(role)
      try first.perform(row, by: .page)
      try first.round()
      let expected = try first.state().withoutOrder
      for order in row.orders {
        let play = try ParityPlay(role)
        try play.write(order)
        let found = try play.state().withoutOrder
        #expect(ParityState.difference(expected, found) == [], "\(role): \(order)")
      }
    }
  }

  @Test(arguments: UserRole.allCases)
  func `what nobody vouched for and a code confirms leaves the same`(role: UserRole) throws {
    guard role.may(.work) else { return }
    let (first, play) = (try ParityPlay(role), try ParityPlay(role))
    try first.write("status Price dispute")
    let before = try play.state().withoutOrder
    try play.write("status Price dispute", isVouchedFor: false)
    #expect(try play.state().withoutOrder == before)
    let words = try play.answer().split(whereSeparator: \.isWhitespace)
    let code = try #require(words.drop { $0 != "confirm" }.dropFirst().first)
    try play.write("confirm \(code)", isVouchedFor: false)
    let difference = ParityState.difference(
      try first.state().withoutOrder,
      try play.state().withoutOrder
    )
    #expect(difference == [])
  }

  // MARK: What was seen

  @Test(arguments: rows)
  func `who saw an older case is refused, and an addition makes none older`(row: ParityRow) throws {
    let play = try ParityPlay(.administrator)
    let environment = play.environment
    let act = try row.act(play, environment)
    let desk = ActingDesk(
      environment: environment,
      principal: play.principal,
      now: environment.context.now(),
      seen: nil
    )
    #expect(try act.changedCase(at: desk) == row.about)
    guard let number = row.about else { return }
    let other = Principal(try play.user(.handler), face: .page)
    let stale = try play.version(number)
    try environment.perform(RenameCase(number, to: "Renamed"), as: other)
    let (seen, before) = (try play.version(number), try play.state())
    let error = #expect(throws: ActError.self) { try play.perform(row, seen: stale) }
    #expect(error?.refusal == .conflict)
    #expect("\(error.map { "\($0)" } ?? "")".contains("hanna"))
    let difference = try play.state().difference(from: before)
    #expect(difference == [])
    try environment.perform(AddComment("They called.", to: number), as: other)
    #expect(try play.version(number) > seen)
    try play.perform(row, seen: seen)
  }
}
