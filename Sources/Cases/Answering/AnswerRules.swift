/// What an entry of an answer page has to be before it is taken: the one place that decides it, whatever the
/// browser sent.
public struct AnswerRules: Sendable {
  /// What is wrong with a field.
  public enum Problem: String, Sendable, Equatable {
    /// Nothing of it is ticked, or something that is not there.
    case items
    /// It is missing, or no day.
    case day
    /// It lies behind us.
    case past
    /// It lies before us.
    case future
    /// It is too far away.
    case far
    /// It is missing, or no amount, or can be read in two ways.
    case amount
    /// It is more than is open.
    case tooMuch = "too_much"
    /// It is none of the reasons, stages, or numbers.
    case choice
    /// Nothing is said.
    case text
    /// It is too long.
    case long
    /// The plan is another one now.
    case plan
    /// Too many things are said at once.
    case many
  }

  /// How much is said at once.
  public static let mostEntries = 20
  private static let longestText = 5_000
  private static let longestReference = 100
  private static let farthestPayment = 366
  private static let farthestPlan = 124
  private static let mostInstallments = 36
  private static let mostFees = 100_000_000

  private let items: [Item]
  private let plan: Int?
  private let reasons: [String]
  private let stages: [String]
  private let kinds: [PageAnswer.Entry.Kind]
  private let today: Day

  /// Joins what is open, the plan that can be agreed to, what the workspace lists, and who answers when.
  public init(
    items: [Item],
    plan: Int?,
    reasons: [String],
    stages: [String],
    role: ParticipantRole,
    today: Day
  ) {
    self.items = items
    self.plan = plan
    self.reasons = reasons
    self.stages = stages
    kinds = PageAnswer.kinds(for: role)
    self.today = today
  }

  /// What is wrong with an entry, by field; nothing when it can be taken.
  ///
  /// `hasFiles` says whether files come with it.
  public func problems(_ entry: PageAnswer.Entry, hasFiles: Bool = false) -> [String: Problem] {
    guard kinds.contains(entry.kind) else { return ["choice": .choice] }
    var found: [String: Problem] = [:]
    found["items"] = items(of: entry)
    found["day"] = day(of: entry)
    found["amount"] = amount(of: entry)
    switch entry.kind {
    case .dispute where !reasons.contains(entry.reason ?? ""): found["reason"] = .choice
    case .plan where !(2...Self.mostInstallments).contains(entry.count ?? 0):
      found["count"] = .choice
    case .stage where !stages.contains(entry.stage ?? ""): found["stage"] = .choice
    case .accept where plan == nil || entry.plan != plan: found["plan"] = .plan
    case .comment where (entry.comment ?? "").isEmpty && !hasFiles: found["comment"] = .text
    default: break
    }
    let tooLong = (entry.comment ?? "").unicodeScalars.count > Self.longestText
    if tooLong { found["comment"] = .long }
    if (entry.courtReference ?? "").unicodeScalars.count > Self.longestReference {
      found["court_reference"] = .long
    }
    return found
  }

  private func items(of entry: PageAnswer.Entry) -> Problem? {
    guard entry.kind.isAboutItems else { return entry.items.isEmpty ? nil : .items }
    let known = entry.items.allSatisfy { number in items.contains { $0.number == number } }
    return entry.items.isEmpty || !known || Set(entry.items).count != entry.items.count
      ? .items : nil
  }

  private func day(of entry: PageAnswer.Entry) -> Problem? {
    let day = entry.day.flatMap { Day($0) }
    guard (day == nil) == (entry.day == nil) else { return .day }
    func away(_ day: Day) -> Int { day.number - today.number }
    switch (entry.kind, day) {
    case (.pay, nil), (.paid, nil), (.plan, nil): return .day
    case (.pay, let day?), (.plan, let day?):
      let farthest = entry.kind == .pay ? Self.farthestPayment : Self.farthestPlan
      return away(day) < 0 ? .past : away(day) > farthest ? .far : nil
    case (.paid, let day?):
      return away(day) > 0 ? .future : away(day) < -Self.farthestPayment ? .far : nil
    case (.stage, let day?): return abs(away(day)) > 10 * Self.farthestPayment ? .far : nil
    case (.stage, nil): return nil
    default: return day == nil ? nil : .day
    }
  }

  private func amount(of entry: PageAnswer.Entry) -> Problem? {
    guard entry.amounts.values.allSatisfy({ $0 > 0 }) else { return .amount }
    switch entry.kind {
    case .pay, .paid, .dispute:
      var open: [String: Int] = [:]
      for item in items where entry.items.contains(item.number) {
        open[item.outstanding.currency, default: 0] += item.part.minorUnits
      }
      if entry.kind != .dispute, entry.amounts.isEmpty { return .amount }
      if entry.kind == .dispute, entry.items.count > 1, !entry.amounts.isEmpty { return .amount }
      return entry.amounts.contains { $0.value > open[$0.key] ?? 0 } ? .tooMuch : nil
    case .fees:
      let isOne = entry.amounts.count == 1
      return !isOne
        ? .amount : entry.amounts.values.contains { $0 > Self.mostFees } ? .tooMuch : nil
    case .processing, .plan, .copy, .accept, .stage, .comment:
      return entry.amounts.isEmpty ? nil : .amount
    }
  }
}
