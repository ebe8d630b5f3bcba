import Cases
import Desk
import HTTP
import Liquid

/// Where words stand: clients, items, mail, comments, cases and files.
enum SearchScreen {
  private static let limit = 50

  static let page = Route.get("/search") { visit, _ in
    let text = visit.query["q"] ?? ""
    var data: [String: Value] = [
      "query": .string(text), "clients": .array([]), "items": .array([]), "hits": .array([]),
      "problem": .null,
    ]
    if !text.isEmpty {
      do {
        data.merge(try found(text, visit)) { $1 }
      } catch let error as SearchQueryError {
        data["problem"] = .string(Sentences.asSentence("\(error)"))
      }
    }
    return try visit.writer.page("search", data, for: visit.principal.user, current: "search")
  }

  private static func found(_ text: String, _ visit: Visit) throws -> [String: Value] {
    let page = try visit.desk.search(SearchQuery(text), limit: limit)
    return [
      "clients": .array(
        page.clients.map {
          [
            "name": .string($0.name), "account": .string($0.account),
            "address": .string(ClientForms.address($0.account)),
          ]
        }
      ),
      "items": .array(
        page.items.map { row in
          [
            "number": .string(row.item.number), "client": .string(row.client.name),
            "open": PageValue.money(row.item.outstanding),
            "case": PageValue.link(row.caseNumber ?? 0, visit),
          ]
        }
      ),
      "hits": .array(page.hits.map { hit($0, visit) }),
    ]
  }

  private static func hit(_ hit: SearchHit, _ visit: Visit) -> Value {
    [
      "kind": .string(hit.kind), "title": .string(hit.title),
      "case": PageValue.link(hit.caseNumber ?? 0, visit),
      "message": hit.message.map { .int($0) } ?? .null,
      "at": hit.at.map { PageValue.moment($0, in: visit.desk.timeZone) } ?? .null,
      "pieces": .array(pieces(of: hit.snippet)),
    ]
  }

  /// A snippet as pieces of text, of which those that were looked for are marked.
  private static func pieces(of snippet: String) -> [Value] {
    var pieces: [Value] = []
    var isMarked = false
    for part in snippet.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "\u{2}" || $0 == "\u{3}" }
    ) {
      if !part.isEmpty {
        pieces.append(["text": .string(String(part)), "is_marked": .bool(isMarked)])
      }
      isMarked.toggle()
    }
    return pieces
  }
}
