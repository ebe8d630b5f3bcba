package import Cases
import Foundation
import Store

extension Environment {
  /// The users who can be named in a note on a case, but for one who writes it.
  package func mentionable(on number: Int, by principal: Principal) throws -> [User] {
    let sight = try whole.store.sight(of: number)
    return workspace.configuration.users.filter { user in
      user.id != principal.user.id && (user.ownClients.map(sight.reaches) ?? true)
    }
  }

  /// What names users in the notes of a case, the oldest first.
  package func mentions(on number: Int) throws -> [Mention] { try store.mentions(on: number) }

  /// Notes that name somebody who has not looked at them, as entries of the agenda.
  func mentionsToSee(of user: String?, _ limit: Int) throws -> [AgendaEntry] {
    try store.openMentions(of: user, limit: limit).map { mention, title, client in
      AgendaEntry(
        section: .mentions,
        caseNumber: mention.caseNumber,
        title: title,
        client: client,
        day: Day(mention.at, in: timeZone).description,
        what: "\(name(ofUser: mention.author)): \(mention.text.firstWords(scalars: 160))",
        user: mention.user
      )
    }
  }

  /// What the letter to somebody who is named says: who wrote, and what.
  func mention(inComment id: String?) throws -> String {
    guard let comment = try id.flatMap({ Int($0) }).flatMap(store.comment) else { return "" }
    let quoted = QuotedBeginning(of: comment.text)
    let lines = ["\(name(ofUser: comment.author)):", ""] + quoted.lines
    return (lines + (quoted.isCut ? ["> […]"] : [])).joined(separator: "\n")
  }

  private func name(ofUser id: String) -> String {
    workspace.configuration.users.first { $0.id == id }?.name ?? id
  }
}
