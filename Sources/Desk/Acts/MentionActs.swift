package import Cases
import Mail
import Store

/// Takes what names who acts in the notes of a case as looked at.
package struct SeeMentions: Act {
  package static var useCase: UseCase { .read }

  /// The number of the case.
  package let number: Int

  package init(on number: Int) {
    self.number = number
  }

  package func find(at desk: ActingDesk) throws { _ = try desk.store.caseFile(number) }

  /// Returns how many there were; throws `ActError.notMentioned` for none.
  @discardableResult
  package func perform(at desk: ActingDesk) throws -> Int {
    let count = try desk.store.seeMentions(
      of: desk.principal.user.id,
      on: number,
      by: desk.actor,
      now: desk.now
    )
    guard count > 0 else { throw ActError.notMentioned(number) }
    return count
  }
}

extension ActingDesk {
  /// Whom a note on a case is to be told to: those whom its text names, and those who were chosen.
  ///
  /// Who writes it is never told. Throws `DeskError.unknown` for an id that is no user's, `ActError.namesSeveral`, and
  /// `ActError.maySeeNot` for a user who could not look at the case.
  func mentioned(in text: String, and chosen: [String], on number: Int) throws -> [MentionedUser] {
    let users = environment.workspace.configuration.users
    var ids: [String] = []
    for id in chosen {
      guard users.contains(where: { $0.id == id }) else {
        throw DeskError.unknown(.user, id, known: users.map(\.id))
      }
      ids.append(id)
    }
    for found in MentionReader(users.map { ($0.id, $0.name) }).found(in: text) {
      switch found {
      case .user(let id): ids.append(id)
      case .several(let name, let several): throw ActError.namesSeveral(name, several)
      }
    }
    var seen: Set = [principal.user.id]
    let wanted = ids.filter { seen.insert($0).inserted }
    guard !wanted.isEmpty else { return [] }
    let sight = try store.sight(of: number)
    return try wanted.compactMap { id in users.first { $0.id == id } }.map { user in
      guard user.ownClients.map(sight.reaches) ?? true else {
        throw ActError.maySeeNot(user.id, number)
      }
      // Who hears of mail once a day, or never, finds it in their agenda.
      let isTold = user.notify == .immediately && !user.email.isEmpty
      return MentionedUser(
        user.id,
        letterTo: isTold ? EmailAddress.comparable(user.email) : nil
      )
    }
  }
}
