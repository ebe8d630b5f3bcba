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
    try desk.makeResolver(user, person, of: number)
    if !comment.isEmpty {
      try desk.store.addComment(
        comment,
        visibility: .internal,
        to: number,
        by: desk.actor,
        now: desk.now
      )
    }
    guard writesLetter, let person else { return }
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
    if isForAll {
      try desk.makeResolver(user, desk.environment.resolverParticipant(user), of: number)
    }
    try desk.store.setItemResolver(
      isForAll ? "" : user,
      of: item,
      on: number,
      by: desk.actor,
      now: desk.now
    )
  }
}

extension ActingDesk {
  /// Makes a user the resolver of a case; one with an address takes part.
  func makeResolver(_ user: String, _ person: Participant?, of number: Int) throws {
    try store.setResolver(user, of: number, by: actor, now: now)
    if let person { try store.addParticipant(person, to: number, by: actor, now: now) }
  }
}
