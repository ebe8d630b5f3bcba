import Cases
import Desk
import HTTP
import Liquid

/// What is to be done: the page that a day begins with.
enum AgendaScreen {
  static let page = Route.get("/") { visit, _ in
    let user = visit.query["user"]
    let agenda = try visit.desk.agenda(
      of: user.flatMap { $0.isEmpty ? nil : $0 },
      limit: counted
    )
    return try visit.writer.page(
      "agenda",
      [
        "through": .string(agenda.through.description),
        "count": .int(agenda.due.count), "due": PageValue.sums(agenda.due.amounts),
        "users": .array(visit.desk.workspace.configuration.users.map { .string($0.id) }),
        "chosen": .string(user ?? ""), "may_work": .bool(visit.mayWork),
        "here": .string(visit.request.head.target.text),
        "live": try visit.liveList(), "drafts": try DraftScreen.list(visit),
        "parts": .array(agenda.parts.map { part($0, visit) }),
      ],
      for: visit.principal.user,
      current: "agenda"
    )
  }

  /// How many entries of a part are shown: what comes after them waits until these are done.
  private static let most = 25
  /// Up to how many are counted; beyond it there are "more".
  private static let counted = 100
  /// Where an entry is what is to be done next on a case.
  private static let planned: Set<AgendaEntry.Section> = [.late, .today, .coming]

  private static func part(_ part: AgendaPage.Part, _ visit: Visit) -> Value {
    [
      "section": .string(part.section.rawValue), "is_cut": .bool(part.isCut),
      "shown": .int(min(part.entries.count, most)), "is_long": .bool(part.entries.count > most),
      "count": .int(part.entries.count),
      "entries": .array(
        part.entries.prefix(most).map { entry in
          [
            "case": PageValue.link(entry.caseNumber, visit), "day": PageValue.text(entry.day),
            "what": visit.writer.said(NextSaying.saying(entry), visit.desk),
            "title": PageValue.text(entry.title),
            "client": PageValue.text(entry.client), "user": PageValue.text(entry.user),
            "open": PageValue.sums(entry.amounts), "key": .string(visit.sessions.secret()),
            "is_mention": .bool(
              part.section == .mentions && entry.user == visit.principal.user.id
            ),
            "is_planned": .bool(planned.contains(part.section) && entry.caseNumber != 0),
          ]
        }
      ),
    ]
  }
}
