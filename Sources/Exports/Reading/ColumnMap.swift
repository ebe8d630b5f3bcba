/// Which column of a table says what.
struct ColumnMap: Sendable {
  /// What each column says; nil for nothing.
  private(set) var fields: [ExportField?]
  /// The columns by what they say: a dozen, asked for with each cell, so that going through them is quicker than
  /// hashing.
  private var places: [(field: ExportField, place: Int)] = []
  /// Columns of the same heading as one that was taken, with that.
  private(set) var twins: [(place: Int, of: Int)] = []
  /// Other columns that could be the amount, in order.
  private(set) var otherAmounts: [Int] = []
  /// Other columns with numbers of documents, in order.
  private(set) var otherNumbers: [Int] = []
  /// Columns whose headings say only in part what they are: their values have to show it.
  private(set) var unsure: Set<Int> = []
  /// Other columns that could be the numbers of clients, in order.
  private var otherAccounts: [Int] = []
  /// The languages of the headings.
  private(set) var languages: Set<String> = []
  let headings: [String]

  /// What the first values of the columns look like.
  let samples: [ColumnSample]

  init(
    _ headings: [String],
    words: HeadingWords,
    told: [String: ExportField],
    samples: [ColumnSample]
  ) {
    self.headings = headings
    self.samples = samples
    fields = headings.map { _ in nil }
    let meanings = headings.map { words.meanings($0) }
    languages = Self.languages(meanings)
    for (place, heading) in headings.enumerated() {
      if let field = told[heading] { take(field, place) }
    }
    var ranks: [ExportField: Int] = [:]
    for taken in places { ranks[taken.field] = -1 }
    for (place, heading) in headings.enumerated() where told[heading] == nil {
      let known = meanings[place].filter { !$0.languages.isDisjoint(with: languages) }
      let others = meanings[place].filter { $0.languages.isDisjoint(with: languages) }
      guard let word = (known + others).first(where: { samples[place].fits($0.field) }) else {
        continue
      }
      propose(word, place, &ranks)
    }
    settleAccount()
    takeSecondMeanings(meanings)
    takeUnsure()
    let typed = fields.indices.first { fields[$0] == nil && samples[$0].areTypes }
    if self[.type] == nil, let typed { take(.type, typed) }
    let mailed = fields.indices.first { fields[$0] == nil && samples[$0].areAddresses }
    if self[.email] == nil, let mailed { take(.email, mailed) }
    let referred = fields.indices.first { fields[$0] == nil && samples[$0].areReferences }
    if self[.paymentReference] == nil, let referred { take(.paymentReference, referred) }
    settleDiscount()
    let coded = fields.indices.first { fields[$0] == nil && samples[$0].areCurrencies }
    if self[.currency] == nil, self[.localCurrency] == nil, let coded { take(.currency, coded) }
  }

  private mutating func propose(
    _ word: HeadingWords.Word,
    _ place: Int,
    _ ranks: inout [ExportField: Int]
  ) {
    let own = word.rank(in: languages)
    if let rank = ranks[word.field], word.field != .ignored, word.field != .age {
      let taken = self[word.field] ?? place
      if rank == own {
        twins.append((place, taken))
        return
      }
      if word.field == .amount, rank >= 0 { otherAmounts.append(rank < own ? place : taken) }
      if word.field == .account { otherAccounts.append(rank < own ? place : taken) }
      if word.field == .number { otherNumbers.append(rank < own ? place : taken) }
      guard own < rank else { return }
      fields[taken] = nil
    }
    ranks[word.field] = own
    take(word.field, place)
  }

  /// Of two columns that could be the numbers of clients the one with names is that of their names.
  private mutating func settleAccount() {
    guard let place = self[.account], samples[place].areNames,
      let other = otherAccounts.first(where: { samples[$0].areCodes })
    else { return }
    fields[place] = nil
    take(.account, other)
    if self[.name] == nil { take(.name, place) }
  }

  /// A heading with several meanings has the second where a surer column has the first: `Należność` beside
  /// `Pozostało` is the whole amount.
  private mutating func takeSecondMeanings(_ meanings: [[HeadingWords.Word]]) {
    for place in headings.indices where fields[place] == nil && meanings[place].count > 1 {
      guard !twins.contains(where: { $0.place == place }) else { continue }
      let other = meanings[place].dropFirst().first { word in
        self[word.field] == nil && !word.languages.isDisjoint(with: languages)
          && samples[place].fits(word.field)
      }
      if let other { take(other.field, place) }
    }
  }

  /// Of amounts that nobody knows the one whose heading has a word for what is missing yet: what is open beside
  /// whole amounts, or these beside what is open.
  private mutating func takeUnsure() {
    let loose = headings.indices.filter { place in
      fields[place] == nil && samples[place].looksLikeMoney && !otherAmounts.contains(place)
        && !twins.contains { $0.place == place }
    }
    func has(_ some: [ExportField]) -> Bool { some.contains { self[$0] != nil } }
    let hasWhole = has([.amount, .amountLocal, .debit, .credit])
    let hasOpen = has([.open, .openLocal, .balance, .running])
    guard self[.number] != nil else { return }
    for lacking in [hasWhole ? nil : ExportField.amount, hasOpen ? nil : .open].compactMap(\.self) {
      let fitting = loose.filter { HeadingParts.hint(headings[$0]) == lacking }
      guard fitting.count == 1 else { continue }
      take(lacking, fitting[0])
      unsure.insert(fitting[0])
    }
  }

  /// Takes back what a column was taken for.
  mutating func forget(_ place: Int) {
    places.removeAll { $0.place == place }
    fields[place] = nil
  }

  /// Lets a column of discounts be percentages when its heading or its values say so; else nobody knows.
  private mutating func settleDiscount() {
    guard let place = self[.discount] else { return }
    let isPercent = headings[place].contains("%") || samples[place].arePercentages
    take(isPercent && self[.discountPercent] == nil ? .discountPercent : .ignored, place)
  }

  /// The languages that most headings can be of.
  private static func languages(_ meanings: [[HeadingWords.Word]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for words in meanings {
      let all = Set(words.flatMap(\.languages))
      for language in all { counts[language, default: 0] += 1 }
    }
    let most = counts.values.max() ?? 0
    return Set(counts.filter { $0.value == most }.keys)
  }

  /// Takes a column for a field.
  mutating func take(_ field: ExportField, _ place: Int) {
    if let old = fields[place], self[old] == place { places.removeAll { $0.field == old } }
    fields[place] = field
    places.removeAll { $0.field == field }
    places.append((field, place))
  }

  /// Lets what a column was taken for be something else, when that has no column.
  mutating func rename(_ field: ExportField, to other: ExportField) {
    guard let place = self[field], self[other] == nil else { return }
    take(other, place)
  }

  subscript(field: ExportField) -> Int? {
    for taken in places where taken.field == field { return taken.place }
    return nil
  }

  func heading(_ field: ExportField) -> String { self[field].map { headings[$0] } ?? "" }

  /// The value of a field in a record.
  func value(_ field: ExportField, _ cells: [String]) -> String {
    guard let place = self[field], place < cells.count else { return "" }
    return cells[place]
  }
}
