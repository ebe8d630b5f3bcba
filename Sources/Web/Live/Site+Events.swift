import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// What happens, told to pages that are open (`/events`).
extension Site {
  /// The answer to a request, or to what is none.
  func reply(_ request: Result<WebRequest, RequestRefusal>, _ desk: Environment) -> Answer {
    if case .success(let request) = request, request.head.method == .get,
      request.head.target.segments == ["events"], let answer = stream(request, desk)
    {
      return answer
    }
    return .whole(answer(request, desk))
  }

  /// The stream that a request asks for; nil when it gets none, which is answered as a page.
  private func stream(_ request: WebRequest, _ desk: Environment) -> Answer? {
    guard entrance.refusal(of: request.head) == nil,
      case .user(let user, let secret, _)? = try? signIn.standing(
        of: request.head,
        at: context.now()
      ),
      let visit = try? visit(request, user, secret, desk),
      let stream = try? stream(visit)
    else { return nil }
    var response = Response(.ok)
    response.set("Content-Type", "text/event-stream; charset=utf-8")
    // nginx would hold back what is written until it has some kilobytes.
    response.set("X-Accel-Buffering", "no")
    PageHeaders.set(on: &response, isSecure: signIn.addresses.isSecure(request.head.host))
    let now = Int(context.now().timeIntervalSince1970)
    guard let head = try? response.head(at: now, length: nil) else { return nil }
    return .stream(head + Array("retry: 5000\n\n".utf8), stream)
  }

  /// Throws for a case that there is not for who asks.
  private func stream(_ visit: Visit) throws -> EventStream {
    let number = try visit.query["case"].map(visit.caseNumber)
    if let number { _ = try visit.desk.newestEvent(of: number) }
    // The newest that the page has, by its address, or by the last message that it got.
    let known = [visit.query["after"], visit.request.head.fields.only("Last-Event-ID")]
      .compactMap { $0.flatMap { Int($0) } }
    return EventStream(
      id: live.nextID(),
      user: visit.principal.user,
      secret: visit.secret,
      caseNumber: number,
      after: try known.max() ?? visit.desk.newestEvent()
    )
  }

  /// What open pages are told now; those whose session ended are told nothing more.
  func news(for streams: [EventStream], _ desk: Environment) -> [StreamNews] {
    let now = context.now()
    // Several pages of a browser are of one session.
    let over = Set(streams.map(\.secret)).filter { !signIn.sessions.isThere($0, at: now) }
    let ended = streams.filter { over.contains($0.secret) }
      .map { stream in
        var last = StreamNews(stream)
        last.isOver = true
        return last
      }
    let there = streams.filter { !over.contains($0.secret) }
    // When the database cannot be read now, it is looked again in a second.
    let told = try? live.look(there, desk, at: now) { others, user in
      try writer(user, desk).text(
        "others",
        ["names": .string(User.names(others, of: signIn.users))]
      )
    }
    return ended + (told ?? [])
  }
}
