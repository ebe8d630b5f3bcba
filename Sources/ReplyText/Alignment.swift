/// Which lines of a body stand in the letters that it may answer, and which are new among them.
struct Alignment {
  /// Whether each line is quoted from the letters.
  private(set) var isKnown: [Bool]
  /// Whether each line is new although it stands between quoted ones.
  private(set) var isAnswer: [Bool]
  /// The lines from the first to the last that is quoted; nil when nothing is.
  private(set) var span: Range<Int>?

  /// Whether less than half of a letter is quoted: what was chosen to be answered.
  private(set) var isExcerpt = false

  /// Lines of the letters, one below the other.
  private struct Region {
    var lines: Range<Int>
    var letter: Range<Int>
    var bytes: Int
    var isMarked: Bool

    /// Takes one line more.
    mutating func add(_ line: Int, _ stretch: Range<Int>, bytes more: Int) {
      lines = lines.lowerBound..<(line + 1)
      let start = min(letter.lowerBound, stretch.lowerBound)
      letter = start..<max(letter.upperBound, stretch.upperBound)
      bytes += more
    }
  }

  /// What nothing sets apart from text is a quotation when it is so many bytes long.
  private static let longQuotation = 160
  /// A line of the letter that stands alone among answers is at least so long.
  private static let shortRegion = 20

  init(_ lines: [TextLine], letters: LetterIndex) {
    isKnown = Array(repeating: false, count: lines.count)
    isAnswer = isKnown
    let isEncoded = lines.lazy.filter { $0.folded.isQuotedPrintable }.prefix(2).count == 2
    var body: [UInt8] = []
    var places: [Range<Int>] = []
    places.reserveCapacity(lines.count)
    for line in lines {
      let start = body.count
      body += (isEncoded ? line.folded.unquotedPrintable : line.folded).lettersAndDigits
      places.append(start..<body.count)
    }
    let cover = Cover(places, runs: letters.runs(in: body, lines: places))
    let regions = Self.regions(lines, places, cover, letters)
    guard let chain = Self.chain(regions, letters: letters), let first = chain.first,
      let last = chain.last
    else { return }
    isExcerpt = chain.reduce(0) { $0 + $1.bytes } * 2 < letters.shortest
    span = first.lines.lowerBound..<last.lines.upperBound
    for region in chain {
      for line in region.lines { isKnown[line] = true }
    }
    findAnswers(lines, places, cover) { above, below in
      letters.goesOn(from: cover.letter[above].upperBound, with: body[places[below]])
    }
    takeSource(lines)
  }

  /// The source of a letter's parts is the letter, though not all of it stands in what a reader sees.
  private mutating func takeSource(_ lines: [TextLine]) {
    guard let span else { return }
    let source = PartSource.lines(in: lines)
    guard let first = source.first, let last = source.last else { return }
    for line in source {
      isKnown[line] = true
      isAnswer[line] = false
    }
    self.span = min(span.lowerBound, first)..<max(span.upperBound, last + 1)
  }

  /// Lines of which most stand in the letters, joined where only empty ones are between.
  private static func regions(
    _ lines: [TextLine],
    _ places: [Range<Int>],
    _ cover: Cover,
    _ letters: LetterIndex
  )
    -> [Region]
  {
    var regions: [Region] = []
    var isOpen = false
    for index in lines.indices where !places[index].isEmpty {
      let isMarked = lines[index].depth > 0
      let letter = cover.letter[index]
      let last = isOpen ? regions.last : nil
      let goesOn = last.map { region in
        region.isMarked == isMarked
          && (isMarked || letter.lowerBound >= region.letter.upperBound)
      }
      // A name below somebody's own text is no beginning of a letter, though one begins with it.
      let isBeginning =
        isMarked || cover.bytes[index] >= shortRegion
        || letters.starts.contains(letter.lowerBound)
      isOpen = cover.isKnown(index) && (goesOn == true || isBeginning)
      guard isOpen else { continue }
      if goesOn == true {
        regions[regions.count - 1].add(index, letter, bytes: cover.bytes[index])
      } else {
        let lines = index..<(index + 1)
        regions.append(
          Region(lines: lines, letter: letter, bytes: cover.bytes[index], isMarked: isMarked)
        )
      }
    }
    return regions
  }

