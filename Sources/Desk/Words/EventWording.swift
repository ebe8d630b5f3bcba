package import Cases

/// Each event as half a sentence.
package enum EventWording {
  package static func sentence(_ event: Event) -> String {
    if let sentence = work(event) { return sentence }
    let details = event.details
    func detail(_ name: String) -> String { details[name] ?? "" }
    return switch event.type {
    case .caseOpened:
      "opened the case '\(detail("title"))' as \(detail("type").spaced)"
    case .caseRenamed: "renamed it from '\(detail("from"))' to '\(detail("to"))'"
    case .caseChanged: change(details)
    case .caseMerged: merge(details)
    case .caseReopened:
      "opened it again" + (detail("reason").isEmpty ? "" : ": \(detail("reason"))")
    case .statusChanged: "changed the status to '\(detail("to"))'"
    case .resolverChanged: "made \(detail("to")) the resolver"
    case .itemAdded: "added item \(detail("item"))\(part(details))"
    case .itemRemoved: "removed item \(detail("item"))"
    case .participantAdded: "added \(detail("email")) as \(detail("role"))"
    case .participantRemoved: "removed \(detail("email"))"
    case .validationRequested:
      "asked for a validation: \(detail("subject"))"
        + (detail("revision").isEmpty ? "" : ", revision \(detail("revision"))")
    case .validationApproved, .validationRefused: decision(event)
    case .validationDelegated: "let \(detail("to")) decide step \(detail("step")) too"
    case .validationEnded: "ended the validation '\(detail("subject"))': \(detail("outcome"))"
    case .nextActionSet, .nextActionRescheduled, .nextActionDone: nextAction(event)
    case .caseAddressRenewed: "gave \(detail("email")) a new case address"
    case .senderRuleMade: "made a rule: mail of \(detail("email")) comes here"
    case .senderRuleRemoved: "took back the rule for mail of \(detail("email"))"
    case .commentAdded: "commented (\(detail("visibility")))"
    case .attachmentAdded: "added the file \(detail("file")) (\(detail("visibility")))"
    case .attachmentShown: "marked the file \(detail("file")) for people outside"
    case .attachmentHidden: "marked the file \(detail("file")) as internal"
    default: message(event)
    }
  }

  private static func nextAction(_ event: Event) -> String {
    func detail(_ name: String) -> String { event.details[name] ?? "" }
    let what =
      detail("title").isEmpty ? detail("kind").spaced : detail("title")
    let reason = detail("reason").isEmpty ? "" : ": \(detail("reason"))"
    return switch event.type {
    case .nextActionSet: "planned for \(detail("to")): \(what)\(reason)"
    case .nextActionRescheduled:
      "moved '\(what)' from \(detail("from")) to \(detail("to"))\(reason)"
    default: "did what was planned for \(detail("due")): \(what)"
    }
  }

  private static func decision(_ event: Event) -> String {
    let word = event.type == .validationApproved ? "approved" : "refused"
    let comment = event.details["comment"] ?? ""
    return "\(word) step \(event.details["step"] ?? "") of '\(event.details["subject"] ?? "")'"
      + (event.details["by"] == "page" ? " on a page" : "")
      + (event.details["from"].map { " (from \($0))" } ?? "")
      + (comment.isEmpty ? "" : ": \(comment)")
  }

  private static func message(_ event: Event) -> String {
    func detail(_ name: String) -> String { event.details[name] ?? "" }
    let id = event.messageID.map { "message \($0)" } ?? "a message"
    return switch event.type {
    case .messageReceived:
      "wrote \(id): \(detail("subject")) [\(kind(detail("kind")))by \(detail("method")), "
        + "trust \(detail("trust"))\(detail("filing") == "pending" ? ", pending" : "")]"
    case .messageLinked: "filed \(id) by hand"
    case .messageQueued:
      detail("again").isEmpty
        ? "queued \(id) to \(detail("to")): \(detail("subject"))\(reason(event))"
        : "queued \(id) again"
    case .messageSent: "sent \(id) to \(detail("recipient"))"
    case .messageHeld:
      detail("reason").isEmpty ? "kept back \(id)" : "kept back \(id): \(detail("reason"))"
    case .messageReleased: "let \(id) leave"
    case .messageFailed where detail("recipient").isEmpty: "withdrew \(id)"
    case .messageFailed:
      "could not send \(id) to \(detail("recipient")): \(detail("reason"))"
    case .messageOutcomeUnknown:
      "does not know whether \(id) reached \(detail("recipient")): \(detail("reason"))"
    case .answerWithheld where event.messageID == nil:
      "wrote no letter\(detail("to").isEmpty ? "" : " to \(detail("to"))"): \(detail("reason"))"
    case .answerWithheld: "did not answer \(id): \(detail("reason"))"
    case .messageBounced:
      "learned that \(id) did not reach \(detail("recipient")) (\(detail("status")))"
    default: event.type.rawValue.spaced
    }
  }

  private static func reason(_ event: Event) -> String {
    event.details["reason"].map { " (\($0))" } ?? ""
  }

  /// `changed the client from C-1 to C-2`.
  private static func change(_ details: [String: String]) -> String {
    let names = ["client", "type"].filter { details["\($0)To"] != nil }
    let changes = names.map { name in
      let before = details["\(name)From"] ?? ""
      return "the \(name)\(before.isEmpty ? "" : " from \(before.spaced)") to "
        + (details["\(name)To"] ?? "").spaced
    }
    return "changed \(changes.joined(separator: ", "))"
  }

  /// How much of an item a case is about, when it is not all of it.
  private static func part(_ details: [String: String]) -> String {
    guard let amount = details["amount"].flatMap(Int.init) else { return "" }
    return ", \(MoneyText.text(amount, details["currency"] ?? "")) of it"
  }

  private static func merge(_ details: [String: String]) -> String {
    if let target = details["into"] { return "merged it into case \(target)" }
    return "merged case \(details["from"] ?? "") into it"
  }

  /// Whoever is not a person is named.
  private static func kind(_ kind: String) -> String { kind == "person" ? "" : "\(kind), " }
}
