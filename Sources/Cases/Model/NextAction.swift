/// What is to be done next on a case: one for each case, rescheduled rather than made anew.
public struct NextAction: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// To look how the case stands.
    case followUp = "follow_up"
    /// To write.
    case email
    /// To call.
    case call
    /// To send a letter on paper.
    case letter
    /// To look whether money came.
    case checkPayment = "check_payment"
    /// To hand it up.
    case escalate
    /// To remind.
    case reminder
    /// To ask for a validation.
    case askValidation = "ask_validation"
    /// To find an address that works.
    case fixAddress = "fix_address"

    private static let spoken = Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, $0.rawValue.replacing("_", with: " ")) }
    )

    /// The kind as people read it: "check payment".
    public var words: String { Kind.spoken[self] ?? rawValue }
  }

  /// The case.
  public var caseNumber: Int
  /// What it is.
  public var kind: Kind
  /// What it is, in words; may be empty.
  public var title: String
  /// The day, `YYYY-MM-DD`.
  public var dueOn: String
  /// The user who does it; empty when nobody is named.
  public var assigned: String
  /// How often its day was moved.
  public var reschedules: Int
  /// What it is, as people read it: its own words, else its kind.
  public var what: String {
    title.isEmpty ? kind.words : title
  }
  /// The template of the letter that goes out on the day; empty when none does.
  public var template = ""
  /// How the letter comes about.
  public var mode = CaseStatus.Mode.manual
  /// The user who said that it may go out; empty when nobody has.
  public var confirmedBy = ""
  /// Whether a person chose its day, which nothing automatic moves.
  public var isByPerson = false
  /// Whether a letter to people outside leaves by itself on the day.
  public var isAutomaticLetter: Bool {
    !template.isEmpty && [.automatic, .automaticWithConfirmation].contains(mode)
  }

  /// Joins the parts.
  public init(
    caseNumber: Int,
    kind: Kind = .followUp,
    title: String = "",
    dueOn: String,
    assigned: String = "",
    reschedules: Int = 0
  ) {
    self.caseNumber = caseNumber
    self.kind = kind
    self.title = title
    self.dueOn = dueOn
    self.assigned = assigned
    self.reschedules = reschedules
  }
}

/// One line of the daily page.
public struct AgendaEntry: Sendable, Equatable {
  /// Why a case stands on the page.
  public enum Section: String, Sendable, CaseIterable {
    /// Mail named bank details that nobody has asked about.
    case bank
    /// A note names somebody who has not looked at it.
    case mentions
    /// Its day has passed.
    case late
    /// Its day is today.
    case today
    /// A day came that a client promised to pay on, and the money has not.
    case promises
    /// Its day comes soon.
    case coming
    /// Mail came in that nobody has looked at.
    case replies
    /// A letter did not arrive.
    case errors
    /// Something is due and held for long.
    case held
    /// A file came by itself that somebody should look at.
    case files
    /// Money came in that nobody has placed.
    case money
  }

  /// Why it stands there.
  public var section: Section
  /// The case; 0 for money that is on none.
  public var caseNumber: Int
  /// Its name; of money what the payer wrote.
  public var title: String
  /// The name of its client; may be empty.
  public var client: String
  /// The day, `YYYY-MM-DD`; empty when it is about no day.
  public var day: String
  /// What is to be done, or what failed.
  public var what: String
  /// The user who does it; may be empty.
  public var user: String
  /// What it is about in money, for each currency.
  public var amounts: [Money] = []

  /// Joins the parts.
  public init(
    section: Section,
    caseNumber: Int,
    title: String,
    client: String,
    day: String,
    what: String,
    user: String
  ) {
    self.section = section
    self.caseNumber = caseNumber
    self.title = title
    self.client = client
    self.day = day
    self.what = what
    self.user = user
  }

  /// The section of a day.
  public static func section(of day: String, today: String) -> Section {
    day < today ? .late : day == today ? .today : .coming
  }
}