  /// The regions that are quoted: the longest, and what stands around it in the letter's order.
  ///
  /// A row that somebody copied into a text of their own is none of them.
  private static func chain(_ regions: [Region], letters: LetterIndex) -> [Region]? {
    guard let main = regions.indices.max(by: { regions[$0].bytes < regions[$1].bytes }) else {
      return nil
    }
    let longest = regions[main]
    let enough = min(longQuotation, letters.shortest * 2 / 5)
    guard longest.isMarked || longest.bytes >= enough else { return nil }
    let belongs = { (region: Region) -> Bool in
      if region.isMarked { return true }
      // Where a program marked the letter, what has no marks is somebody's own, as a closing is.
      if longest.isMarked { return region.bytes >= longQuotation }
      let isLines =
        letters.starts.contains(region.letter.lowerBound)
        && letters.starts.contains(region.letter.upperBound)
      return region.bytes >= (isLines ? shortRegion : 2 * shortRegion)
    }
    var above: [Region] = []
    var limit = longest.letter.lowerBound
    for region in regions[..<main].reversed()
    where belongs(region) && (region.isMarked || region.letter.upperBound <= limit) {
      above.append(region)
      limit = min(limit, region.letter.lowerBound)
    }
    var below: [Region] = []
    limit = longest.letter.upperBound
    for region in regions[(main + 1)...]
    where belongs(region) && (region.isMarked || region.letter.lowerBound >= limit) {
      below.append(region)
      limit = max(limit, region.letter.upperBound)
    }
    return above.reversed() + [longest] + below
  }

  /// What the letters lack between quoted lines is new.
  ///
  /// Letters of one case hold the same rows, and a line is noted in one of them: `goesOn` says whether
  /// one stands below another in any.
  private mutating func findAnswers(
    _ lines: [TextLine],
    _ places: [Range<Int>],
    _ cover: Cover,
    goesOn: (Int, Int) -> Bool
  ) {
    guard let span else { return }
    var above: Int?
    var between: [Int] = []
    for index in span where !places[index].isEmpty {
      guard isKnown[index] else {
        between.append(index)
        continue
      }
      if let above {
        let isWhole =
          Self.follows(cover.letter[above], cover.letter[index])
          || !between.isEmpty && goesOn(above, index)
        for line in between {
          // The rest of a line that wrapping left without its mark.
          isKnown[line] =
            cover.isKnown(line) && Self.follows(cover.letter[above], cover.letter[line])
            && Self.follows(cover.letter[line], cover.letter[index])
          guard !isKnown[line] else { continue }
          isAnswer[line] = lines[line].depth == 0 || (isWhole && lines[line].mayBeAnswer)
        }
      }
      above = index
      between = []
    }
  }

  /// Whether nothing of the letter is missing between two lines: what stands between them was put
  /// there, with marks too.
  private static func follows(_ above: Range<Int>, _ below: Range<Int>) -> Bool {
    below.lowerBound >= above.upperBound && below.lowerBound - above.upperBound <= 2
  }
}

/// How much of each line stands in the letters, and where.
private struct Cover {
  private let places: [Range<Int>]
  private(set) var bytes: [Int]
  private(set) var letter: [Range<Int>]

  init(_ places: [Range<Int>], runs: [LetterIndex.Run]) {
    self.places = places
    bytes = Array(repeating: 0, count: places.count)
    letter = Array(repeating: 0..<0, count: places.count)
    var line = 0
    for run in runs {
      while line < places.count, places[line].upperBound <= run.body.lowerBound { line += 1 }
      var index = line
      while index < places.count, places[index].lowerBound < run.body.upperBound {
        note(run, on: index)
        index += 1
      }
    }
  }

  private mutating func note(_ run: LetterIndex.Run, on index: Int) {
    let common = run.body.clamped(to: places[index])
    guard !common.isEmpty else { return }
    let start = run.letter.lowerBound + common.lowerBound - run.body.lowerBound
    let stretch = start..<(start + common.count)
    letter[index] =
      bytes[index] == 0
      ? stretch
      : min(letter[index].lowerBound, start)..<max(letter[index].upperBound, stretch.upperBound)
    bytes[index] += common.count
  }

  /// Whether seven tenths of a line stand in the letters; all of a short one.
  func isKnown(_ index: Int) -> Bool {
    let count = places[index].count
    guard count > 0 else { return false }
    return count < LetterIndex.window ? bytes[index] == count : bytes[index] * 10 >= count * 7
  }
}

extension TextLine {
  /// Whether a marked line may be somebody's own words: no address of a page and no source of one.
  fileprivate var mayBeAnswer: Bool {
    folded.count > 5 && !Self.links.stands(in: folded) && !folded.contains("<")
  }

  private static let links: PhraseTable = ["http", "https", "www", "mailto", "cid"]
}
