/// The readable part of a report: what the mail system says, and the copy of the message after it.
struct ReportText {
  /// A mail system does not say more; a longer text is mostly the copy.
  private static let mostLines = 400

  /// The lines of the mail system.
  private(set) var prose: [[UInt8]]
  /// The lines of the copy, when the text holds one.
  private(set) var copy: [[UInt8]]

  init(_ text: String) {
    let lines = text.utf8
      .split(separator: 0x0A, maxSplits: Self.mostLines, omittingEmptySubsequences: false)
      .prefix(Self.mostLines).map { Array($0) }
    let start = Self.startOfCopy(lines)
    prose = Array(lines[..<start])
    copy = Array(lines[start...])
  }

  /// The prose in lower case.
  var lowercasedProse: String {
    String(decoding: Array(prose.joined(separator: [0x0A])), as: UTF8.self).lowercased()
  }

  private static func startOfCopy(_ lines: [[UInt8]]) -> Int {
    for (index, line) in lines.enumerated() {
      let rest = lines[(index + 1)...]
      if isSeparator(line), rest.contains(where: isHeaderField) { return index }
      if isHeaderField(line), beginsHeader(lines[index...]) { return index }
    }
    return lines.count
  }

  /// A line that announces the copy: between dashes, or a short sentence.
  private static func isSeparator(_ line: [UInt8]) -> Bool {
    guard line.count < 120 else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased().trimmedSpace
    guard let first = text.first, let last = text.last else { return false }
    let isMarked = "-=_*+|<".contains(first) || ".:-=".contains(last)
    return isMarked && ReportPhrases.contains(ReportPhrases.copies, in: text)
  }

  /// Whether a header block of a message begins here, and not a table of a few of its fields.
  private static func beginsHeader(_ lines: ArraySlice<[UInt8]>) -> Bool {
    let block = lines.prefix(20).prefix { !$0.allSatisfy(\.isWhiteSpace) }
    let names = block.compactMap(fieldName)
    return names.count >= 3 && names.contains(where: technicalFields.contains)
  }

  private static func isHeaderField(_ line: [UInt8]) -> Bool {
    fieldName(line).map { technicalFields.contains($0) || plainFields.contains($0) } ?? false
  }

  private static func fieldName(_ line: [UInt8]) -> String? {
    let trimmed = line[...].trimmed
    guard let colon = trimmed.prefix(40).firstIndex(of: 0x3A) else { return nil }
    let name = trimmed[..<colon]
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D }) else {
      return nil
    }
    return name.lowercasedText
  }

  private static let technicalFields: Set<String> = [
    "received", "return-path", "message-id", "mime-version", "dkim-signature", "content-type",
    "x-mailer", "x-received",
  ]
  private static let plainFields: Set<String> = ["from", "to", "subject", "date", "reply-to"]

  /// The identifier in the header of the copy, or else in a sentence about it.
  var messageID: MessageID? {
    for line in copy + prose {
      guard line.prefix(200).lowercasedText.contains("message-id"),
        let open = line.firstIndex(of: 0x3C)
      else { continue }
      if let identifier = MessageIDList.identifiers(in: line[open...], limit: 1).first {
        return identifier
      }
    }
    return nil
  }

  /// The addresses in Reply-To and Return-Path of the copy.
  var addressesOfCopy: [String] {
    var found: [String] = []
    var isOfField = false
    for line in copy {
      // A folded field goes on in lines that begin with white space.
      if line.first?.isWhiteSpace != true {
        isOfField = ["reply-to", "return-path"].contains(Self.fieldName(line))
      }
      if isOfField { found += AddressScan.matches(in: line).map(\.address) }
    }
    return found
  }

  /// The addresses in the To field of the copy.
  var recipientsOfCopy: [String] {
    guard let line = copy.first(where: { fieldIsTo($0) }) else { return [] }
    return AddressScan.matches(in: line).map(\.address)
  }

  private func fieldIsTo(_ line: [UInt8]) -> Bool { Self.fieldName(line) == "to" }
}
