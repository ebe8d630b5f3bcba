/// A request that several people decide about: a credit note, a discount, a settlement.
public struct Validation: Sendable, Equatable {
  /// In which order people are asked, and how many have to agree.
  public enum Mode: String, Sendable, CaseIterable {
    /// All at once; as many as the quorum have to agree.
    case parallel
    /// One after the other; all have to agree.
    case sequential
    /// One after the other, until one agrees whose limit covers the amount.
    case byAmount = "by_amount"
  }

  /// Where the request stands.
  public enum State: String, Sendable, CaseIterable {
    /// Somebody is asked.
    case pending
    /// It was agreed to.
    case approved
    /// It was not.
    case refused
    /// It was taken back.
    case cancelled
  }

  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// What is to be decided, in a few words.
  public var subject: String
  /// The amount at stake.
  public var amount: Money
  /// Why it is asked for; may be empty.
  public var reason: String
  /// In which order people are asked.
  public var mode: Mode
  /// How many have to agree when all are asked at once.
  public var quorum: Int
  /// The user who asks.
  public var requestedBy: String
  /// The last day, `YYYY-MM-DD`; empty when there is none.
  public var deadline: String
  /// Counts the amounts that were asked for; earlier agreements do not count for a later one.
  public var revision: Int
  /// Where the request stands.
  public var state: State
  /// What happens when nobody decides in time.
  public var onExpiry = ValidationPolicy.Expiry.remind
  /// Those who are asked, in order.
  public var steps: [ValidationStep]

  /// Joins the parts of a request that nobody was asked yet.
  public init(
    id: Int = 0,
    caseNumber: Int,
    subject: String,
    amount: Money,
    reason: String = "",
    mode: Mode,
    quorum: Int,
    requestedBy: String,
    deadline: String = "",
    revision: Int = 1,
    state: State = .pending,
    steps: [ValidationStep]
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.subject = subject
    self.amount = amount
    self.reason = reason
    self.mode = mode
    self.quorum = quorum
    self.requestedBy = requestedBy
    self.deadline = deadline
    self.revision = revision
    self.state = state
    self.steps = steps
  }

  // MARK: Asking

  /// Begins: those who are asked first are pending afterwards.
  ///
  /// Throws `ValidationError` when nobody can decide it.
  public mutating func start() throws(ValidationError) {
    guard !steps.isEmpty else { throw .noSteps }
    guard mode != .parallel || (1...steps.count).contains(quorum) else {
      throw .badQuorum(quorum, steps: steps.count)
    }
    if mode == .byAmount, !steps.contains(where: covers) { throw .beyondTopLimit }
    for place in steps.indices where mode == .parallel || place == 0 {
      steps[place].state = .pending
    }
  }

  /// Starts over with another amount; what was agreed to does not count any more.
  public mutating func revise(amount: Money) throws(ValidationError) {
    self.amount = amount
    revision += 1
    state = .pending
    for place in steps.indices { steps[place].clear() }
    try start()
  }

  /// Takes the request back.
  public mutating func cancel() throws(ValidationError) {
    guard state == .pending else { throw .ended(state) }
    end(.cancelled, others: .cancelled)
  }

  private func covers(_ step: ValidationStep) -> Bool {
    step.limit.map { $0 >= abs(amount.minorUnits) } ?? true
  }

  // MARK: Deciding

  /// Takes down a decision; the numbers of the steps that are asked because of it.
  ///
  /// Throws `ValidationError` when the step is not asked, was decided, or a refusal has no comment.
  public mutating func decide(
    step number: Int,
    isApproved: Bool,
    comment: String,
    by decider: String,
    on day: String
  ) throws(ValidationError) -> [Int] {
    guard let place = steps.firstIndex(where: { $0.number == number }) else {
      throw .noSuchStep(number)
    }
    guard steps[place].state == .pending else {
      let step = steps[place]
      throw step.decidedBy.isEmpty ? .notAsked : .alreadyDecided(step.state, by: step.decidedBy)
    }
    guard isApproved || !comment.isEmpty else { throw .commentNeeded }
    steps[place].state = isApproved ? .approved : .refused
    steps[place].comment = comment
    steps[place].decidedBy = decider
    steps[place].decidedOn = day
    return isApproved ? goOn(after: place) : stop()
  }

