import HTML

/// Finds the bank accounts that a text names.
///
/// An IBAN (ISO 13616) is known by its country, its length and its check digits, however it is spaced;
/// an account of a country without them by what it is called: a sort code, a bank code, a routing
/// number. Linear in the text.
enum BankAccountReader {
  /// How much of a text is read, in bytes.
  private static let longest = 200_000
  /// How many accounts one text names at most; a list of payments is no news of an account.
  static let most = 10
  private static let longestEvidence = 300

  /// The accounts, each once, with the line in which it stands.
  static func accounts(in text: String) -> [BankDetails] {
    var found: [BankDetails] = []
    var seen: Set<String> = []
    for line in text.prefix(scalars: longest).split(whereSeparator: \.isNewline) {
      let bytes = Array(line.utf8)
      for (kind, account) in ibans(in: bytes) + labelled(in: bytes)
      where seen.insert(account).inserted {
        let evidence = String(line.prefix(scalars: longestEvidence))
        found.append(BankDetails(kind, account: account, evidence: evidence))
        if found.count == most { return found }
      }
    }
    return found
  }

  // MARK: IBAN

  private static func ibans(in line: [UInt8]) -> [(BankDetails.Kind, String)] {
    var found: [(BankDetails.Kind, String)] = []
    var place = 0
    while place < line.count {
      guard place == 0 || !isAlphanumeric(line[place - 1]),
        let (account, end) = candidate(in: line, from: place)
      else {
        place += 1
        continue
      }
      if (try? IBAN(reading: account)) != nil {
        found.append((.account, account))
        place = end
      } else if isCalledIBAN(line, before: place) {
        found.append((.damaged, account))
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// What has the country and the length of an IBAN, without its spaces, and where it ends.
  private static func candidate(in line: [UInt8], from start: Int) -> (String, end: Int)? {
    guard start + 4 <= line.count, isLetter(line[start]), isLetter(line[start + 1]),
      let length = IBAN.length(of: String(decoding: line[start..<(start + 2)], as: UTF8.self))
    else { return nil }
    var account: [UInt8] = []
    var place = start
    while place < line.count, account.count < length {
      if isAlphanumeric(line[place]) {
        account.append(upper(line[place]))
      } else if account.count < 3 || !isSeparator(line, at: place) {
        return nil
      }
      place += isAlphanumeric(line[place]) ? 1 : separatorWidth(line, at: place)
    }
    let isWhole = account.count == length && (place == line.count || !isAlphanumeric(line[place]))
    guard isWhole, account[2...3].allSatisfy(isDigit) else { return nil }
    return (String(decoding: account, as: UTF8.self), place)
  }

  /// Whether the line calls what comes an IBAN.
  private static func isCalledIBAN(_ line: [UInt8], before place: Int) -> Bool {
    let head = String(decoding: line[max(0, place - 24)..<place], as: UTF8.self).lowercased()
    return head.contains("iban")
  }

  /// Whether one space, dot or dash stands there, with more of the account behind it.
  private static func isSeparator(_ line: [UInt8], at place: Int) -> Bool {
    let width = separatorWidth(line, at: place)
    return width > 0 && place + width < line.count && isAlphanumeric(line[place + width])
  }

  private static func separatorWidth(_ line: [UInt8], at place: Int) -> Int {
    switch line[place] {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "\t"): 1
    // A no-break space.
    case 0xC2 where place + 1 < line.count && line[place + 1] == 0xA0: 2
    // A narrow no-break space.
    case 0xE2 where place + 2 < line.count && line[place + 1] == 0x80 && line[place + 2] == 0xAF: 3
    default: 0
    }
  }

  // MARK: Other countries

  /// What an account is called where it has no IBAN, and how many digits it has.
  private static let labels: [(name: String, digits: Int)] = [
    ("sort code", 6), ("sortcode", 6), ("routing", 9), ("aba", 9),
    ("bsb", 6), ("blz", 8), ("bankleitzahl", 8), ("clabe", 18), ("ifsc", 11), ("transit number", 5),
  ]

  private static func labelled(in line: [UInt8]) -> [(BankDetails.Kind, String)] {
    let lower = line.map { isLetter($0) ? $0 | 0x20 : $0 }
    return labels.compactMap { label in
      let name = Array(label.name.utf8)
      guard let start = place(of: name, in: lower) else { return nil }
      var account: [UInt8] = []
      var place = start + name.count
      // A colon, a word or two and the spaces within the number; no more.
      let end = min(line.count, place + label.digits + 16)
      while place < end, account.count < label.digits {
        let isPart = label.name == "ifsc" ? isAlphanumeric(line[place]) : isDigit(line[place])
        if isPart { account.append(upper(line[place])) }
        place += 1
      }
      guard account.count == label.digits, place == line.count || !isDigit(line[place]) else {
        return nil
      }
      let digits = String(decoding: account, as: UTF8.self)
      return (.account, "\(label.name.uppercased()) \(digits)")
    }
  }

  /// Where a word stands by itself for the first time.
  private static func place(of word: [UInt8], in line: [UInt8]) -> Int? {
    guard line.count >= word.count else { return nil }
    return (0...(line.count - word.count)).first { place in
      line[place] == word[0] && line[place..<(place + word.count)].elementsEqual(word)
        && (place == 0 || !isAlphanumeric(line[place - 1]))
        && (place + word.count == line.count || !isLetter(line[place + word.count]))
    }
  }

  // MARK: Bytes

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  private static func upper(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte & 0xDF : byte }
}
