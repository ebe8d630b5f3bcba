import Cases
import Desk
import HTTP
import Liquid

/// What is done to several cases at once: first what, then what it needs, then what became of each.
enum BulkScreen {
  /// What can be done to several.
  enum Wish: String, CaseIterable {
    case seen, status, resolver, next

    /// Those that need a field.
    static var asking: [Wish] { allCases.filter { $0.field != nil } }

    /// The field that it needs; nil for none.
    fileprivate var field: String? {
      switch self {
      case .seen: nil
      case .status: "to_status"
      case .resolver: "to_resolver"
      case .next: "to_day"
      }
    }
  }

  /// Does the same to each of the cases; asks for what it lacks before that.
  static let sent = Route.post("/cases/bulk") { visit, typed, _ in
    let place = FormPlace(visit: visit, values: [], typed: typed)
    let chosen = typed.all("case")
    guard !chosen.isEmpty, let wish = place.maybe("do").flatMap(Wish.init(rawValue:)),
      wish.field.map({ place.maybe($0) != nil }) ?? true
    else { return try step(place, chosen) }
    let act = try act(wish, place)
    let key = try place.text("form")
    guard visit.sessions.isFirst(key, of: visit.secret) else { return .seeOther("/cases") }
    let results = try chosen.map { try result(of: $0, visit, act) }
    return try visit.writer.page(
      "bulk",
      ["results": .array(results), "back": .string(place.back ?? "/cases")],
      for: visit.principal.user,
      current: "cases"
    )
  }

  private static func result(of text: String, _ visit: Visit, _ act: (Int) throws -> Void) throws
    -> Value
  {
    do {
      let number = try visit.caseNumber(text)
      try act(number)
      return ["case": PageValue.link(number, visit), "text": .string(text), "problem": .null]
    } catch let error as any Refusing {
      return [
        "case": .null, "text": .string(text),
        "problem": visit.writer.said(error, visit.desk),
      ]
    }
  }

  /// The page that asks for what is not said yet; nothing is done before.
  private static func step(_ place: FormPlace, _ chosen: [String]) throws -> Response {
    let visit = place.visit
    try visit.principal.require(.work)
    let wish = place.maybe("do").flatMap(Wish.init(rawValue:))
    return try visit.writer.page(
      "bulk_step",
      [
        "name": .string(wish?.rawValue ?? ""), "chosen": .array(chosen.map { .string($0) }),
        "count": .int(chosen.count), "key": .string(visit.sessions.secret()),
        "back": .string(place.back ?? "/cases"),
        "statuses": .array(visit.desk.rules.statuses.map { .string($0.name) }),
        "users": .array(visit.desk.workspace.configuration.users.map { .string($0.id) }),
      ],
      for: visit.principal.user,
      current: "cases",
      status: chosen.isEmpty || wish == nil ? .unprocessable : .ok
    )
  }

  /// What is to be done to each.
  private static func act(_ wish: Wish, _ place: FormPlace) throws -> (Int) throws -> Void {
    switch wish {
    case .seen: return { try place.perform(MarkSeen($0)) }
    case .status:
      let status = try place.text("to_status")
      return { try place.perform(SetStatus($0, to: status)) }
    case .resolver:
      let resolver = try place.text("to_resolver")
      return { try place.perform(SetResolver($0, to: resolver)) }
    case .next:
      let day = try place.day("to_day")
      return { try place.perform(PlanNext($0, on: day)) }
    }
  }
}
