import Cases
import Desk
import HTTP
import Liquid

/// Keeps what is typed into a form without sending it, and throws it away.
enum DraftScreen {
  static let routes = [keep, throwAway]

  /// The address that keeps a draft of a form, on the case of another address.
  static func address(_ form: String, _ ofCase: String) -> String { "\(ofCase)/drafts/\(form)" }

  private static func form(_ name: String) throws -> ActForm {
    guard let form = FormTable.form(name), form.keepsDrafts else {
      throw RequestRefusal.malformed(.form)
    }
    return form
  }

  /// A button leads back to the form; the script (`by`) is told the key, and when it was kept.
  private static let keep = Route.post("/cases/*/drafts/*") { visit, typed, values in
    let form = try form(values[1])
    let number = try visit.caseNumber(values[0])
    let isByScript = typed["by"] == "script"
    let key = typed["form"] ?? ""
    // A button that is pressed twice keeps one draft, and what was sent meanwhile is none any more.
    let isWanted =
      isByScript
      ? !visit.sessions.isSent(key, of: visit.secret)
      : visit.sessions.isFirst(key, of: visit.secret)
    guard isWanted else { return .seeOther(address(of: form, number, visit)) }
    let draft = try visit.desk.keepDraft(
      FormDraft.fields(typed),
      of: form.name,
      on: number,
      inPlaceOf: typed["draft"].flatMap { Int($0) },
      as: visit.principal
    )
    guard isByScript else { return .seeOther(address(of: form, number, visit)) }
    let at: Value = draft.map { PageValue.moment($0.at, in: visit.desk.timeZone) } ?? .null
    let said = try visit.writer.text("draft", ["at": at])
    var response = Response(.ok, body: Array("\(draft.map { String($0.id) } ?? "")\n\(said)".utf8))
    response.set("Content-Type", "text/plain; charset=utf-8")
    return response
  }

  private static let throwAway = Route.post("/cases/*/drafts/*/away") { visit, typed, values in
    let form = try form(values[1])
    let number = try visit.caseNumber(values[0])
    try visit.principal.require(.work)
    // Throws for a case that there is not for who asks.
    _ = try visit.desk.newestEvent(of: number)
    if let id = typed["draft"].flatMap({ Int($0) }) {
      try visit.desk.throwAwayDraft(id, as: visit.principal)
    }
    return .seeOther(address(of: form, number, visit))
  }

  /// The address of a form on a case.
  private static func address(of form: ActForm, _ number: Int, _ visit: Visit) -> String {
    "\(visit.address(of: number))/\(form.pattern.split(separator: "/").last ?? "")"
  }

  /// The drafts of who looks at them, each with the form that it is in.
  static func list(_ visit: Visit) throws -> Value {
    guard visit.mayWork else { return .array([]) }
    return .array(
      try visit.desk.drafts(of: visit.principal.user).compactMap { row in
        guard let form = FormTable.form(row.draft.form) else { return nil }
        return [
          "case": PageValue.link(row.draft.caseNumber, visit), "title": .string(row.title),
          "word": .string("form.\(form.name).title"),
          "address": .string(address(of: form, row.draft.caseNumber, visit)),
          "at": PageValue.moment(row.draft.at, in: visit.desk.timeZone),
        ]
      }
    )
  }
}
