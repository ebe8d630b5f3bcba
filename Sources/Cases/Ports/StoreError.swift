public import FoundationEssentials

/// What was asked of the store and is not there, or may not be.
public enum StoreError: Refusing, Equatable {
  /// No case has this number.
  case noCase(Int)
  /// No message has this key.
  case noMessage(Int)
  /// No attachment has this key.
  case noAttachment(Int)
  /// No message waits for review under this key.
  case noReview(Int)
  /// No validation has this key.
  case noValidation(Int)
  /// No plan has this key.
  case noPlan(Int)
  /// The plan stands where this cannot be done.
  case planIs(Int, state: String)
  /// No payment that counts has this key.
  case noPayment(Int)
  /// No list for the accounts has this mark; `last` is the last one.
  case noBookingMark(Int, last: Int)
  /// No file that came by itself has this key.
  case noDroppedFile(Int)
  /// Nobody is signed in under this name of a session.
  case noSession(String)
  /// The account of a provider is that of this user.
  case identityIs(of: String)
  /// The user has another account at the provider.
  case hasIdentity(String)
  /// The user comes in with no such account.
  case noIdentity(String)
  /// No cost that is claimed has this key.
  case noCost(Int)
  /// The payment stands where it can neither be placed nor split.
  case paymentIs(Int, state: String)
  /// The payment cannot be split like this; the text is the half sentence.
  case noSplit(Int, String)
  /// No suggestion has this key.
  case noProposal(Int)
  /// The suggestion was decided before.
  case proposalIs(Int, state: String)
  /// The suggestion lacks a value.
  case proposalLacks(Int, String)
  /// The rules name no such stage of legal proceedings, but others.
  case noLegalStage(String, known: [String])
  /// No mail named bank details of this key.
  case noBankDetails(Int)
  /// The bank details were decided about before.
  case bankDetailsAre(Int, state: String)
  /// No client has this account number.
  case noClient(String)
  /// No item has this number.
  case noItem(String)
  /// Several clients have an item of this number.
  case ambiguousItem(String)
  /// No queued message has this key.
  case noOutbox(Int)
  /// An outgoing message is where this cannot be done.
  case outboxNotFit(Int, state: String)
  /// A content is missing.
  case noContent(String)
  /// A content was erased, on request or by a rule of retention.
  case erasedContent(String, at: Date)
  /// The case cannot take this any more.
  case caseNotLive(Int, state: String)
  /// A case cannot be merged like this.
  case cannotMerge(Int, into: Int)
  /// Somebody who takes part from outside was to decide a validation.
  case decidesFromOutside(String, role: String)
  /// The same letter was queued before.
  case alreadyQueued(String)

  /// Of which kind it is.
  public var refusal: Refusal {
    switch self {
    case .noCase, .noMessage, .noAttachment, .noReview, .noValidation, .noPlan, .noPayment,
      .noCost, .noBookingMark, .noDroppedFile, .noSession, .noIdentity, .noProposal, .noClient,
      .noBankDetails,
      .noItem,
      .noOutbox, .erasedContent:
      .notFound
    case .ambiguousItem, .proposalLacks, .noLegalStage, .noSplit: .usage
    case .planIs, .paymentIs, .proposalIs, .bankDetailsAre, .outboxNotFit, .caseNotLive: .conflict
    case .cannotMerge, .decidesFromOutside, .alreadyQueued, .identityIs, .hasIdentity: .refused
    case .noContent: .trouble
    }
  }

  /// What is wrong.
  public var description: String {
    switch self {
    case .noCase(let number): "there is no case \(number)"
    case .noMessage(let id): "there is no message \(id)"
    case .noAttachment(let id): "there is no attachment \(id)"
    case .noReview(let id): "nothing waits for review as \(id)"
    case .noValidation(let id): "there is no validation \(id)"
    case .noPlan(let id): "there is no plan \(id)"
    case .planIs(let id, let state): "plan \(id) is \(state)"
    case .noBankDetails(let id): "no mail named bank details \(id)"
    case .bankDetailsAre(let id, let state): "bank details \(id) are \(state) already"
    case .noPayment(let id): "there is no payment \(id) that counts"
    case .noCost(let id): "there is no cost \(id)"
    case .noDroppedFile(let id): "no file that came by itself has the key \(id)"
    case .noSession(let name): "there is no session \(name)"
    case .identityIs(let user): "this account is that of \(user)"
    case .hasIdentity(let user): "\(user) comes in with another account of this provider"
    case .noIdentity(let user): "\(user) has no such account of a provider"
    case .noBookingMark(let mark, let last):
      "no list for the accounts has the mark \(mark); the last one is \(last)"
    case .paymentIs(let id, let state): "payment \(id) is \(state)"
    case .noSplit(let id, let problem): "payment \(id) cannot be split so: \(problem)"
    case .noProposal(let id): "there is no proposal \(id)"
    case .proposalIs(let id, let state): "proposal \(id) is \(state)"
    case .proposalLacks(let id, let value): "proposal \(id) has no \(value)"
    case .noLegalStage(let name, let known):
      "there is no stage '\(name)': it is one of \(known.joined(separator: ", "))"
    case .noClient(let account): "there is no client with account number \(account)"
    case .noItem(let number): "there is no item \(number)"
    case .ambiguousItem(let number): "several clients have an item \(number)"
    case .noOutbox(let id): "there is no outgoing message \(id)"
    case .outboxNotFit(let id, let state):
      "the outgoing message \(id) is \(state), so this cannot be done with it"
    case .noContent(let sha256):
      "the content \(sha256) is missing from the store: restore it from a backup"
    case .erasedContent(let sha256, let date):
      "the content \(sha256) was erased at \(date.ISO8601Format())"
    case .caseNotLive(let number, let state): "case \(number) is \(state)"
    case .cannotMerge(let number, let into):
      "case \(number) cannot be merged into case \(into)"
    case .decidesFromOutside(let email, let role):
      "\(email) takes part as \(role), and nobody outside decides a validation: name one of our own "
        + "people, or take them off the case first"
    case .alreadyQueued(let key): "this letter was queued before (\(key))"
    }
  }
}
