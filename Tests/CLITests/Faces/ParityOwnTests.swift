import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// Each act through each face, of a user of own clients only on cases of others.
@Suite("the faces do the same for users of own clients only")
struct ParityOwnTests {
  /// What belongs to no case and no client.
  private static let isNobodys: Set = ["EndOwnSessions", "KeepList"]
  /// What concerns all clients, or is for administrators.
  private static let concernsAll: Set = [
    "BindIdentity", "UnbindIdentity", "CloseDroppedFile", "EndSessions", "ErasePerson",
    "FollowRetention", "ImportAccounts",
    "ImportMail",
    "ImportStatement",
    "ListBookings",
  ]
  private static let rows = ParityTable.rows.filter { !isNobodys.contains($0.name) }

  @Test(arguments: rows)
  func `an act on another's case is refused as on none, and changes nothing`(row: ParityRow) throws
  {
    let play = try ParityPlay(as: ParityPlay.other)
    let (before, head) = (try play.state(), try play.environment.historyHead().hash)
    for way in ParityPlay.Way.allCases {
      expectRefusal(row, "\(way)") { try play.perform(row, by: way) }
    }
    let difference = try play.state().difference(from: before)
    #expect(difference == [])
    #expect(try play.environment.historyHead().hash == head)
  }

  private func expectRefusal(_ row: ParityRow, _ way: String, _ body: () throws -> Void) {
    let isForbidden = Self.concernsAll.contains(row.name)
    do {
      try body()
      Issue.record("\(way) is not refused")
    } catch let refused as ParityPlay.Refused {
      let expected = isForbidden ? ExitCode.noPermission : .noInput
      #expect(refused.code == expected.rawValue, "\(way): \(refused.words)")
    } catch let error as any Refusing {
      #expect(error.refusal == (isForbidden ? .forbidden : .notFound), "\(way): \(error)")
    } catch {
      Issue.record("\(way): \(error)")
    }
  }

  @Test(arguments: ParityTable.rows.filter { !$0.orders.isEmpty })
  func `an order by mail on another's case changes nothing`(row: ParityRow) throws {
    for order in row.orders {
      let play = try ParityPlay(as: ParityPlay.other)
      // Who is asked for a validation has an address of the case, and does not see it.
      try play.takePart(as: .approver)
      let before = try play.state()
      try play.write(order)
      let after = try play.state()
      #expect(ParityState.difference(before.withoutOrder, after.withoutOrder) == [], "\(order)")
      #expect(try play.answer().contains("Not done: there is no"), "\(order)")
    }
  }
}
