extension LetterVariable {
  /// All of them, in the order of the manual.
  public static let all =
    caseVariables + people + itemVariables + paymentVariables + planVariables
    + validationVariables + legalVariables
    + claimVariables + handOverVariables + disputeVariables
    + [
      LetterVariable("comments", .list, "the comments that the recipient may see, oldest first"),
      LetterVariable("comments[].author", .text, "who wrote it"),
      LetterVariable("comments[].date", .instant, "when"),
      LetterVariable("comments[].text", .freeText, "what"),
      LetterVariable("attachments", .list, "the files that go along"),
      LetterVariable("attachments[].name", .text, "the file name"),
      LetterVariable("attachments[].size", .number, "how many bytes"),
      LetterVariable(
        "answer_url",
        .text,
        "the page on which the recipient answers; empty where there is none for them"
      ),
      LetterVariable(
        "decision_url",
        .text,
        "the page on which the recipient decides their step; empty where there is none for them"
      ),
      LetterVariable("message", .freeText, "free text of the user; may be empty"),
      LetterVariable("message_subject", .text, "the subject of a text of one's own; may be empty"),
    ]

  private static let caseVariables = [
    LetterVariable("case.number", .number, "the number of the case"),
    LetterVariable("case.reference", .text, "the reference, without brackets"),
    LetterVariable("case.tag", .text, "the reference in brackets, as a subject carries it"),
    LetterVariable("case.title", .text, "the name of the case"),
    LetterVariable("case.type", .choice(CaseType.shipped.map(\.rawValue)), "its kind"),
    LetterVariable("case.status", .text, "the status; may be empty"),
    LetterVariable("case.opened_on", .instant, "when the case was opened"),
    LetterVariable("case.address", .email, "the case address of this recipient"),
    LetterVariable(
      "case.amount",
      .amount,
      "what is open of it; only when all items have one currency"
    ),
    LetterVariable(
      "case.currency",
      .currency,
      "the currency of all items; only when they have one"
    ),
    LetterVariable("case.next_action_date", .day, "the day of the next action; may be empty"),
    LetterVariable("case.resolver_name", .text, "who owns the resolution; may be empty"),
    LetterVariable("case.resolver_email", .email, "their address; may be empty"),
    LetterVariable("case.owner_name", .text, "who owns the account; may be empty"),
    LetterVariable("case.resolution", .text, "how the case was resolved; may be empty"),
    LetterVariable(
      "case.decision",
      .choice(DisputeDecision.allCases.map(\.rawValue)),
      "what that means for what was contested; may be empty"
    ),
    LetterVariable("dispute.contested", .amount, "what is contested; only with one currency"),
    LetterVariable("dispute.credited", .amount, "what the credit notes of the case add up to"),
    LetterVariable("dispute.remaining", .amount, "what of it is to be paid"),
    LetterVariable("dispute.currency", .currency, "the currency of all three"),
    LetterVariable("reminder.step", .number, "which reminder of the case it is: 1, 2 …"),
  ]

  private static let people = [
    LetterVariable("client.name", .text, "the name of the client; only when the case has one"),
    LetterVariable("client.account_number", .text, "the client's account"),
    LetterVariable("client.language", .text, "the client's language; may be empty"),
    LetterVariable("recipient.name", .text, "the name of the recipient; may be empty"),
    LetterVariable("recipient.email", .email, "the address of the recipient"),
    LetterVariable(
      "recipient.role",
      .choice(ParticipantRole.allCases.map(\.rawValue)),
      "what the recipient is on the case"
    ),
    LetterVariable("recipient.language", .text, "the recipient's language; may be empty"),
    LetterVariable("sender.name", .text, "the name of the user who sends; may be empty"),
    LetterVariable("sender.email", .email, "the address of the user who sends"),
    LetterVariable("sender.phone", .text, "their telephone, else ours; may be empty"),
    LetterVariable("sender.signature", .freeText, "what stands under their name; may be empty"),
    LetterVariable("organisation.name", .text, "the name of our organisation"),
    LetterVariable("organisation.address", .text, "its postal address; may be empty"),
    LetterVariable("organisation.phone", .text, "its telephone; may be empty"),
    LetterVariable("organisation.website", .text, "its address on the web; may be empty"),
  ]

