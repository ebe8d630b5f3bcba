import Cases
import Desk
import HTTP
import Liquid

/// A form as a page of its own, and as a part of others.
enum FormPage {
  /// The page of a form, with what was typed and what is wrong with it; `seen` is the version of the case
  /// that its user looked at, when that was not now.
  static func show(
    _ form: ActForm,
    _ visit: Visit,
    _ values: [String],
    typed: FormFields,
    problem: (any Error)? = nil,
    seen: Int? = nil
  ) throws -> Response {
    try visit.principal.require(form.useCase)
    if let thing = FormSubject.thing(form.pattern, values) { try visit.desk.find(thing) }
    var place = FormPlace(visit: visit, values: values, typed: typed)
    place.seen = seen
    if form.isOnCase { place.known = try place.page() }
    if problem == nil { place = try FormDraft.opened(form, place) }
    let data: [String: Value] = [
      "form": try value(form, place, problem: problem),
      "case": place.known.map { PageValue.link($0.view.file.number, visit) } ?? .null,
      "case_name": place.known.map { .string($0.view.file.title) } ?? .null,
      "problem": self.problem(problem, visit),
    ]
    return try visit.writer.page(
      "form",
      data,
      for: visit.principal.user,
      status: problem.map(ProblemPage.status) ?? .ok
    )
  }

  /// What is wrong with all of it, above the form.
  static func problem(_ error: (any Error)?, _ visit: Visit) -> Value {
    guard let error else { return .null }
    if let wrong = error as? ScreenError {
      return ["word": .string(wrong.word), "label": .string("field.\(wrong.field)")]
    }
    let isStale = if case ActError.changedMeanwhile = error { true } else { false }
    return [
      "sentence": (error as? any Refusing).map { visit.writer.said($0, visit.desk) } ?? .null,
      "word": isStale ? .string("form.stale") : .null,
    ]
  }

  /// What templates show of a form.
  static func value(_ form: ActForm, _ place: FormPlace, problem: (any Error)? = nil) throws
    -> Value
  {
    let fields = try form.fields(place)
    return [
      "action": .string(address(form, place)), "title": .string("form.\(form.name).title"),
      "hint": form.hasHint ? .string("form.\(form.name).hint") : .null,
      "key": .string(place.visit.sessions.secret()),
      "seen": (place.seen ?? place.known?.view.version).map { .int($0) } ?? .null,
      "back": place.back.map { .string($0) } ?? .null,
      "draft": FormDraft.value(form, place),
      "fields": .array(fields.map { field($0, place, problem as? ScreenError) }),
      "has_file": .bool(fields.contains { if case .file = $0.kind { true } else { false } }),
      "asks_meaning": .bool((problem as? any Refusing)?.refusal == .needsConfirmation),
      "buttons": .array(
        form.decisions.isEmpty
          ? [["value": .null, "text": .null, "word": .string("form.\(form.name).button")]]
          : form.decisions.map { choice($0) }
      ),
    ]
  }

  /// The address of a form for the case, or the key, that a place is about.
  static func address(_ form: ActForm, _ place: FormPlace) -> String {
    var values = place.values[...]
    if form.isOnCase, let known = place.known, !values.isEmpty {
      values[values.startIndex] = known.reference
    }
    return form.pattern.split(separator: "/").reduce(into: "") { text, segment in
      let part = segment == "*" ? values.popFirst() ?? "" : String(segment)
      text += "/" + PathSegment.encoded(part)
    }
  }

  // MARK: Fields

  private static func field(_ field: FormField, _ place: FormPlace, _ wrong: ScreenError?) -> Value
  {
    let said = said(field, place)
    let isArea = if case .area = field.kind { true } else { false }
    var data: [String: Value] = [
      "name": .string(field.name), "label": field.label.map { .string($0) } ?? .null,
      "word": .string("field.\(field.name)"), "required": .bool(field.isRequired),
      "value": .string(isArea ? said.joined(separator: "\n") : said.first ?? ""),
      "kind": .string(kind(field.kind)),
      "wrong": wrong?.field == field.name ? .string(wrong?.word ?? "") : .null,
    ]
    switch field.kind {
    case .choice(let choices), .buttons(let choices), .choices(let choices):
      data["choices"] = .array(
        choices.map { choice($0, isChosen: said.contains($0.value)) }
      )
    case .rows(let columns, let count):
      data["rows"] = .array((0..<count).map { row($0, columns, place) })
    default: break
    }
    return .object(data)
  }

  private static func row(_ number: Int, _ columns: [FormField], _ place: FormPlace) -> Value {
    .array(
      columns.map { column in
        var one = column
        let said = said(column, place)
        one.initial = number < said.count ? [said[number]] : []
        return field(one, FormPlace(visit: place.visit, values: [], typed: FormFields()), nil)
      }
    )
  }

  /// What a field says: what was typed, else what it says by itself.
  private static func said(_ field: FormField, _ place: FormPlace) -> [String] {
    let typed = place.typed.all(field.name)
    return typed.isEmpty && place.typed["form"] == nil ? field.initial : typed
  }

  private static func choice(_ choice: FormChoice, isChosen: Bool = false) -> Value {
    [
      "value": .string(choice.value), "text": .string(choice.text), "chosen": .bool(isChosen),
      "word": choice.word.map { .string($0) } ?? .null,
    ]
  }

  private static func kind(_ kind: FormField.Kind) -> String {
    switch kind {
    case .line: "line"
    case .area: "area"
    case .day: "day"
    case .amount: "amount"
    case .number: "number"
    case .email: "email"
    case .tick: "tick"
    case .choice: "choice"
    case .buttons: "buttons"
    case .choices: "choices"
    case .file: "file"
    case .rows: "rows"
    }
  }
}
