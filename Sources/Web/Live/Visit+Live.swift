import Desk
import HTTP
import Liquid

extension Visit {
  /// Notes that they look at a case; a browser that only fetches ahead is not them.
  func notePresence(on number: Int) {
    guard request.head.method == .get, request.head.fields.only("Sec-Purpose") == nil else {
      return
    }
    live.presence.note(principal.user.id, on: number, at: desk.context.now())
  }

  /// Who else looks at a case, as people call them; empty for nobody.
  func others(on number: Int) -> String {
    let others = live.presence.others(than: principal.user.id, on: number, at: desk.context.now())
    return User.names(others, of: desk.workspace.configuration.users)
  }

  /// What a page with a list of cases tells its script: the newest event that there is for who looks at it.
  func liveList() throws -> Value {
    ["case": .null, "after": .int(try desk.news(after: 0, limit: 1).first?.event ?? 0)]
  }
}

extension User {
  /// Users as people call them, one after the other.
  static func names(_ ids: [String], of users: [User]) -> String {
    ids.map { id in
      let name = users.first { $0.id == id }?.name ?? ""
      return name.isEmpty ? id : name
    }.joined(separator: ", ")
  }
}
