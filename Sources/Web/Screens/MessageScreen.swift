import Cases
import Desk
import HTML
import HTTP
import Liquid
import Mail

/// A message: what is new in it, all of it, how it was laid out, and its bytes.
enum MessageScreen {
  static let routes = [page, layout, raw]

  /// What the layout of a message may do: nothing but look as it does.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"

  private static let page = Route.get("/messages/*") { visit, values in
    let id = try key(values)
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
        "files": PageValue.files(page.files, page.invoices),
        "statements": .array(
          page.statements.map { ["name": .string($0.name), "report": .string($0.report)] }
        ),
        // What was erased, or is for others, has no layout.
        "has_layout": .bool((try? html(of: id, visit)) != nil),
      ],
      for: visit.principal.user
    )
  }

  /// The HTML of a message as it is safe to show, in a frame of its own.
  private static let layout = Route.get("/messages/*/html") { visit, values in
    guard let html = try html(of: key(values), visit) else { throw StoreError.noMessage(0) }
    let safe = HTMLSanitizer.sanitized(html).html
    var response = Response(.ok, body: Array("<!doctype html><meta charset=\"utf-8\">\(safe)".utf8))
    response.set("Content-Type", "text/html; charset=utf-8")
    response.set("Content-Security-Policy", policy)
    return response
  }

  /// The bytes as they came or left, to be saved.
  private static let raw = Route.get("/messages/*/raw") { visit, values in
    let id = try key(values)
    let source = try visit.desk.rawMessage(id, for: visit.principal)
    var response = Response(.ok, body: try source.read(0..<source.count))
    response.set("Content-Type", "message/rfc822")
    response.set("Content-Security-Policy", "default-src 'none'; sandbox")
    response.set("Content-Disposition", ContentDisposition.text("message-\(id).eml"))
    return response
  }

  private static func key(_ values: [String]) throws -> Int {
    guard let id = Int(values[0]) else { throw StoreError.noMessage(0) }
    return id
  }

  /// The HTML of a message; nil when it has none.
  private static func html(of id: Int, _ visit: Visit) throws -> String? {
    let source = try visit.desk.rawMessage(id, for: visit.principal)
    return MessageParser().parse(source).htmlText
  }
}
