/// The likeliest charset of 8-bit text that names none, by the languages that its author may write in.
///
/// A charset is likely when all bytes have a meaning in it, and when what they mean are letters that
/// the language has, small ones within words. It stays a guess.
struct CharsetGuess {
  /// A charset, in the language that speaks for it.
  private struct Candidate {
    var label: String
    var letters: Set<Unicode.Scalar>
    /// What the place of the language among the languages adds, for each character.
    var bonus: Double
  }

  private static let longestSample = 32 * 1024

  /// The label of the likeliest charset; nil when all of it can be read without one.
  static func label(of samples: [[UInt8]], languages: [String]) -> String? {
    var bytes = Array(samples.filter { !Charset.isUTF8($0) }.joined())
    if bytes.count > longestSample {
      // A sample does not end within a character.
      let end = bytes[..<longestSample].lastIndex { $0 < 0x80 } ?? longestSample
      bytes.removeSubrange(end...)
    }
    guard !bytes.isEmpty else { return nil }
    let known = languages.map { String($0.lowercased().prefix(2)) }
    if let found = best(bytes, candidates(known)), found.score > 0 { return found.label }
    // None of the languages that were expected: whatever fits.
    return best(bytes, candidates(known + GuessedLanguages.all))?.label ?? "windows-1252"
  }

  private static func candidates(_ languages: [String]) -> [Candidate] {
    var seen: Set<String> = []
    var result: [Candidate] = []
    for (place, language) in languages.enumerated() where seen.insert(language).inserted {
      guard let (labels, letters) = GuessedLanguages.of(language) else { continue }
      let bonus = 0.3 / Double(place + 1)
      result += labels.map { label in
        let isOld = GuessedLanguages.oldLabels.contains(label)
        return Candidate(label: label, letters: letters, bonus: isOld ? bonus - 1.5 : bonus)
      }
    }
    return result
  }

  private static func best(_ bytes: [UInt8], _ candidates: [Candidate])
    -> (label: String, score: Double)?
  {
    var best: (label: String, score: Double)?
    for candidate in candidates {
      guard let score = score(of: bytes, candidate) else { continue }
      if score > best?.score ?? -.infinity { best = (candidate.label, score) }
    }
    return best
  }

  /// How likely a candidate is, for each byte beyond ASCII; nil when bytes have no meaning in it.
  private static func score(of bytes: [UInt8], _ candidate: Candidate) -> Double? {
    guard let charset = Charset(label: candidate.label) else { return nil }
    var bytesOfLetter = 1.0
    if case .multiByte = charset { bytesOfLetter = 2 }
    return score(
      String(decoding: charset.utf8(bytes), as: UTF8.self),
      candidate,
      bytesOfLetter: bytesOfLetter
    )
  }

  private static func score(
    _ text: String,
    _ candidate: Candidate,
    bytesOfLetter: Double
  ) -> Double? {
    var sum = 0.0
    var count = 0.0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      guard scalar.value >= 0x80 else { continue }
      if scalar.value == 0xFFFD { return nil }
      sum += weight(of: scalar, behind: before, candidate.letters)
      count += bytesOfLetter
    }
    return count == 0 ? nil : sum * bytesOfLetter / count + candidate.bonus
  }

  private static func weight(
    of scalar: Unicode.Scalar,
    behind before: Unicode.Scalar,
    _ letters: Set<Unicode.Scalar>
  ) -> Double {
    if scalar.value < 0xA0 { return -5 }
    if GuessedLanguages.isLetterOfEastAsia(scalar) {
      return letters.isEmpty ? (GuessedLanguages.isKana(scalar) ? 3 : 2) : -3
    }
    guard
      scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    else {
      guard before.properties.isAlphabetic else {
        return GuessedLanguages.marks.contains(scalar) ? 1 : -2
      }
      if scalar == "’" { return 2 }
      return GuessedLanguages.closingMarks.contains(scalar) ? 0.5 : -2
    }
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    guard letters.contains(small) else { return -2 }
    if small == scalar { return 3 }
    // A capital begins a word, or stands among capitals.
    let isWithinWord = before.properties.isAlphabetic
    return isWithinWord ? (before.properties.isUppercase ? 1 : -2) : 2
  }
}

extension Message {
  private static let bytesOfSample = 16 * 1024

  /// The charset that its 8-bit text is likeliest in, when it names none and is no UTF-8.
  /// - Parameter languages: In which languages its author may write, the likeliest first; asked only
  ///   when it matters.
  /// - Returns: The label; nil when nothing has to be guessed.
  public func guessedCharset(languages: () -> [String]) -> String? {
    var samples: [[UInt8]] = []
    for part in leaves where part.mediaType.hasPrefix("text/") {
      guard part.charset.flatMap({ Charset(label: $0) })?.isBeyondASCII != true,
        let bytes = try? content(of: part, atMost: Self.bytesOfSample),
        !ByteScan.isASCII(bytes.span, 0..<bytes.count)
      else { continue }
      // A sample must not end within a character.
      let end =
        bytes.count < Self.bytesOfSample
        ? bytes.count : (bytes.lastIndex { $0 < 0x80 } ?? bytes.count)
      samples.append(Array(bytes[..<end]))
    }
    for name in ["Subject", "From"] {
      guard let bytes = header.first(name)?.unfolded, !ByteScan.isASCII(bytes.span, 0..<bytes.count)
      else { continue }
      samples.append(Array(bytes))
    }
    guard samples.contains(where: { !Charset.isUTF8($0) }) else { return nil }
    return CharsetGuess.label(of: samples, languages: languages())
  }
}
