/// What walking the history, the contents and the ledger found.
public struct VerifyReport: Sendable {
  /// How many events were walked.
  public var events = 0
  /// How many of them were erased on request.
  public var erasedEvents = 0
  /// How many contents were read.
  public var contents = 0
  /// How many arrivals were looked at.
  public var arrivals = 0
  /// The hash of the newest event, in hexadecimal; empty without events.
  public var head = ""
  /// What is damaged, one sentence each; at most a hundred.
  public var problems: [String] = []

  /// Nothing walked yet.
  public init() {}

  /// Adds what is damaged, as far as there is room for it.
  public mutating func add(_ problem: String) {
    if problems.count < 100 { problems.append(problem) }
  }
}

/// What became of all that ever arrived.
public struct LedgerReport: Sendable {
  /// How many times a message was seen in a mailbox or handed over.
  public var arrivals: Int
  /// How many of them were gone from the server before they could be fetched.
  public var vanished: Int
  /// How many raw messages are in each state.
  public var states: [String: Int]
  /// What cannot be explained, one sentence each; at most a hundred.
  public var problems: [String]

  /// Joins the parts.
  public init(
    arrivals: Int,
    vanished: Int,
    states: [String: Int],
    problems: [String]
  ) {
    self.arrivals = arrivals
    self.vanished = vanished
    self.states = states
    self.problems = problems
  }
}
