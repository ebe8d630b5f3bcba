import Cases

/// What a first walk through a file has found: how it is written and what its columns say.
struct ExportSurvey: Sendable {
  let kind: ExportKind
  var map: ColumnMap
  /// The marks of the columns of amounts; a column without one has amounts that contradict each other.
  var marks: [Int: DecimalMark] = [:]
  /// The order of the days; nil when it has to be asked for.
  var order: DayOrder?
  /// What nothing decides, of the file as a whole.
  var asks: [ExportAsk] = []
  /// Whether empty cells of the client mean the one above.
  var fillsDown = false
  /// Whether the lines above groups name the number of the client first.
  var hasGroupCodes = false
  /// Whether amounts of this column stand without a sign, though others of the file have one.
  var isUnsigned: Set<Int> = []
  /// Whether credits stand without a minus: the type alone tells.
  var creditsArePositive = false
  /// Whether money that came in is a credit of the ledger.
  var receiptsAreCredits = false
  /// Whether amounts of the file have a minus.
  var hasMinus = false
  /// Whether the amounts are in the currency of the books.
  var usesLocal = false
  /// Whether lines of it add up others.
  var hasTotals = false
  /// The beginnings of accounts that are no clients'.
  var strangers: Set<String> = []
  /// What words of its types mean, of those that were seen often.
  var meanings: [String: TypeWords.Meaning?] = [:]
  /// The years in which its days can lie.
  var years = PlausibleYears(now: 2026)

  init(kind: ExportKind, map: ColumnMap) {
    self.kind = kind
    self.map = map
  }

  /// Looks a word of a type up once for all its rows.
  mutating func note(type text: String) {
    guard map[.type] != nil, meanings[text] == nil, meanings.count < 200 else { return }
    meanings[text] = .some(TypeWords.meaning(of: text, in: map.languages))
  }

  /// What a word of a type means in the file.
  func meaning(of text: String) -> TypeWords.Meaning? {
    if let known = meanings[text] { return known }
    return TypeWords.meaning(of: text, in: map.languages)
  }
}
