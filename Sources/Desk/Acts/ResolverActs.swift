import Cases
import Foundation
import Store

/// Gives a case another resolver, who takes part from then on.
package struct SetResolver: CaseAct {
  package let number: Int
  /// The id of the user.
  package let user: String
  /// What the new resolver has to know: the cause, what was done, what comes next.
  package let comment: String
  /// Whether they are written the hand-over letter.
  package let writesLetter: Bool

  package init(_ number: Int, to user: String, comment: String = "", writesLetter: Bool = false) {
    self.number = number
    self.user = user
    self.comment = comment
    self.writesLetter = writesLetter
  }

  package func perform(at desk: ActingDesk) throws {
    let user = try desk.environment.user(user)
    let person = desk.environment.resolverParticipant(user)
    if writesLetter, person == nil { throw ActError.nowhereToWrite(user) }
    try desk.store.setResolver(user, of: number, by: desk.actor, now: desk.now)
    if !comment.isEmpty {
      try desk.store.addComment(
        comment,
        visibility: .internal,
        to: number,
        by: desk.actor,
        now: desk.now
      )
    }
    guard let person else { return }
    try desk.store.addParticipant(person, to: number, by: desk.actor, now: desk.now)
    guard writesLetter else { return }
    _ = try desk.store.request(
      LetterRequest(
        caseNumber: number,
        template: "case-handover",
        recipient: person.email,
        details: ["message": comment],
        dedupeKey: "handover:\(number):\(user):\(desk.now.timeIntervalSince1970)"
      ),
      now: desk.now
    )
  }
}

/// Gives one item of a case another resolver; for all items it is the case that gets one.
package struct SetItemResolver: CaseAct {
  package let number: Int
  /// The number of the item.
  package let item: String
  /// The id of the user.
  package let user: String
  /// Whether all items get them, and so the case.
  package let isForAll: Bool

  package init(_ number: Int, item: String, to user: String, isForAll: Bool) {
    self.number = number
    self.item = item
    self.user = user
    self.isForAll = isForAll
  }

  package func perform(at desk: ActingDesk) throws {
    let user = try desk.environment.user(user)
    if isForAll { try SetResolver(number, to: user).perform(at: desk) }
    try desk.store.setItemResolver(
      isForAll ? "" : user,
      of: item,
      on: number,
      by: desk.actor,
      now: desk.now
    )
  }
}
