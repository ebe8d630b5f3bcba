import Cases
import Desk
import Foundation
import Synchronization

/// What pages that are open are told: what is new, and who else looks at their case.
final class LiveNews: Sendable {
  let presence = Presence()
  private let count = Mutex(0)

  /// How many cases one message names.
  private static let mostCases = 50
  /// How many events are looked at for lists.
  private static let mostEvents = 300

  /// A number that no stream has yet.
  func nextID() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }

  /// What each stream is told now, and where it stands then.
  ///
  /// `say` puts the users who look at a case into words for another. What is new is looked up once for all
  /// who may see everything, and once for each user of own clients only.
  func look(
    _ streams: [EventStream],
    _ desk: Environment,
    at now: Date,
    say: (_ others: [String], _ to: User) throws -> String
  ) throws -> [StreamNews] {
    for stream in streams {
      if let number = stream.caseNumber { presence.note(stream.user.id, on: number, at: now) }
    }
    let newest = try desk.newestEvent()
    var all: [StreamNews] = []
    for mates in Dictionary(grouping: streams, by: Self.scope).values {
      guard let first = mates.first else { continue }
      let isOld = mates.contains { $0.after < newest }
      let seen = isOld ? try desk.seen(by: Principal(first.user, face: .page)) : nil
      let lists = mates.filter { $0.caseNumber == nil }
      let news =
        try lists.map(\.after).min()
        .map { try seen?.news(after: $0, limit: Self.mostEvents) ?? [] } ?? []
      for stream in mates {
        var told = StreamNews(stream)
        if let seen { try add(news, seen, newest, to: &told) }
        if !told.isOver { try addOthers(at: now, say, to: &told) }
        all.append(told)
      }
    }
    return all
  }

  /// Streams of one scope see the same cases.
  private static func scope(_ stream: EventStream) -> String {
    stream.user.ownClients == nil ? "" : stream.user.id
  }

  private func add(
    _ news: [CaseNews],
    _ desk: Environment,
    _ newest: Int,
    to told: inout StreamNews
  ) throws {
    let after = told.stream.after
    told.stream.after = max(after, newest)
    guard after < newest else { return }
    if let number = told.stream.caseNumber {
      // A case that is not there for them any more says nothing.
      guard let last = try? desk.newestEvent(of: number) else {
        told.isOver = true
        return
      }
      if last > after { told.add("{}", id: last) }
      return
    }
    let own = news.filter { $0.event > after }
    guard let last = own.first else { return }
    let numbers = Set(own.map(\.caseNumber)).sorted().suffix(Self.mostCases)
    let cases = numbers.map { "\"\(desk.references.reference($0).text)\"" }
    let isNews = own.contains(where: \.isNews)
    told.add(
      "{\"cases\":[\(cases.joined(separator: ","))],\"news\":\(isNews)}",
      id: last.event
    )
  }

  private func addOthers(
    at now: Date,
    _ say: (_ others: [String], _ to: User) throws -> String,
    to told: inout StreamNews
  ) throws {
    guard let number = told.stream.caseNumber else { return }
    let user = told.stream.user
    let others = presence.others(than: user.id, on: number, at: now)
    let key = others.joined(separator: "\n")
    guard key != told.stream.others else { return }
    told.stream.others = key
    told.add(try say(others, user), event: "others")
  }
}
