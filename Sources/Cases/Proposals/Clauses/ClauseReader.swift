/// Reads what a client writes, clause by clause.
struct ClauseReader {
  let rules: ProposalRules
  let sentences: [Sentence]
  let read: [ReadSentence]

  init(rules: ProposalRules, sentences: [Sentence]) {
    self.rules = rules
    self.sentences = sentences
    let language = ReadSentence.language(of: sentences, in: rules.country)
    read = sentences.map { ReadSentence($0, language: language, rules: rules) }
  }

  /// A clause, and what came of it.
  struct Step {
    var clause: Clause
    var money: MoneyReader.Verdict
    var dispute: DisputeReader.Found?
  }

  /// What the text suggests.
  func proposals() -> [Proposal] {
    let matters = MatterReader(rules: rules)
    let disputes = DisputeReader(rules: rules, sentences: read)
    var found: [Proposal] = []
    var contested: [DisputeReader.Found] = []
    var topic: [String] = []
    for (number, sentence) in sentences.enumerated() {
      var requests = matters.requests(sentence, after: number > 0 ? sentences[number - 1] : nil)
      let whole = Clause(read[number], read[number].senses.indices, isLast: true)
      requests = requests.map { counting($0, read[number]) }
      if RequestReader.namesOtherPaper(whole) { requests.removeAll { $0.kind == .invoiceCopy } }
      if requests.isEmpty {
        requests = self.requests(number, topic: topic)
      }
      let isOfPapers =
        matters.isMissing(sentence)
        || !requests.isEmpty && matters.saysInvoiceNeverCame(sentence)
      let steps = steps(number, topic: topic)
      if let told = steps.lazy.compactMap({ LegalReader(rules: rules).insolvency($0.clause) })
        .first,
        !found.contains(where: { $0.kind == .legalStage })
      {
        found.append(told)
      }
      let copied = requests.filter { $0.kind == .invoiceCopy }.compactMap { $0.details["item"] }
      if !isOfPapers {
        contested += steps.compactMap(\.dispute).filter {
          $0.items.isEmpty || !$0.items.allSatisfy(copied.contains)
        }
      }
      // How a client would like to pay is no promise.
      if !requests.contains(where: { $0.kind == .planRequest }) {
        let money = steps.flatMap { step -> [Proposal] in
          if case .proposals(let found) = step.money { found } else { [] }
        }
        found += money.isEmpty ? missing(sentence, matters) : money
      }
      found += requests
      topic = read[number].items.isEmpty ? [] : Clause.items(read[number])
    }
    let agreed = rules.acceptance(sentences)
    return MatterReader.once(agreed + disputes.proposals(contested) + found)
  }

  /// A plan that is asked for, with the amount of its parts in `3 parcelas de 500`.
  private func counting(_ request: Proposal, _ sentence: ReadSentence) -> Proposal {
    guard request.kind == .planRequest, request.amount == nil, sentence.counted.count == 1 else {
      return request
    }
    var found = request
    found.details["count"] = String(sentence.counted[0].count)
    found.details["amount"] = String(sentence.counted[0].money.minorUnits)
    found.details["currency"] = sentence.counted[0].money.currency
    return found
  }

  /// The clauses of a sentence with what comes of each.
  private func steps(_ number: Int, topic before: [String]) -> [Step] {
    let money = MoneyReader(rules: rules, sentences: read)
    let disputes = DisputeReader(rules: rules, sentences: read)
    let clauses = Clause.all(in: read[number])
    var topic = read[number].items.isEmpty ? before : []
    return clauses.indices.map { place in
      let verdict = money.verdict(clauses, place, of: number)
      var isMoney = false
      if case .proposals = verdict { isMoney = true }
      // What is paid is not contested in the same breath.
      var contested = isMoney ? nil : disputes.found(clauses, place, of: number, topic: topic)
      // `We never ordered that, cancel 2057.`
      let named = Clause.items(read[number])
      if contested?.items.isEmpty ?? false, named.count == 1 { contested?.items = named }
      let step = Step(clause: clauses[place], money: verdict, dispute: contested)
      if !clauses[place].items.isEmpty { topic = clauses[place].items }
      return step
    }
  }

  private func requests(_ number: Int, topic before: [String]) -> [Proposal] {
    let reader = RequestReader(rules: rules)
    var topic = before
    let found = Clause.all(in: read[number]).flatMap { clause in
      if !clause.items.isEmpty { topic = clause.items }
      return reader.requests(clause, topic: topic)
    }
    // `I never got a copy of 2063, could you send it again?` asks once.
    return found.enumerated().filter { place, request in
      !found[..<place].contains { $0.kind == request.kind && $0.details == request.details }
    }.map(\.element)
  }

  /// A payment that the writer misses in our account: `our payment of 5 October is not shown`.
  private func missing(_ sentence: Sentence, _ matters: MatterReader) -> [Proposal] {
    guard matters.saysMissing(sentence) else { return [] }
    let days = rules.days.mentions(in: sentence)
    let amounts = rules.amounts.mentions(in: sentence)
    guard days.count <= 1, amounts.count <= 1 else { return [] }
    var details: [String: String] = [:]
    let day = days.first.flatMap(rules.days.past)
    guard days.isEmpty || day != nil else { return [] }
    details["day"] = day?.description
    if let money = amounts.first?.money {
      details["amount"] = String(money.minorUnits)
      details["currency"] = money.currency
    }
    return [rules.proposal(.claimedPayment, details, sentence)]
  }

  // MARK: Explaining

  /// What each clause was read as.
  func explanation() -> [ProposalRules.ReadClause] {
    read.indices.flatMap { number in
      steps(number, topic: []).map { step in
        let clause = step.clause
        let words = clause.words.compactMap { place -> String? in
          let names = clause.of.senses[place].names.joined(separator: "+")
          return names.isEmpty ? nil : clause.of.sentence.word(place) + "=" + names
        }
        var outcome =
          switch step.money {
          case .proposals(let found): found.map(\.kind.rawValue).joined(separator: ", ")
          case .nothing(let reason): "nothing: " + reason
          }
        if let contested = step.dispute {
          outcome = (["dispute"] + contested.items).joined(separator: " ")
        }
        return ProposalRules.ReadClause(
          clause: clause.text,
          time: Frame(clause).time.rawValue,
          outcome: outcome,
          words: words.joined(separator: " ")
        )
      }
    }
  }
}

extension Clause {
  /// The items that a whole sentence names.
  static func items(_ sentence: ReadSentence) -> [String] {
    Clause(sentence, sentence.senses.indices, isLast: true).items
  }
}

extension ProposalRules {
  /// A clause, and what it was read as.
  public struct ReadClause: Sendable, Equatable {
    /// The clause as it stands.
    public var clause: String
    /// When what it tells of happens, by its verb.
    public var time: String
    /// What it suggests about money or contests, or why nothing.
    public var outcome: String
    /// Its words with what each does.
    public var words: String
  }

  /// What each clause of a client's text was read as.
  public func explanation(of text: String) -> [ReadClause] {
    ClauseReader(rules: self, sentences: Sentence.all(in: text)).explanation()
  }
}
