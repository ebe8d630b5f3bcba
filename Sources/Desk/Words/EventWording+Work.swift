package import Cases

/// What happens to plans, payments, promises, proposals and the life of a case, as half sentences.
extension EventWording {
  /// Nil for an event of another kind.
  package static func work(_ event: Event) -> String? {
    lifecycle(event) ?? money(event) ?? access(event) ?? rest(event)
  }

  private static func lifecycle(_ event: Event) -> String? {
    func detail(_ name: String) -> String { event.details[name] ?? "" }
    func because(_ name: String) -> String { detail(name).isEmpty ? "" : ": \(detail(name))" }
    return switch event.type {
    case .caseResolved: "resolved it: \(detail("label"))\(because("comment"))"
    case .caseClosed: "closed it: \(detail("label"))\(because("comment"))"
    case .caseCancelled: "cancelled it\(because("reason"))"
    case .casePaused: "paused it until \(detail("until"))\(because("reason"))"
    case .caseResumed: "let it go on"
    case .caseOverdue: "waited for an answer until \(detail("day")); it is to be followed up"
    case .caseDormant: "found nothing done for \(detail("days")) days"
    case .caseLinked: "tied it to case \(detail("case")) (\(detail("kind")))"
    case .caseUnlinked: "untied it from case \(detail("case"))"
    case .caseSplit: "moved message \(detail("message")) to case \(detail("to"))"
    case .itemStatusChanged:
      "changed the status of item \(detail("item"))"
        + (detail("from").isEmpty ? "" : " from '\(detail("from"))'")
        + (detail("to").isEmpty ? " back to none" : " to '\(detail("to"))'")
    case .itemResolverChanged where detail("to").isEmpty:
      "left item \(detail("item")) to the resolver of the case"
    case .itemResolverChanged: "made \(detail("to")) the resolver of item \(detail("item"))"
    case .bankDetailsNamed:
      "named bank details that are not on file"
        + (detail("account").isEmpty ? "" : ": \(BankDetailsText.grouped(detail("account")))")
        + " [bank \(detail("flag"))]"
    case .bankDetailsConfirmed: "confirmed bank details \(detail("flag"))\(because("how"))"
    case .bankDetailsRejected: "rejected bank details \(detail("flag"))\(because("how"))"
    case .nextActionCancelled: "cancelled what was planned for \(detail("due"))"
    case .nextActionKept:
      "left what is planned for \(detail("due")), which a person chose; it would have moved to "
        + "\(detail("to"))\(because("reason"))"
    case .nextActionConfirmed: "confirmed the letter planned for \(detail("due"))"
    default: nil
    }
  }

  private static func money(_ event: Event) -> String? {
    func detail(_ name: String) -> String { event.details[name] ?? "" }
    func amount(_ name: String) -> String {
      MoneyText.text(Int(detail(name)) ?? 0, detail("currency"))
    }
    let installment = "installment \(detail("installment"))"
    return switch event.type {
    case .planCreated:
      "made plan \(detail("plan")): \(detail("installments")) installments of \(amount("total"))"
    case .planProposed: "proposed plan \(detail("plan"))"
    case .planActivated: "made plan \(detail("plan")) active"
    case .planChanged:
      "revised plan \(detail("plan")) (revision \(detail("revision"))): \(detail("reason"))"
    case .planCompleted: "found plan \(detail("plan")) paid"
    case .planDefaulted:
      "found plan \(detail("plan")) not kept: \(amount("remaining")) are due at once"
    case .planCancelled: "cancelled plan \(detail("plan"))"
    case .installmentDue: "found \(installment) due: \(amount("outstanding"))"
    case .installmentPaid: "found \(installment) paid"
    case .installmentPartiallyPaid:
      "found \(installment) paid in part: \(amount("outstanding")) are missing"
    case .installmentLate: "found \(installment) late: \(amount("outstanding")) are missing"
    case .installmentReopened: "found \(installment) open again: \(amount("outstanding"))"
    case .installmentWaived: "waived \(installment)"
    case .promiseMade:
      "took down a promise of \(amount("amount")) for \(detail("day")) (the \(detail("level")). one)"
    case .promiseKept: "found the promise for \(detail("day")) kept"
    case .promiseBroken:
      "found the promise for \(detail("day")) not kept (\(detail("state").spaced))"
    case .promiseWithdrawn: "withdrew the promise for \(detail("day"))"
    case .paymentRecorded:
      "took down a payment of \(amount("amount")) of \(detail("day")) (\(detail("source").spaced))"
        + (detail("discount").isEmpty ? "" : ", less the agreed discount of \(amount("discount"))")
    case .paymentReversed: "took back a payment of \(amount("amount")): \(detail("reason"))"
    case .paymentMoved: "took a payment of \(amount("amount")) off it: it is \(detail("to"))"
    case .paymentOnAccount:
      "put a payment of \(amount("amount")) on the account of client \(detail("account"))"
    case .paymentSplit: "split a payment of \(amount("amount")) into \(detail("parts")) parts"
    case .statementImported:
      "took over bank statement \(detail("file")): \(detail("payments")) payments, "
        + "\(detail("takenBack")) taken back"
    case .listCompleted:
      "took \(detail("file")) for all that is open: \(detail("missing")) items are not in it, "
        + "\(detail("cleared")) of them cleared"
    case .fileDropped:
      "found file \(detail("file")), \(detail("name")), which came by itself: \(detail("state"))"
    case .fileLookedAt: "has looked at file \(detail("file")), \(detail("name"))"
    case .bookingsListed:
      "listed \(detail("lines")) lines for the accounts, up to mark \(detail("mark"))"
    case .reminderRequested: "decided to remind of \(detail("key"))"
    case .reminderSkipped: "left out the reminder \(detail("key")): \(detail("reason"))"
    default: nil
    }
  }

