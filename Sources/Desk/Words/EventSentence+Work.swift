import Cases

/// What happens to money, mail and what waits for people.
extension EventSentence {
  var money: Saying? {
    switch event.type {
    case .paymentRecorded: .row([own] + tail("payment_discount", if: "discount"))
    case .claimTermsSet:
      say(
        has("account") ? "claim_terms_set_client" : "claim_terms_set",
        ["terms": terms.isEmpty ? say("terms_usual") : .list(terms)]
      )
    case .costAdded, .costRemoved: .row([own] + because("note"))
    case .proposalMade, .proposalAccepted, .proposalRejected:
      say(
        event.type.rawValue,
        ["suggestion": suggestion]
      )
    case .bankDetailsNamed:
      say(has("account") ? "bank_details_named_account" : "bank_details_named")
    case .bankDetailsConfirmed, .bankDetailsRejected: .row([own] + because("how"))
    default: nil
    }
  }

  /// What is claimed beside the items, in the order in which people read it.
  private var terms: [Saying] {
    ["interest", "debtor", "country", "from", "until", "compensation"].compactMap { name in
      values[name].map { say("term", ["name": .listed("event.claim", name), "value": $0]) }
    }
  }

  private var suggestion: Saying {
    let kind = Proposal.Kind(rawValue: event.details["kind"] ?? "") ?? .close
    var details = event.details
    details["proposal"] = nil
    details["kind"] = nil
    let proposal = Proposal(caseNumber: 0, kind: kind, details: details, evidence: "")
    let values = ProposalText.sayings(proposal)
    let word: Saying = .listed("choice.proposal", kind.rawValue)
    return values.isEmpty ? word : .row([word, say("in_brackets", ["said": .list(values)])])
  }

  var mail: Saying? {
    switch event.type {
    case .messageReceived: say("message_received", ["how": .list(received)])
    case .messageQueued where has("again"): say("message_queued_again")
    case .messageQueued:
      .row([own] + (has("reason") ? [say("in_brackets", ["said": reason])] : []))
    case .messageHeld: .row([own] + because("reason"))
    case .messageFailed where !has("recipient"): say("message_withdrawn")
    case .answerWithheld where event.messageID == nil:
      say(has("to") ? "letter_withheld_to" : "letter_withheld")
    default: nil
    }
  }

  private var reason: Saying { values["reason"] ?? .text("") }

  /// How mail came to its case; whoever is not a person is named.
  private var received: [Saying] {
    (event.details["kind"] == "person" ? [] : [values["kind"] ?? .text("")]) + [say("received_by")]
      + (event.details["filing"] == "pending" ? [say("received_pending")] : [])
  }
}
