import Cases
import Desk
import HTTP
import Liquid

/// A message: what is new in it, and all of it.
enum MessageScreen {
  static let page = Route.get("/messages/*") { visit, values in
    guard let id = Int(values[0]) else { throw StoreError.noMessage(0) }
    let page = try visit.desk.messagePage(id)
    let view = page.view
    return try visit.writer.page(
      "message",
      [
        "id": .int(id), "may_work": .bool(visit.mayWork),
        "subject": .string(view.subject), "from_name": PageValue.text(view.fromName),
        "from_email": .string(view.fromEmail),
        "to": .array(view.recipients.map { .string($0.email) }),
        "at": PageValue.moment(view.at, in: visit.desk.timeZone),
        "is_incoming": .bool(view.isIncoming),
        "kind": .string(view.kind), "new_text": .string(view.newText),
        "text": view.text == view.newText ? .null : .string(view.text),
        "signals": .array(view.signals.map { .string($0) }),
        "cases": .array(view.cases.map { PageValue.link($0, visit) }),
        "files": .array(page.files.map(PageValue.file)),
      ],
      for: visit.principal.user
    )
  }
}
