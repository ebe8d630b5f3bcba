import Cases
import Desk
import HTTP
import Liquid

/// The form that was sent when a session had ended, as it was filled in.
enum KeptFormScreen {
  static let address = "/again"

  static let page = Route.get(address) { visit, _ in
    let digest = Secrets.digest(visit.secret)
    guard let kept = visit.sessions.kept.form(of: digest, at: visit.desk.context.now()) else {
      return .seeOther("/")
    }
    let found = RouteTable.found(at: kept.target.segments)
    if let (route, values) = found.first(where: { $0.0.takes(.post) }),
      case .form(let form) = route.work
    {
      return try FormPage.show(
        form,
        visit,
        values,
        typed: kept.fields,
        // A file is not kept, and has to be chosen again.
        problem: kept.hadFiles ? ScreenError.missing("file") : nil,
        seen: kept.fields["seen"].flatMap { Int($0) }
      )
    }
    return try whole(kept, visit)
  }

  /// What was typed, with a button that sends it as it was.
  private static func whole(_ kept: KeptForms.Form, _ visit: Visit) throws -> Response {
    try visit.writer.page(
      "again",
      [
        "action": .string(kept.target.text),
        "fields": .array(
          kept.fields.pairs.map { ["name": .string($0.name), "value": .string($0.value)] }
        ),
        "typed": .array(ProblemPage.typed(kept.fields).map { .string($0) }),
      ],
      for: visit.principal.user
    )
  }
}
