package import Cases

/// Why an act was not carried out, or a page not shown, that is neither the store's nor a letter's
/// to refuse.
package enum ActError: Refusing, Equatable {
  /// The role of the user does not cover it.
  case mayNot(UseCase, user: String)
  /// It concerns more than the clients that alone there are for the user.
  case ownClientsOnly(String)
  /// No user has the address.
  case noUserOfAddress(String)
  /// A message has codes that decide in the name of its recipient.
  case hasCodes(message: Int)
  /// The case was changed after what the actor saw, by these events.
  case changedMeanwhile(Int, [Event])
  /// Something of value would end with the case that nobody has said is meant.
  case endsMore(Int, CaseEnding)
  /// Nobody has said how the case ends; the names of the outcomes that it can have.
  case noOutcome(Int, known: [String])
  /// The text is no amount in the currency.
  case noAmount(String, currency: String)
  /// The text is neither the number of a case nor a reference that begins with the prefix.
  case namesNoCase(String, prefix: String)
  /// The text is no day.
  case noDay(String)
  /// The text is no code of a country.
  case noCountry(String)
  /// A payment is to be of nothing, or of less.
  case paymentNotAboveZero
  /// A cost is to be of nothing, or of less.
  case costNotAboveZero
  /// The text is no code of a currency.
  case noCurrency(String)
  /// Something speaks against putting a payment where it is to be.
  case placementDoubtful(Int, [PlacementDoubt])
  /// Something speaks against a payment as it is to be taken down.
  case paymentDoubtful([PlacementDoubt])
  /// Nothing is open on the case, and no amount was given.
  case nothingOpen(Int)
  /// Nothing is open on the case that could be divided, and no total was given.
  case noTotal(Int)
  /// The installments make no plan; the text is the half sentence.
  case noPlan(String)
  /// The number is that of a case that has no plan which is not agreed to yet, or several.
  case notOnePlan(case: Int, known: [Int])
  /// A letter says that a plan was agreed to, which nobody did yet.
  case planNotAgreed(Int, case: Int)
  /// A letter says how a dispute was decided, and nobody has said how.
  case undecided(Int)
  /// So many installments cannot be.
  case installmentCount
  /// The plan has no installment of the number.
  case noInstallment(Int, plan: Int)
  /// A change of a plan names an installment that it does not have.
  case changesNoInstallment(Int)
  /// A proposal has no value of the name.
  case noProposedValue(String)
  /// The address does not take part in the case.
  case noParticipant(String, Int)
  /// Two cases are not tied.
  case notTied(Int, Int)
  /// A note names somebody by a name that several users have, by these ids.
  case namesSeveral(String, [String])
  /// A note names a user for whom the case is not there.
  case maySeeNot(String, Int)
  /// Only an internal note is told to colleagues.
  case namesInExternal
  /// No note on the case names who acts and waits to be looked at.
  case notMentioned(Int)
  /// Nothing is planned on the case.
  case nothingPlanned(Int)
  /// No letter is planned on the case.
  case noLetterPlanned(Int)
  /// A letter has no text.
  case emptyText
  /// Nobody takes part in the case.
  case nobodyToWriteTo(Int)
  /// The configuration has no address of the user, who was to be written to.
  case nowhereToWrite(String)
  /// No rule files the mail of the address.
  case noSenderRule(String)
  /// There is no raw message of the key.
  case noRawMessage(Int)
  /// A case of the type cannot have the status that it has; the names are those that it can have.
  case statusDoesNotFit(String, type: String, fitting: [String])
  /// Items of the case are not of the client of the account number.
  case itemsOfAnotherClient([String], of: String)
  /// Payments count for the case that the client of the account number made.
  case hasPayments(Int, of: String)
  /// A message points to clients, and the case is of another.
  case pointsElsewhere(message: Int, to: [String], case: Int, of: String)
  /// The file is one that a computer runs.
  case isProgram(String)
  /// Nobody says how bank details were checked.
  case noWayOfChecking
  /// Neither the case nor another of its client has a file that is named after the item.
  case noCopy(item: String, case: Int)
  /// The copy of an item, a file of the key, is for our own people, and was to go to an address.
  case copyIsInternal(String, file: Int, to: String)
  /// A proposal came with no message that could be answered.
  case nobodyAsked(proposal: Int)
  /// No provider of identities is configured, and none was named.
  case noProvider
  /// The text is no name of an account at a provider.
  case noSubject(String)
  /// Nothing was decided about the message: it is one of ours.
  case nothingDecided(message: Int)

  /// Of which kind it is.
  package var refusal: Refusal {
    switch self {
    case .mayNot, .ownClientsOnly, .noUserOfAddress, .hasCodes: .forbidden
    case .changedMeanwhile: .conflict
    case .placementDoubtful, .paymentDoubtful, .endsMore, .copyIsInternal, .pointsElsewhere:
      .needsConfirmation
    case .namesNoCase, .noAmount, .noDay, .noCountry, .paymentNotAboveZero, .installmentCount,
      .costNotAboveZero, .noCurrency,
      .changesNoInstallment, .noProposedValue, .noOutcome, .noWayOfChecking, .noProvider,
      .noSubject, .namesSeveral, .namesInExternal:
      .usage
    case .maySeeNot, .notMentioned, .nothingOpen, .noTotal, .noPlan, .nowhereToWrite,
      .statusDoesNotFit,
      .itemsOfAnotherClient, .hasPayments, .planNotAgreed, .isProgram, .undecided:
      .refused
    case .notOnePlan, .noInstallment, .noParticipant, .notTied, .nothingPlanned, .noLetterPlanned,
      .emptyText,
      .nobodyToWriteTo, .noSenderRule, .noRawMessage, .nothingDecided, .noCopy, .nobodyAsked:
      .notFound
    }
  }

  /// What is wrong.
  package var description: String {
    switch self {
    case .mayNot(.erase, _): "only an administrator may erase"
    case .mayNot(.manageSessions, _): "only an administrator may end sessions of others"
    case .mayNot(.manageIdentities, _):
      "only an administrator may decide with which accounts users come in"
    case .mayNot(.manageMailboxes, _): "only an administrator may log in to mailboxes"
    case .mayNot(_, let user): "\(user) may only read"
    case .ownClientsOnly(let user):
      "\(user) works for clients of their own only, and this is not one client's"
    case .noUserOfAddress(let email):
      "\(email) is no user of this workspace, and only users change cases by mail"
    case .hasCodes(let message):
      "message \(message) has codes that decide in the name of its recipient: only they and "
        + "administrators read it as it left"
    case .changedMeanwhile(let number, let events): ActError.changes(number, events)
    case .endsMore(let number, let ending):
      "the end of case \(number) also ends "
        + EndingText.words(ending).joined(separator: "; ")
    case .noOutcome(let number, let known):
      "nobody has said how case \(number) ends; it does as: "
        + known.joined(separator: ", ")
    case .namesNoCase(let text, let prefix):
      "'\(text)' names no case; a number like 1042 or a reference like \(prefix)-1042-k7qf2 does"
    case .noAmount(let text, let currency):
      "'\(text)' is no amount of \(currency) such as "
        + "\(Money(minorUnits: 133_333, currency: currency).decimal)"
    case .noDay(let text): "'\(text)' is no day, like 2026-12-07"
    case .noCountry(let text): "'\(text)' is no country, like DE"
    case .paymentNotAboveZero: "a payment is above zero"
    case .costNotAboveZero: "a cost is above zero"
    case .noCurrency(let text): "'\(text)' is no currency, like EUR"
    case .placementDoubtful(let id, let doubts):
      "payment \(id) was not put there: \(doubts.map(\.sentence).joined(separator: "; "))"
    case .paymentDoubtful(let doubts):
      "the payment was not taken down: \(doubts.map(\.sentence).joined(separator: "; "))"
    case .nothingOpen, .noTotal: "nothing is open on the case"
    case .noPlan(let problem): "this is no plan: \(problem)"
    case .notOnePlan(let number, let known) where known.isEmpty:
      "there is no plan \(number), and case \(number) has none that waits"
    case .notOnePlan(let number, let known):
      "case \(number) has several plans: \(known.map(String.init).joined(separator: ", "))"
    case .planNotAgreed(let plan, let number):
      "plan \(plan) of case \(number) is not agreed to, and the letter promises reminders that "
        + "would never come"
    case .undecided(let number):
      "case \(number) has no outcome, and the letter would not say what was decided"
    case .installmentCount:
      "a plan has from 1 to \(InstallmentPlan.mostInstallments) installments"
    case .noInstallment(let number, let plan): "plan \(plan) has no installment \(number)"
    case .changesNoInstallment(let number): "'\(number)' names no installment of the plan"
    case .noProposedValue(let name): "a proposal has no value '\(name)'"
    case .noParticipant(let email, let number): "\(email) does not take part in case \(number)"
    case .notTied(let number, let other): "cases \(number) and \(other) are not tied"
    case .namesSeveral(let name, let ids):
      "'@\(name)' could be any of \(ids.joined(separator: ", ")): write the one of these that is meant behind the @"
    case .maySeeNot(let user, let number):
      "\(user) works for clients of their own only, and case \(number) is not theirs: leave the name out, or let them "
        + "take part first"
    case .namesInExternal: "what others may read is told to no colleague: make it an internal note"
    case .notMentioned(let number): "no note on case \(number) that names you waits to be looked at"
    case .nothingPlanned(let number): "nothing is planned on case \(number)"
    case .noLetterPlanned(let number): "no letter is planned on case \(number)"
    case .emptyText: "the text is empty, so nothing is sent"
    case .nobodyToWriteTo(let number):
      "nobody takes part in case \(number), so no letter can be written"
    case .nowhereToWrite(let user): "\(user) has no address to be written to"
    case .noSenderRule(let sender): "there is no rule for \(sender)"
    case .noRawMessage(let id): "there is no raw message \(id)"
    case .statusDoesNotFit(let status, let type, _):
      "a case of type '\(type)' cannot have the status '\(status)' that it has"
    case .itemsOfAnotherClient(let items, let account):
      "\(items.count == 1 ? "item" : "items") \(Sentences.listed(items)) "
        + "\(items.count == 1 ? "is" : "are") not of client \(account)"
    case .hasPayments(let number, let account):
      "payments of client \(account) count for case \(number)"
    case .pointsElsewhere(let message, let clients, let number, let own):
      "message \(message) points to client \(Sentences.listed(clients)), and case \(number) is of client "
        + own
    case .isProgram(let name):
      "'\(name)' is a file that a computer runs, which mail servers refuse: it neither goes on a case "
        + "nor to people outside"
    case .noWayOfChecking: "it is not said how the bank details were checked"
    case .noCopy(let item, let number):
      "no file of case \(number), or of another case of its client, is named after \(item)"
    case .copyIsInternal(let name, let file, let email):
      "'\(name)' (file \(file)) is for our own people, and would go to \(email)"
    case .nobodyAsked(let proposal):
      "proposal \(proposal) came with no message, so there is nobody to answer"
    case .noProvider: "no provider is configured, and none was named"
    case .noSubject(let text):
      "'\(text)' is no name of an account at a provider: printable ASCII without blanks, up to 255"
    case .nothingDecided(let message):
      "message \(message) is one of ours: nothing was decided about it"
    }
  }

  /// What others did to a case, the last of it first; no more than a sentence holds.
  private static func changes(_ number: Int, _ events: [Event]) -> String {
    let shown = events.suffix(3).reversed()
      .map { "\($0.actor.name) \(EventWording.sentence($0))" }.joined(separator: "; ")
    return "case \(number) has changed since it was looked at: \(shown)"
  }
}