  private static let itemVariables = [
    LetterVariable("items", .list, "the items of the case"),
    LetterVariable("items[].number", .text, "the number on the document"),
    LetterVariable("items[].type", .choice(ItemType.allCases.map(\.rawValue)), "its kind"),
    LetterVariable("items[].issue_date", .day, "the day of the document; may be empty"),
    LetterVariable("items[].due_date", .day, "the day it is due; may be empty"),
    LetterVariable("items[].amount", .amount, "the whole amount; a credit is below zero"),
    LetterVariable("items[].outstanding", .amount, "what is open of it"),
    LetterVariable(
      "items[].part",
      .amount,
      "what of it the case is about; else what is open of it"
    ),
    LetterVariable("items[].is_part", .flag, "whether the case is about less than is open of it"),
    LetterVariable("items[].currency", .currency, "the currency of all three"),
    LetterVariable(
      "items[].days_late",
      .number,
      "how many days it is late; 0 when it is not, or is paid"
    ),
    LetterVariable("items[].is_overdue", .flag, "whether it is late and not paid"),
    LetterVariable(
      "items[].payment_reference",
      .text,
      "the reference that its payer was told to give, in its groups; may be empty"
    ),
    LetterVariable(
      "items[].discount",
      .amount,
      "what may be taken off it today, as was agreed; 0 when nothing may"
    ),
    LetterVariable(
      "items[].discount_until",
      .day,
      "the last day on which money may come that is less by it; empty when nothing may be taken off"
    ),
    LetterVariable("items[].discounted", .amount, "what is to be paid of it until then"),
    LetterVariable("items_count", .number, "of how many items something is open"),
    LetterVariable("totals", .list, "the sums of the items by currency"),
    LetterVariable("totals[].currency", .currency, "the currency"),
    LetterVariable("totals[].amount", .amount, "the sum of the amounts"),
    LetterVariable("totals[].outstanding", .amount, "the sum of what is open of the items"),
    LetterVariable(
      "totals[].open",
      .amount,
      "what is open of the case: its parts, less payments that the accounts do not show yet"
    ),
    LetterVariable("totals[].count", .number, "how many items have the currency"),
  ]

  private static let account: [(name: String, meaning: String)] = [
    ("iban", "the number of the account (IBAN), in groups of four"),
    ("bic", "the code of the bank (BIC); may be empty"),
    ("holder", "who holds the account"),
    ("bank", "the name of the bank; may be empty"),
    ("currency", "the currency that is paid to it; empty for every one"),
  ]

  private static let paymentVariables =
    [
      LetterVariable(
        "payment.reference",
        .text,
        "what a payment has to name; only when something is to be paid, and an account is for it"
      ),
      LetterVariable(
        "payment.creditor_reference",
        .text,
        "the same as ISO 11649 has it, RF and check digits, in groups of four; may be empty"
      ),
    ]
    + account.map { LetterVariable("payment.\($0.name)", .text, $0.meaning) }
    + [LetterVariable("payment.accounts", .list, "all of them, when several currencies are open")]
    + account.map { LetterVariable("payment.accounts[].\($0.name)", .text, $0.meaning) }

  private static let installment: [(name: String, kind: Kind, meaning: String)] = [
    ("number", .number, "its place in the plan"),
    ("due_date", .day, "the day it is due"),
    ("amount", .amount, "the whole amount"),
    ("paid", .amount, "what has been paid of it"),
    ("outstanding", .amount, "what is missing"),
    ("currency", .currency, "the currency"),
    ("days_late", .number, "how many days it is late; 0 when it is not, or is paid"),
    ("promised_on", .day, "the day for which the rest was promised; may be empty"),
  ]

  private static let planVariables =
    [
      LetterVariable("plan.total", .amount, "what the plan adds up to; only with a plan"),
      LetterVariable("plan.paid", .amount, "what has been paid of it"),
      LetterVariable("plan.remaining", .amount, "what has not"),
      LetterVariable("plan.currency", .currency, "the currency of the plan"),
      LetterVariable(
        "plan.status",
        .choice(["proposed", "active", "completed", "defaulted", "cancelled"]),
        "where the plan stands"
      ),
      LetterVariable("plan.first_due_date", .day, "the day of the first installment"),
      LetterVariable("plan.last_due_date", .day, "the day of the last installment"),
      LetterVariable("plan.installments_count", .number, "how many installments there are"),
      LetterVariable("plan.installments", .list, "the installments"),
    ]
    + installment.map { LetterVariable("plan.installments[].\($0.name)", $0.kind, $0.meaning) }
    + installment.map {
      LetterVariable(
        "installment.\($0.name)",
        $0.kind,
        $0.meaning + "; of the installment that the letter is about"
      )
    }

