package import Cases
import Foundation
import Store

/// Gives a case another resolver, who takes part from then on; those whom it concerns are told.
package struct SetResolver: CaseAct {
  package let number: Int
  /// The id of the user.
  package let user: String
  /// What else there is to say, as a comment for our own people.
  package let comment: String
  /// What the new resolver has to know, who is told, and what becomes of the one before.
  package var wish = HandOverWish()
  /// Whether it is refused when the new resolver cannot be written to.
  package let insistsOnLetter: Bool

  package init(
    _ number: Int,
    to user: String,
    comment: String = "",
    insistsOnLetter: Bool = false
  ) {
    self.number = number
    self.user = user
    self.comment = comment
    self.insistsOnLetter = insistsOnLetter
  }

  package func perform(at desk: ActingDesk) throws {
    let user = try desk.environment.user(user)
    if insistsOnLetter, desk.environment.resolverParticipant(user) == nil {
      throw ActError.nowhereToWrite(user)
    }
    if !comment.isEmpty {
      try desk.store.addComment(
        comment,
        visibility: .internal,
        to: number,
        by: desk.actor,
        now: desk.now
      )
    }
    try desk.store.setResolver(
      user,
      of: number,
      wish,
      users: desk.environment.deskUsers,
      by: desk.actor,
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
  /// What the new resolver has to know, who is told, and what becomes of the one before.
  package var wish = HandOverWish()

  package init(_ number: Int, item: String, to user: String, isForAll: Bool) {
    self.number = number
    self.item = item
    self.user = user
    self.isForAll = isForAll
  }

  package func perform(at desk: ActingDesk) throws {
    let user = try desk.environment.user(user)
    if isForAll {
      var act = SetResolver(number, to: user)
      act.wish = wish
      try act.perform(at: desk)
    }
    try desk.store.setItemResolver(
      isForAll ? "" : user,
      of: item,
      on: number,
      wish,
      users: desk.environment.deskUsers,
      by: desk.actor,
      now: desk.now
    )
  }
}
