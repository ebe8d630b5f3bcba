/// Bank details that mail names, and which are not on file.
///
/// Money that is paid to an account because a mail says so is the commonest way to lose it: the mail
/// looks like the partner's, and only the account is another's. So nothing acts on what this says;
/// a person asks the partner by a way that was known before.
public struct BankDetails: Sendable, Equatable {
  /// What the mail does.
  public enum Kind: String, Sendable, CaseIterable {
    /// It names an account.
    case account
    /// It names an account whose check digits are wrong.
    case damaged
    /// It says that the account is another one, and names none that is not on file.
    case announced
  }

  /// What the mail does.
  public var kind: Kind
  /// The account in its compact form: an IBAN, or digits behind what they are called (`BLZ 37040044`);
  /// empty when none is named.
  public var account: String
  /// The line or sentence that says so.
  public var evidence: String

  /// Joins the parts.
  public init(_ kind: Kind, account: String = "", evidence: String) {
    self.kind = kind
    self.account = account
    self.evidence = evidence
  }

  /// What of the bank details that a text names is not on file.
  ///
  /// That the account is another one counts by itself when no account is named that is not on file, and
  /// the sentence names none: it may stand in an attachment.
  public static func unknown(in text: String, onFile: (String) throws -> Bool) rethrows
    -> [BankDetails]
  {
    let named = try BankAccountReader.accounts(in: text).filter { try !onFile($0.account) }
    return named.isEmpty ? BankChangeReader.announcement(in: text).map { [$0] } ?? [] : named
  }
}

/// Bank details that a message named on a case, and what a person found out about them.
public struct BankDetailsFlag: Sendable, Equatable {
  /// Where the question stands.
  public enum State: String, Sendable, CaseIterable {
    /// Nobody has asked.
    case open
    /// They are the partner's: a person asked by a way that was known before.
    case confirmed
    /// They are not, or nothing is paid there.
    case rejected
  }

  /// The key; 0 before it is stored.
  public var id: Int
  /// The number of the case.
  public var caseNumber: Int
  /// The key of the message.
  public var message: Int
  /// The address of who wrote it.
  public var author: String
  /// What it names.
  public var details: BankDetails
  /// Where the question stands.
  public var state = State.open
  /// The user who decided it; empty while it is open.
  public var decidedBy = ""
  /// How it was found out; empty while it is open.
  public var how = ""

  /// Joins what a flag begins with.
  public init(
    id: Int = 0,
    caseNumber: Int,
    message: Int,
    author: String,
    details: BankDetails
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.message = message
    self.author = author
    self.details = details
  }
}
