import Cases
import Desk
import HTTP
import Liquid

/// A case: what stands on it, and what can be done with it.
enum CaseScreen {
  static let routes: [Route] = [
    page,
    .post("/cases/*/comment") { visit, form, values in
      try act(visit, form, values) { number in
        guard let text = form["text"]?.trimmed, !text.isEmpty else {
          throw ScreenError.missing("text")
        }
        try visit.perform(AddComment(text, to: number), form)
      }
    },
    .post("/cases/*/status") { visit, form, values in
      try act(visit, form, values) { number in
        try visit.perform(SetStatus(number, to: try chosen("status", form)), form)
      }
    },
    .post("/cases/*/resolver") { visit, form, values in
      try act(visit, form, values) { number in
        try visit.perform(SetResolver(number, to: try chosen("resolver", form)), form)
      }
    },
    .post("/cases/*/next") { visit, form, values in
      try act(visit, form, values) { number in
        let text = try chosen("day", form)
        guard let day = Day(text) else { throw ScreenError.noDay(text) }
        var next = PlanNext(number, on: day)
        next.title = form["title"]?.trimmed
        next.reason = form["reason"]?.trimmed ?? ""
        try visit.perform(next, form)
      }
    },
    .post("/cases/*/next/done") { visit, form, values in
      try act(visit, form, values) { number in try visit.perform(FinishNext(number), form) }
    },
    .post("/cases/*/seen") { visit, form, values in
      try act(visit, form, values) { number in try visit.perform(MarkSeen(number), form) }
    },
    .post("/cases/*/proposals/*") { visit, form, values in
      try act(visit, form, values) { number in try decide(visit, form, values, number) }
    },
  ]

  /// Does something on the case of an address; its page shows the result.
  private static func act(
    _ visit: Visit,
    _ form: FormFields,
    _ values: [String],
    _ body: (Int) throws -> Void
  ) throws -> String {
    let number = try visit.caseNumber(values[0])
    try body(number)
    return visit.address(of: number)
  }

  /// A field that has to be filled in.
  private static func chosen(_ name: String, _ form: FormFields) throws -> String {
    guard let value = form[name]?.trimmed, !value.isEmpty else { throw ScreenError.missing(name) }
    return value
  }

  /// Accepts or rejects what mail suggests; without a choice nothing is decided.
  private static func decide(
    _ visit: Visit,
    _ form: FormFields,
    _ values: [String],
    _ number: Int
  ) throws {
    guard let proposal = Int(values[1]) else { throw ScreenError.missing("proposal") }
    switch form["decision"] {
    case "accept": try visit.perform(AcceptProposal(proposal, on: number), form)
    case "reject": try visit.perform(RejectProposal(proposal, on: number), form)
    default: throw ScreenError.missing("decision")
    }
  }

  private static let page = Route.get("/cases/*") { visit, values in
    let number = try visit.caseNumber(values[0])
    let page = try visit.desk.casePage(number)
    return try visit.writer.page(
      "case",
      CaseData(page, visit).fields,
      for: visit.principal.user,
      current: "cases"
    )
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    var rest = drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
