package import Cases

/// What an event says, before it is said in a language.
///
/// Its words stand in `EventEnglish`, and in the words of pages, below `event`: most events have one sentence of
/// their name, which is filled in from their details.
package struct EventSentence: Sendable {
  let event: Event
  let values: [String: Saying]

  package init(_ event: Event) {
    self.event = event
    var values: [String: Saying] = [:]
    for (name, text) in event.details { values[name] = EventValue(event, name, text).saying }
    values["message"] =
      event.messageID.map { Self.words("message", ["number": .text(String($0))]) }
      ?? values["message"] ?? Self.words("a_message")
    values["what"] = Self.planned(event)
    self.values = values
  }

  /// The whole of it.
  package var saying: Saying {
    people ?? money ?? mail ?? say(event.type.rawValue)
  }

  /// What happens to cases and those who work on them.
  private var people: Saying? {
    switch event.type {
    case .caseChanged: changes
    case .caseMerged: say(has("into") ? "case_merged_into" : "case_merged")
    case .caseReopened, .caseCancelled, .casePaused: .row([own] + because("reason"))
    case .caseResolved, .caseClosed: .row([own] + because("comment"))
    case .itemAdded: .row([own] + tail("item_part", if: "amount"))
    case .itemStatusChanged: itemStatus
    case .itemResolverChanged: say(has("to") ? "item_resolver_changed" : "item_resolver_left")
    case .nextActionSet, .nextActionRescheduled, .nextActionKept: .row([own] + because("reason"))
    case .commentAdded: .row([own] + tail("comment_for", if: "mentions"))
    case .validationRequested: .row([own] + tail("revision", if: "revision"))
    case .validationApproved, .validationRefused: decision
    case .disputeChanged: say("dispute_changed", ["said": .list(dispute)])
    case .escalated:
      .row([own, say(has("to") ? "escalated_to" : "escalated_nobody")])
    case .fieldChanged: field
    case .legalStageChanged:
      .row(
        [own] + tail("court_reference", if: "courtReference") + tail("deadline", if: "deadline")
      )
    default: nil
    }
  }

  private var changes: Saying {
    let names = ["client", "type"].filter { event.details["\($0)To"] != nil }
    let changes = names.map { name in
      say(has("\(name)From") ? "case_changed_\(name)_from" : "case_changed_\(name)")
    }
    return say("case_changed", ["changes": .list(changes)])
  }

  private var itemStatus: Saying {
    switch (has("from"), has("to")) {
    case (true, true): say("item_status_from")
    case (false, true): say("item_status_changed")
    case (true, false): say("item_status_from_none")
    case (false, false): say("item_status_none")
    }
  }

  private var decision: Saying {
    let onPage = event.details["by"] == "page" ? [say("on_page")] : []
    return .row([own] + onPage + tail("from_network", if: "from") + because("comment"))
  }

  /// What was said of a dispute, in the order in which people read it.
  private var dispute: [Saying] {
    ["reason", "rootCause", "priority", "department", "due"].filter { event.details[$0] != nil }
      .map { name in
        let term: Saying = .listed("event.dispute", name == "rootCause" ? "root_cause" : name)
        guard has(name), let value = values[name] else { return say("no_term", ["name": term]) }
        return say("term", ["name": term, "value": value])
      }
  }

  /// What a field of a workspace says now, and of which client or item when it is of no case.
  private var field: Saying {
    let field = Saying.row(
      [say("field_name")] + tail("of_client", if: "client") + tail("of_item", if: "item")
    )
    guard has("to") else { return say("field_gone", ["field": field]) }
    return .row([say("field_changed", ["field": field])] + tail("field_before", if: "from"))
  }

  // MARK: Words

  /// The sentence of the event's name.
  var own: Saying { say(event.type.rawValue) }

  /// Whether there is something to say by a name.
  func has(_ name: String) -> Bool { event.details[name].map { !$0.isEmpty } ?? false }

  /// Words of events, filled in from the details and with more.
  func say(_ key: String, _ more: [String: Saying] = [:]) -> Saying {
    Self.words(key, values.merging(more) { $1 })
  }

  /// What follows when there is something by a name.
  func tail(_ key: String, if name: String) -> [Saying] { has(name) ? [say(key)] : [] }

  /// The reason that a detail says, when it says one.
  func because(_ name: String) -> [Saying] {
    guard has(name), let reason = values[name] else { return [] }
    return [say("because", ["reason": reason])]
  }

  /// What is planned: as somebody wrote it, or what kind of thing it is.
  private static func planned(_ event: Event) -> Saying {
    let title = event.details["title"] ?? ""
    return title.isEmpty
      ? .listed("choice.next", event.details["kind"] ?? "")
      : RecordedReason.saying(title, isOurs: false)
  }

  static func words(_ key: String, _ values: [String: Saying] = [:]) -> Saying {
    .words("event.\(key)", values)
  }
}
