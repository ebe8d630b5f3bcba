/// What a workspace has decided about its cases: types, statuses, calendar and policies.
public struct Rulebook: Sendable, Equatable {
  /// The statuses, in the order of the list.
  public var statuses: [CaseStatus] = []
  /// The types of case.
  public var types: [CaseTypeRules] = []
  /// On which days people work.
  public var calendar = WorkCalendar()
  /// What automatic letters keep to.
  public var sending = SendingPolicy()
  /// What is done about plans.
  public var plans = PlanPolicy()
  /// What is done about validations.
  public var validations = ValidationPolicy()
  /// What is decided about disputes.
  public var disputes = DisputeRules()
  /// The fields that the workspace gives its clients, items and cases.
  public var fields = CustomFields()
  /// What is done about legal proceedings.
  public var legal = LegalPolicy()
  /// After how many days a resolved case is closed.
  public var closingDays = 7

  /// An empty one, to be filled.
  public init() {}

  /// The status of a name, whatever its case; nil when there is none.
  public func status(_ name: String) -> CaseStatus? {
    statuses.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The rules of a type; nil when there is none.
  public func type(_ name: String) -> CaseTypeRules? { types.first { $0.name == name } }

  /// A way in which cases of a type end, by its name; nil when there is none.
  public func outcome(_ name: String, of type: CaseType) -> CaseOutcome? {
    self.type(type.rawValue)?.outcomes.first { $0.name == name }
  }

  /// The first status of a category that settled items get.
  public var resolvedStatus: CaseStatus? { statuses.first { $0.category == .disputeResolved } }

  /// The day of the next action: the promised day, else as many days on as the status says, moved to
  /// a workday.
  public func nextDay(
    _ status: CaseStatus?,
    promised: Day?,
    today: Day,
    country: String
  ) -> Day {
    let day = promised ?? today.adding(days: status?.followUpDays ?? 7)
    return calendar.workday(onOrAfter: day, in: country)
  }
}

/// What automatic letters to people outside keep to.
public struct SendingPolicy: Sendable, Equatable {
  /// The first minute of the day in which they leave.
  public var fromMinute = 8 * 60
  /// The minute of the day after which none leaves.
  public var toMinute = 18 * 60
  /// How many one address gets within the days.
  public var perContact = 3
  /// The days that are counted.
  public var perDays = 7
  /// How old the import of the accounts may be, in hours; nil when that does not matter.
  public var importHours: Int?
  /// For how many days a claim to have paid holds reminders.
  public var claimDays = 5
  /// After how many days an answer that nobody handled is escalated.
  public var escalateDays = 3

  /// The defaults.
  public init() {}
}

/// What is done about plans of installments.
public struct PlanPolicy: Sendable, Equatable {
  /// How many days after its day an installment is late.
  public var graceDays = 3
  /// How many days before its day the client is reminded; nil for never.
  public var remindBefore: Int? = 4
  /// Whether the client is reminded on the day.
  public var remindsOnDay = false
  /// Whether the client is reminded when it is late.
  public var remindsLate = true
  /// After how many days of being late a plan is broken, unless something was promised.
  public var defaultDays = 30
  /// At which promise that was not kept a plan is broken.
  public var brokenPromises = 2

  /// The defaults.
  public init() {}
}

/// What is done about validations.
public struct ValidationPolicy: Sendable, Equatable {
  /// What happens when nobody decides in time.
  public enum Expiry: String, Sendable, CaseIterable {
    /// They are asked again each day.
    case remind
    /// The backup of whoever is asked decides.
    case escalate
    /// It counts as refused.
    case refuse
    /// It is taken back.
    case cancel
  }

  /// How many workdays people have, unless a deadline is given.
  public var days = 5
  /// How many days before the deadline they are reminded.
  public var remindBefore = 1
  /// What happens when nobody decides in time.
  public var onExpiry = Expiry.escalate
  /// Words of the workspace that agree, besides those of the program.
  public var approveWords: [String] = []
  /// Words of the workspace that refuse.
  public var refuseWords: [String] = []

  /// The defaults.
  public init() {}
}

/// What is done about legal proceedings.
public struct LegalPolicy: Sendable, Equatable {
  /// The stages, in the order of a country.
  public var stages = [
    "prepared", "transferred", "letter_before_action", "claim_issued", "defended", "undefended",
    "judgment", "enforcement", "recovered", "settled", "insolvency", "irrecoverable", "withdrawn",
  ]
  /// The words in file names of what a law firm needs, by what it is.
  public var kit: [String: [String]] = [
    "contract": ["contract", "vertrag", "contrat", "agreement", "overeenkomst"],
    "invoices": ["invoice", "rechnung", "facture", "factuur", "fac-"],
    "correspondence": ["correspondence", "statement", "korrespondenz", "reminder", "mahnung"],
  ]
  /// After how many days without activity a case is dormant.
  public var dormantDays = 120

  /// The defaults.
  public init() {}
}
