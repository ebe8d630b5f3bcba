/// What mail suggests should be done; nothing comes of it until a person decides.
public struct Proposal: Sendable, Equatable {
  /// What is suggested.
  public enum Kind: String, Sendable, CaseIterable {
    /// The client will pay: `day`, and `amount` with `currency` when they are said.
    case promise
    /// The client agrees to the plan or the offer.
    case acceptance
    /// The client contests: `item`, and `amount` with `currency` when they are said.
    case dispute
    /// The client says that they paid: `day`, `amount` with `currency` when they are said.
    case claimedPayment = "claimed_payment"
    /// The proceedings reached a `stage`: `courtReference` and `deadline` when they are said.
    case legalStage = "legal_stage"
    /// Somebody is back on a `day`.
    case returnDay = "return_day"
    /// A credit note has a `number`, and an `amount` with `currency` when it is said.
    case creditNote = "credit_note"
    /// The client asks to pay by a plan: `count` of installments, the first `day`, the `amount` of
    /// each with `currency` when they are said.
    case planRequest = "plan_request"
    /// The client asks for a copy of an `item`, when one is said.
    case invoiceCopy = "invoice_copy"
    /// The client waits for a credit note: `item`, and `amount` with `currency` when they are said.
    case creditNoteAwaited = "credit_note_awaited"
    /// Recovering the claim cost something: an `amount` with `currency`, and what `for` (`Cost.Kind`).
    case cost
    /// An e-invoice came, with a `number`, a `type` and an `amount` with `currency`; what was found about
    /// it (`finding`, one of `InvoiceRules.Finding`), the `item` that it is about, the `day` on which it is
    /// due, the day on which it was `issued`, and the `difference` to its item, as far as there are such.
    case eInvoice = "e_invoice"
    /// The case should end with an `outcome`.
    case close
    /// Another case of a `type` should be opened.
    case openCase = "open_case"
  }

  /// Where it stands.
  public enum State: String, Sendable, CaseIterable {
    /// Nobody has decided.
    case open
    /// Somebody accepted it, maybe changed.
    case accepted
    /// Somebody rejected it.
    case rejected
    /// The case ended before.
    case void
  }

  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// The message that suggests it; nil when it follows from something else.
  public var message: Int?
  /// What is suggested.
  public var kind: Kind
  /// The values, by the names that the kind lists; days are `YYYY-MM-DD`, amounts minor units.
  public var details: [String: String]
  /// The sentence that speaks for it.
  public var evidence: String
  /// Where it stands.
  public var state: State

  /// Joins the parts of one that nobody has decided.
  public init(
    id: Int = 0,
    caseNumber: Int,
    message: Int? = nil,
    kind: Kind,
    details: [String: String],
    evidence: String,
    state: State = .open
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.message = message
    self.kind = kind
    self.details = details
    self.evidence = evidence
    self.state = state
  }

  /// The amount that was said; nil when none was.
  public var amount: Money? {
    guard let units = details["amount"].flatMap(Int.init), let currency = details["currency"] else {
      return nil
    }
    return Money(minorUnits: units, currency: currency)
  }

  /// The day that was said; nil when none was.
  public var day: Day? { (details["day"] ?? details["deadline"]).flatMap { Day($0) } }
}