  private static let step: [(name: String, kind: Kind, meaning: String)] = [
    ("number", .number, "its place in the validation"),
    ("count", .number, "how many steps there are"),
    ("department", .text, "the department that decides; may be empty"),
    ("person", .text, "the person who decides; may be empty"),
    (
      "status",
      .choice([
        "pending", "approved", "refused", "info_requested", "expired", "cancelled", "skipped",
      ]),
      "where it stands"
    ),
    ("deadline", .day, "its last day; may be empty"),
    ("comment", .freeText, "what was said with the decision; may be empty"),
    ("decided_on", .day, "the day of the decision; may be empty"),
  ]

  private static let validationVariables =
    [
      LetterVariable(
        "validation_note",
        .choice(StepNote.allCases.map(\.rawValue)),
        "why an answer of the recipient decided nothing; only when one did"
      ),
      LetterVariable(
        "validation.subject",
        .text,
        "what is to be decided; only in letters about a validation, to our own people"
      ),
      LetterVariable("validation.amount", .amount, "the amount at stake"),
      LetterVariable("validation.currency", .currency, "its currency"),
      LetterVariable("validation.reason", .freeText, "why it is asked for; may be empty"),
      LetterVariable("validation.deadline", .day, "the last day; may be empty"),
      LetterVariable(
        "validation.outcome",
        .choice(["approved", "refused"]),
        "how it ended, or empty"
      ),
      LetterVariable("validation.requested_by", .text, "who asks"),
      LetterVariable("validation.steps", .list, "those who are asked"),
    ]
    + step.map { LetterVariable("validation.steps[].\($0.name)", $0.kind, $0.meaning) }
    + step.map {
      LetterVariable(
        "validation_step.\($0.name)",
        $0.kind,
        $0.meaning + "; of the recipient's step"
      )
    }

  private static let legalVariables = [
    LetterVariable("legal.stage", .text, "the stage, for _locales; only when one was entered"),
    LetterVariable("legal.law_firm", .text, "the law firm; may be empty"),
    LetterVariable("legal.court", .text, "the court; may be empty"),
    LetterVariable("legal.court_reference", .text, "the court's reference; may be empty"),
    LetterVariable(
      "legal.claim_amount",
      .amount,
      "what is claimed, with interest and costs; only when all of it has one currency"
    ),
    LetterVariable("legal.interest", .amount, "the interest in it"),
    LetterVariable("legal.costs", .amount, "the costs in it, with the flat compensation"),
    LetterVariable("legal.currency", .currency, "the currency of the claim"),
    LetterVariable("legal.transferred_on", .day, "the day the law firm got the case; may be empty"),
    LetterVariable("legal.deadline", .day, "the last day for the client to act; may be empty"),
    LetterVariable("legal.next_hearing_on", .day, "the day of the next hearing; may be empty"),
  ]

  private static let claimVariables = [
    LetterVariable("claim.on", .day, "the day of the claim"),
    LetterVariable(
      "claim.differs",
      .flag,
      "whether it is something else than what is open of the items"
    ),
    LetterVariable("claim.totals", .list, "what the claim comes to, by currency"),
    LetterVariable("claim.totals[].currency", .currency, "the currency"),
    LetterVariable("claim.totals[].items", .amount, "the open items, or the parts in the case"),
    LetterVariable("claim.totals[].payments", .amount, "payments that are taken off"),
    LetterVariable("claim.totals[].interest", .amount, "the interest"),
    LetterVariable("claim.totals[].compensation", .amount, "the flat compensation"),
    LetterVariable("claim.totals[].costs", .amount, "the costs"),
    LetterVariable("claim.totals[].total", .amount, "all of it"),
    LetterVariable("claim.lines", .list, "how the claim came about"),
    LetterVariable(
      "claim.lines[].kind",
      .choice(["item", "payment", "interest", "compensation", "cost"]),
      "what the line is"
    ),
    LetterVariable("claim.lines[].amount", .amount, "how much; a payment is taken off"),
    LetterVariable("claim.lines[].currency", .currency, "its currency"),
    LetterVariable("claim.lines[].item", .text, "the number of the item; may be empty"),
    LetterVariable(
      "claim.lines[].on",
      .day,
      "the day an item was due, a payment came, a cost arose; may be empty"
    ),
    LetterVariable("claim.lines[].from", .day, "the first day of interest; else empty"),
    LetterVariable("claim.lines[].to", .day, "the last day of interest; else empty"),
    LetterVariable("claim.lines[].days", .number, "how many days bear interest; else 0"),
    LetterVariable("claim.lines[].rate", .number, "the rate for `percent`; else 0"),
    LetterVariable("claim.lines[].principal", .amount, "what bears interest; else 0"),
    LetterVariable(
      "claim.lines[].cost",
      .choice(Cost.Kind.allCases.map(\.rawValue)),
      "what a cost is for; else empty"
    ),
  ]
}
