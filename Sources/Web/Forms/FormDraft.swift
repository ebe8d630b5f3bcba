import Cases
import Desk
import HTTP
import Liquid

/// What was begun in a form and kept, and the form opened with it.
enum FormDraft {
  /// Fields of forms that say nothing of what was typed.
  private static let ownFields: Set<String> = [
    "form", "seen", "back", "draft", "decision", "meant", "by",
  ]

  /// The place with the newest draft of who looks at it in its fields, when nothing was typed yet.
  static func opened(_ form: ActForm, _ place: FormPlace) throws -> FormPlace {
    guard form.keepsDrafts, place.visit.mayWork, let known = place.known,
      place.typed.pairs.allSatisfy({ $0.name == "back" }),
      let draft = try place.visit.desk.drafts(
        of: place.visit.principal.user,
        on: known.view.file.number
      ).first(where: { $0.form == form.name })
    else { return place }
    var typed = place.typed
    for field in draft.fields { typed.add(field.name, field.value) }
    // What is not in the draft was left empty.
    typed.add("form", "draft")
    var opened = FormPlace(visit: place.visit, values: place.values, typed: typed)
    opened.known = known
    opened.draft = draft
    return opened
  }

  /// What was typed, to be kept.
  static func fields(_ typed: FormFields) -> [KeptDraft.Field] {
    typed.pairs.filter { !ownFields.contains($0.name) }.map { KeptDraft.Field($0.name, $0.value) }
  }

  /// What templates show of it.
  static func value(_ form: ActForm, _ place: FormPlace) -> Value {
    guard form.keepsDrafts, let number = place.known?.view.file.number else { return .null }
    return [
      "keep": .string(DraftScreen.address(form.name, place.visit.address(of: number))),
      "id": .string(place.draft.map { String($0.id) } ?? place.typed["draft"] ?? ""),
      "at": place.draft.map { PageValue.moment($0.at, in: place.visit.desk.timeZone) } ?? .null,
    ]
  }
}
