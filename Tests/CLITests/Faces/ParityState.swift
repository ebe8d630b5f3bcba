import Cases
import Foundation

@testable import Desk

/// What is there after a play, as lines: pages of all cases with their history, and the lists.
///
/// Left out is what differs between two runs of the same act: identifiers and digests of letters that
/// are made by chance, who acts for whom, and which place in the history an event has.
struct ParityState: Equatable {
  /// What is on the cases, but for their messages.
  private(set) var cases: [String] = []
  /// Messages, outbox, inbox and what is added up over the whole workspace.
  private(set) var mail: [String] = []

  init(_ environment: Environment, _ numbers: [Int]) throws {
    for number in numbers { try add(environment.casePage(number), number) }
    for review in try environment.reviews(includingDecided: true) {
      cases.append("review \(review.message.id) \(review.state)")
    }
    for rule in try environment.senderRules() { cases.append("rule \(Self.text(rule))") }
    for list in try environment.keptLists() { cases.append("list \(list.name) \(list.filters)") }
    for account in ["C-1", "C-9"] {
      let page = try? environment.clientPage(account)
      cases.append("client \(Self.text(page?.client as Any)) \(Self.text(page?.items as Any))")
      for (id, fields) in (page?.itemFields ?? [:]).sorted(by: { $0.key < $1.key }) {
        cases.append("item \(id) \(Self.text(fields))")
      }
      cases.append("client fields \(Self.text(page?.fields as Any))")
    }
    for view in try environment.outbox(limit: 100) {
      mail.append("outbox \(view.id) \(view.state) \(view.copy) \(view.message.subject)")
    }
    for view in try environment.inbox(limit: 100) {
      mail.append("inbox \(view.email.id) \(view.email.state) \(view.subject)")
    }
    mail.append("events \(try environment.historyHead().events)")
  }

  private mutating func add(_ page: CasePage, _ number: Int) {
    let view = page.view
    cases.append("\(number) file \(Self.text(view.file))")
    for person in page.people { cases.append("\(number) person \(Self.text(person))") }
    let parts: [(String, [Any])] = [
      ("item", view.items), ("comment", view.comments), ("attachment", view.attachments),
      ("next", view.nextAction.map { [$0] } ?? []), ("validation", view.validations),
      ("plan", page.plans), ("payment", view.payments), ("promise", view.promises),
      ("proposal", view.proposals), ("stage", view.legalStages), ("link", view.links),
      ("cost", view.claimRecord.costs),
      ("field", page.fields),
      ("terms", [view.claimRecord.ofCase, view.claimRecord.ofClient]),
    ]
    for (name, values) in parts {
      for value in values { cases.append("\(number) \(name) \(Self.text(value))") }
    }
    for event in view.events {
      cases.append(
        "\(number) event \(event.type.rawValue) \(event.at) \(event.actor.kind) \(event.actor.name) "
          + Self.text(event.details)
      )
    }
    for message in view.messages {
      let to = message.recipients.map { "\($0.field) \($0.email) \($0.state)" }
      mail.append("\(number) message \(message.id) \(message.subject) \(message.kind) \(to)")
    }
  }

  /// What an order by mail has to leave as a command does: all but the mail itself, its text as a
  /// comment, the answer to it, and that its sender has looked at the case.
  var withoutOrder: [String] {
    let words = [
      "event message_received", "event message_queued", "event message_sent",
      "event command_refused", "comment messageID: [",
    ]
    return cases.filter { line in !words.contains { line.contains(" \($0)") } }
      .map { $0.replacing(/needsAttention: (true|false)/, with: "") }
  }

  /// Lines that only one of two has.
  static func difference(_ one: [String], _ other: [String]) -> [String] {
    other.difference(from: one).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
  }

  func difference(from other: ParityState) -> [String] {
    Self.difference(other.cases + other.mail, cases + mail)
  }

  /// A value with all in it; dictionaries in the order of their keys.
  private static func text(_ value: Any) -> String {
    if let pairs = value as? [String: String] {
      return "\(pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })"
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .struct where !(value is Date), .tuple:
      return mirror.children.map { "\($0.label ?? ""): \(text($0.value))" }
        .joined(separator: ", ")
    case .collection, .optional:
      return "[\(mirror.children.map { text($0.value) }.joined(separator: "; "))]"
    default: return "\(value)"
    }
  }
}
