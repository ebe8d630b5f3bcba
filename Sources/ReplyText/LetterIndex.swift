/// The letters and digits of what we wrote before, so that they are found again in an answer
/// whatever a program did to its lines, marks, spaces and punctuation.
struct LetterIndex {
  /// A stretch of a body that stands in the letters.
  struct Run: Equatable {
    /// Where it stands in the body, and in the letters.
    var body: Range<Int>
    var letter: Range<Int>
  }

  /// The letters and digits of all letters, one after the other.
  let known: [UInt8]
  /// Where in them lines begin, and where the last one ends.
  let starts: Set<Int>
  /// How many of them the shortest letter has.
  let shortest: Int
  /// Where in `known` a window of bytes stands first; -1 for nowhere.
  private var places: [Int32]
  private let shift: UInt64

  /// How many bytes are compared at once, and at which distance windows are noted.
  static let window = 8
  private static let stride = 4
  private static let mostProbes = 8
  /// No chance makes so long a stretch.
  private static let longStretch = 24
  /// Stands between texts, and in none of them.
  private static let border = [UInt8](repeating: 0, count: 4)
  /// More than any letter of ours holds; what is longer is noted up to here.
  private static let mostBytes = 400_000

  init?(_ letters: [EarlierLetter]) {
    var known: [UInt8] = []
    var starts: Set<Int> = []
    var shortest = Int.max
    for letter in letters where known.count < Self.mostBytes {
      let before = known.count
      // The subject is quoted too.
      for line in LineSplit.lines(of: letter.text) {
        guard known.count < Self.mostBytes else { break }
        starts.insert(known.count)
        known += FoldedText(line).lettersAndDigits
      }
      shortest = min(shortest, known.count - before)
      starts.insert(known.count)
      // The subject is quoted too, but no line of the letter goes on with it.
      known += Self.border + FoldedText(letter.subject).lettersAndDigits.prefix(1000) + Self.border
    }
    guard known.count >= 2 * Self.window else { return nil }
    self.known = known
    self.starts = starts
    self.shortest = shortest
    let bits = UInt64(max(6, Int.bitWidth - (known.count / Self.stride * 2).leadingZeroBitCount))
    shift = 64 - bits
    places = Array(repeating: -1, count: 1 << bits)
    for place in Swift.stride(from: 0, through: known.count - Self.window, by: Self.stride) {
      note(place)
    }
  }

  /// Notes a window, unless the same one stands further up.
  private mutating func note(_ place: Int) {
    var slot = slot(of: Self.word(known, at: place))
    for _ in 0..<Self.mostProbes {
      if places[slot] < 0 {
        places[slot] = Int32(place)
        return
      }
      if stands(known, place, at: Int(places[slot])) { return }
      slot = (slot + 1) & (places.count - 1)
    }
  }

  /// Where the window of `body` at `index` stands first.
  private func place(of body: [UInt8], _ index: Int) -> Int? {
    var slot = slot(of: Self.word(body, at: index))
    for _ in 0..<Self.mostProbes {
      let place = Int(places[slot])
      if place < 0 { return nil }
      if stands(body, index, at: place) { return place }
      slot = (slot + 1) & (places.count - 1)
    }
    return nil
  }

  private func slot(of word: UInt64) -> Int {
    Int((word &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private static func word(_ bytes: [UInt8], at index: Int) -> UInt64 {
    var word: UInt64 = 0
    for byte in bytes[index..<(index + window)] { word = word << 8 | UInt64(byte) }
    return word
  }

  /// The stretches of `body` that stand in the letters, in order.
  ///
  /// `lines` says where its lines begin and end: a short one goes on where the last stretch ended.
  func runs(in body: [UInt8], lines: [Range<Int>]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    var line = 0
    var next = Continuation()
    while index < body.count {
      while line + 1 < lines.count, lines[line].upperBound <= index { line += 1 }
      guard let start = match(body, index, next, line: lines[line]) else {
        index += 1
        continue
      }
      let limit = runs.last?.body.upperBound ?? 0
      let run = extended(body, from: index, start, above: limit, line: lines[line])
      runs.append(run)
      index = run.body.upperBound
      next.take(run)
    }
    return runs
  }

  /// Whether the letters go on with `line` behind a place of theirs.
  func goesOn(from place: Int, with line: ArraySlice<UInt8>) -> Bool {
    let start = line.prefix(Self.longStretch)
    return start.count >= Self.window && known[min(place, known.count)...].starts(with: start)
  }

  /// Where in the letters a body may go on: where its last stretch ended, and where its last long
  /// one did, since a few words of an answer stand in the letter by chance.
  private struct Continuation {
    var last = 0
    var long = 0

    mutating func take(_ run: Run) {
      last = run.letter.upperBound
      if run.letter.count >= LetterIndex.longStretch || run.letter.lowerBound == long {
        long = last
      }
    }
  }

  /// Where in the letters the body goes on from `index`: where a stretch ended, when a window or the
  /// whole line stands there, or where the window stands first.
  private func match(
    _ body: [UInt8],
    _ index: Int,
    _ next: Continuation,
    line: Range<Int>
  ) -> Int? {
    if line.lowerBound == index, line.count >= 3, line.count < Self.window {
      for place in [next.last, next.long]
      where place + line.count <= known.count
        && known[place..<(place + line.count)].elementsEqual(body[line])
      {
        return place
      }
    }
    guard index + Self.window <= body.count else { return nil }
    for place in [next.last, next.long]
    where place + Self.window <= known.count && stands(body, index, at: place) {
      return place
    }
    return place(of: body, index)
  }

  private func stands(_ body: [UInt8], _ index: Int, at place: Int) -> Bool {
    for offset in 0..<Self.window where body[index + offset] != known[place + offset] {
      return false
    }
    return true
  }

  /// The whole stretch around a window; one that is short ends where its line does, so that chance
  /// takes nothing of the next.
  private func extended(
    _ body: [UInt8],
    from index: Int,
    _ place: Int,
    above limit: Int,
    line: Range<Int>
  ) -> Run {
    var start = index
    var first = place
    while start > limit, first > 0, body[start - 1] == known[first - 1] {
      start -= 1
      first -= 1
    }
    var end = index
    var last = place
    while end < body.count, last < known.count, body[end] == known[last] {
      if end == line.upperBound, end - start < Self.longStretch { break }
      end += 1
      last += 1
    }
    return Run(body: start..<end, letter: first..<last)
  }
}
