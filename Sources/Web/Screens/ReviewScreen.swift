import Cases
import Desk
import HTTP
import Liquid

/// Mail that waits for a person: the list, and each with what points to where it belongs.
enum ReviewScreen {
  static let routes = [list, page]

  private static let limit = 100

  private static let list = Route.get("/review") { visit, _ in
    let rows = try visit.desk.reviews(limit: limit)
    return try visit.writer.page(
      "reviews",
      [
        "rows": .array(rows.map { row($0, visit) }), "is_cut": .bool(rows.count == limit),
        "rules": .array(
          try visit.desk.senderRules().map { rule in
            ["sender": .string(rule.sender), "case": PageValue.link(rule.number, visit)]
          }
        ),
        "may_work": .bool(visit.mayWork),
      ],
      for: visit.principal.user,
      current: "review"
    )
  }

  private static func row(_ review: ReviewView, _ visit: Visit) -> Value {
    [
      "id": .int(review.message.id), "from": .string(review.message.fromEmail),
      "subject": .string(review.message.subject),
      "reason": visit.writer.said(.listed("choice.review_reason", review.reason), visit.desk),
      "at": PageValue.moment(review.openedAt, in: visit.desk.timeZone),
      "case": PageValue.link(review.suggestedCase ?? 0, visit),
    ]
  }

  private static let page = Route.get("/review/*") { visit, values in
    guard let id = Int(values[0]) else { throw StoreError.noReview(0) }
    let page = try visit.desk.reviewPage(id)
    let place = FormPlace(visit: visit, values: [String(id)], typed: FormFields())
    let forms =
      page.review.state == "open" && visit.mayWork ? ["review_file", "review_ignore"] : []
    // What speaks for a case stands with it.
    let said = Set(page.pointers.suggestions.flatMap(\.evidence))
    let pointers = page.pointers.reasons.map(\.description).filter { !said.contains($0) }
    return try visit.writer.page(
      "review",
      [
        "id": .int(id), "row": row(page.review, visit),
        "from_name": PageValue.text(page.review.message.fromName),
        "text": .string(page.review.message.newText),
        "files": PageValue.files(page.files, page.invoices),
        "pointers": .array(pointers.map { .string($0) }),
        "suggestions": .array(
          page.pointers.suggestions.map { suggestion in
            [
              "case": PageValue.link(suggestion.number, visit),
              "evidence": .array(suggestion.evidence.map { .string($0) }),
            ]
          }
        ),
        "is_open": .bool(page.review.state == "open"), "state": .string(page.review.state.spaced),
        "forms": .array(
          try forms.compactMap(FormTable.form).map { try FormPage.value($0, place) }
        ),
      ],
      for: visit.principal.user,
      current: "review"
    )
  }
}