  private mutating func goOn(after place: Int) -> [Int] {
    switch mode {
    case .parallel:
      if steps.count(where: { $0.state == .approved }) >= quorum {
        end(.approved, others: .skipped)
      }
      return []
    case .byAmount where covers(steps[place]):
      end(.approved, others: .skipped)
      return []
    case .sequential, .byAmount:
      guard let next = steps.firstIndex(where: { $0.state == .waiting }) else {
        end(.approved, others: .skipped)
        return []
      }
      steps[next].state = .pending
      return [steps[next].number]
    }
  }

  /// A refusal ends the request unless enough others can still agree.
  private mutating func stop() -> [Int] {
    let possible = steps.count { [.approved, .pending, .waiting].contains($0.state) }
    if mode != .parallel || possible < quorum { end(.refused, others: .cancelled) }
    return []
  }

  private mutating func end(_ state: State, others: ValidationStep.State) {
    self.state = state
    for place in steps.indices where [.pending, .waiting].contains(steps[place].state) {
      steps[place].state = others
    }
  }
}

/// One person who is asked.
public struct ValidationStep: Sendable, Equatable {
  /// Where a step stands.
  public enum State: String, Sendable, CaseIterable {
    /// Not asked yet.
    case waiting
    /// Asked.
    case pending
    /// Agreed.
    case approved
    /// Did not agree.
    case refused
    /// Not needed any more.
    case skipped
    /// The request ended before.
    case cancelled
  }

  /// The key in the store.
  public var id = 0
  /// The place, from 1.
  public var number: Int
  /// The department; may be empty.
  public var department: String
  /// The recorded address of the person.
  public var email: String
  /// Their name; may be empty.
  public var name: String
  /// What they may agree to, in minor units; nil when there is no limit.
  public var limit: Int?
  /// The recorded address of who may decide for them; empty when nobody.
  public var delegate = ""
  /// Where the step stands.
  public var state = State.waiting
  /// What was said with the decision.
  public var comment = ""
  /// Who decided; empty before.
  public var decidedBy = ""
  /// The day of the decision, `YYYY-MM-DD`; empty before.
  public var decidedOn = ""
  /// The day they were last reminded, `YYYY-MM-DD`; empty before.
  public var remindedOn = ""
  /// Counts the confirmations that were asked for; only the newest one counts.
  public var nonce = 0

  /// Joins the parts of a step that was not asked.
  public init(number: Int, department: String, email: String, name: String = "", limit: Int? = nil)
  {
    self.number = number
    self.department = department
    self.email = email
    self.name = name
    self.limit = limit
  }

  /// Whether an address may decide.
  public func isAsked(_ email: String) -> Bool {
    email == self.email || !delegate.isEmpty && email == delegate
  }

  mutating func clear() {
    state = .waiting
    comment = ""
    decidedBy = ""
    decidedOn = ""
    remindedOn = ""
    nonce += 1
  }
}

/// Why a validation cannot be asked for or decided.
public enum ValidationError: Refusing, Equatable {
  /// Nobody is asked.
  case noSteps
  /// More have to agree than are asked, or nobody.
  case badQuorum(Int, steps: Int)
  /// Nobody's limit covers the amount.
  case beyondTopLimit
  /// There is no step of this number.
  case noSuchStep(Int)
  /// The step is not asked, or not any more.
  case notAsked
  /// The step was decided before.
  case alreadyDecided(ValidationStep.State, by: String)
  /// A refusal needs its reason.
  case commentNeeded
  /// The request has ended.
  case ended(Validation.State)

  /// Of which kind it is.
  public var refusal: Refusal {
    switch self {
    case .noSteps, .badQuorum, .commentNeeded: .usage
    case .beyondTopLimit: .refused
    case .noSuchStep: .notFound
    case .notAsked, .alreadyDecided, .ended: .conflict
    }
  }

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noSteps: "nobody is asked"
    case .badQuorum(let quorum, let steps): "\(quorum) of \(steps) cannot agree"
    case .beyondTopLimit: "nobody's limit covers the amount: add someone whose limit does"
    case .noSuchStep(let number): "there is no step \(number)"
    case .notAsked: "the step is not asked"
    case .alreadyDecided(let state, let decider): "\(decider) decided it before: \(state.rawValue)"
    case .commentNeeded: "a refusal needs its reason"
    case .ended(let state): "the request has ended: \(state.rawValue)"
    }
  }
}