  /// Who comes in, and with what.
  private static func access(_ event: Event) -> String? {
    func detail(_ name: String) -> String { event.details[name] ?? "" }
    return switch event.type {
    case .sessionBegun: "signed in to the pages (\(detail("way").spaced))"
    case .sessionEnded:
      "ended session \(detail("session")) of \(detail("user")): \(detail("why"))"
    case .identityBound:
      "bound the account \(detail("subject")) of \(detail("issuer")) to \(detail("user"))"
    case .identityUnbound:
      "took the account \(detail("subject")) of \(detail("issuer")) from \(detail("user"))"
    case .mailboxLoggedIn: "logged in to \(detail("mailbox")) as \(detail("user"))"
    default: nil
    }
  }

  private static func rest(_ event: Event) -> String? {
    func detail(_ name: String) -> String { event.details[name] ?? "" }
    return switch event.type {
    case .validationReminded: "reminded of step \(detail("step")) of '\(detail("subject"))'"
    case .validationExpired:
      "found '\(detail("subject"))' undecided at its deadline: \(detail("then"))"
    case .disputeChanged: "said of the dispute: \(dispute(event.details))"
    case .fieldChanged: field(event.details)
    case .escalated:
      "found \(detail("department")) silent past \(detail("due"))"
        + (detail("to").isEmpty ? ", and no manager named" : ", and tells \(detail("to"))")
    case .legalStageChanged:
      "took down the stage \(detail("to").spaced)"
        + (detail("courtReference").isEmpty ? "" : ", court reference \(detail("courtReference"))")
        + (detail("deadline").isEmpty ? "" : ", deadline \(detail("deadline"))")
    case .claimTermsSet:
      "said what is claimed\(detail("account").isEmpty ? "" : " of client \(detail("account"))"): "
        + claimTerms(event)
    case .costAdded: "took down a cost of \(cost(event))"
    case .costRemoved: "took back a cost of \(cost(event))"
    case .proposalMade: "suggests \(suggestion(event)) [proposal \(detail("proposal"))]"
    case .proposalAccepted: "accepted proposal \(detail("proposal")): \(suggestion(event))"
    case .proposalRejected: "rejected proposal \(detail("proposal")): \(suggestion(event))"
    case .commandRefused: "could not be followed: \(detail("reason"))"
    case .payloadErased: "erased \(detail("count")) entries on request"
    case .contentErased:
      "erased the bytes of \(detail("messages")) messages by the rule of retention"
    default: nil
    }
  }

  private static func claimTerms(_ event: Event) -> String {
    let said = ["interest", "debtor", "country", "from", "until", "compensation"]
      .compactMap { name in event.details[name].map { "\(name) \($0)" } }
    return said.isEmpty ? "what is usual" : said.joined(separator: ", ")
  }

  private static func cost(_ event: Event) -> String {
    let amount = MoneyText.text(
      Int(event.details["amount"] ?? "") ?? 0,
      event.details["currency"] ?? ""
    )
    let note = event.details["note"] ?? ""
    return "\(amount) (\(event.details["kind"] ?? ""))" + (note.isEmpty ? "" : ": \(note)")
  }

  /// What was said of a dispute, in the order in which people read it.
  private static func dispute(_ details: [String: String]) -> String {
    let names = [
      ("reason", "reason"), ("rootCause", "root cause"), ("priority", "priority"),
      ("department", "department"), ("due", "due"),
    ]
    return names.compactMap { key, name in
      details[key].map { $0.isEmpty ? "no \(name)" : "\(name) \($0)" }
    }.joined(separator: ", ")
  }

  /// `said 'region': north (before: south)`, and of which client or item when it is of no case.
  private static func field(_ details: [String: String]) -> String {
    let (from, to) = (details["from"] ?? "", details["to"] ?? "")
    let whose = ["client", "item"].compactMap { name in details[name].map { " of \(name) \($0)" } }
    let field = "'\(details["field"] ?? "")'\(whose.joined())"
    if to.isEmpty { return "took the \(field) away, which was \(from)" }
    return "said the \(field): \(to)" + (from.isEmpty ? "" : " (before: \(from))")
  }

  private static func suggestion(_ event: Event) -> String {
    let kind = Proposal.Kind(rawValue: event.details["kind"] ?? "") ?? .close
    var details = event.details
    details["proposal"] = nil
    details["kind"] = nil
    let proposal = Proposal(caseNumber: 0, kind: kind, details: details, evidence: "")
    let values = ProposalText.values(proposal)
    return kind.rawValue.spaced + (values.isEmpty ? "" : " (\(values))")
  }
}
