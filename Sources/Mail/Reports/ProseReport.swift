/// Reads a report that people are meant to read: by the shape of its lines, since every mail
/// system has its own words.
struct ProseReport {
  private let text: ReportText
  private let isDelayed: Bool
  /// Addresses that are no recipients: who gets the report, and who sends it.
  private let outsiders: Set<String>

  init(_ text: ReportText, subject: String, outsiders: [EmailAddress]) {
    self.text = text
    isDelayed =
      ReportPhrases.contains(ReportPhrases.delays, in: subject.lowercased())
      || ReportPhrases.contains(ReportPhrases.delays, in: text.lowercasedProse)
    self.outsiders = Set(outsiders.map { $0.email.lowercased() })
  }

  /// The recipients, the `stated` ones when the header of the report names them.
  func recipients(stated: [String]) -> [DeliveryReport.Recipient] {
    let addresses = stated.isEmpty ? found() : stated
    let entries = addresses.map { address in
      (address, text.prose.firstIndex { Self.holds($0, address) })
    }
    return entries.map { address, start in
      let others = entries.compactMap(\.1).filter { other in start.map { other > $0 } ?? false }
      let isOnly = addresses.count == 1
      let lines = diagnosticLines(
        from: isOnly ? nil : start,
        to: others.min() ?? text.prose.count
      )
      return recipient(address, lines, start: start)
    }
  }

  /// Recipients of status fields with what the fields leave open taken from the prose.
  func completing(
    _ recipients: [DeliveryReport.Recipient],
    stated: [String]
  ) -> [DeliveryReport.Recipient] {
    guard recipients.contains(where: { $0.address.isEmpty || isVague($0.status) }) else {
      return recipients
    }
    let named = self.recipients(stated: stated)
    return recipients.map { recipient in
      let only = recipients.count == 1 && named.count == 1 ? named.first : nil
      let match = named.first { $0.address == recipient.address } ?? only
      guard let match else { return recipient }
      var recipient = recipient
      if recipient.address.isEmpty { recipient.address = match.address }
      if isVague(recipient.status), match.status?.first == recipient.status?.first,
        let code = match.diagnostic.flatMap({ StatusCode.enhanced(in: Array($0.utf8)) }),
        code.first == recipient.status?.first
      {
        recipient.status = code
      }
      return recipient
    }.filter { !$0.address.isEmpty }
  }

  private func isVague(_ status: String?) -> Bool { status.map(StatusCode.isGeneric) ?? true }

  private func recipient(
    _ address: String,
    _ lines: ArraySlice<[UInt8]>,
    start: Int?
  ) -> DeliveryReport.Recipient {
    let prose = Array(lines.joined(separator: [0x0A]))
    let status = ReportStatus.status(ofProse: prose, isDelayed: isDelayed)
    let isDelayedHere = isDelayed || status.hasPrefix("4")
    let from = start.map { max($0, lines.startIndex) } ?? lines.startIndex
    let diagnostic = lines[min(from, lines.endIndex)...].map { $0[...].trimmed.text }
      .prefix { !$0.isEmpty }.joined(separator: " ")
    return DeliveryReport.Recipient(
      address: address,
      action: isDelayedHere ? "delayed" : "failed",
      status: status,
      diagnostic: diagnostic.isEmpty ? nil : diagnostic
    )
  }

  private func diagnosticLines(from start: Int?, to end: Int) -> ArraySlice<[UInt8]> {
    text.prose[(start ?? 0)..<max(end, start ?? 0)]
  }

  /// The addresses of the strongest shape that occurs.
  private func found() -> [String] {
    let shapes: [([UInt8]) -> [String]] = [
      entryAddresses, transcriptAddresses, { AddressScan.matches(in: $0).map(\.address) },
    ]
    for shape in shapes {
      let addresses = unique(text.prose.flatMap(shape), without: outsiders)
      if !addresses.isEmpty { return addresses }
    }
    // People write to themselves, and to postmasters.
    for shape in shapes.dropLast() {
      let addresses = unique(text.prose.flatMap(shape), without: [])
      if !addresses.isEmpty { return addresses }
    }
    return unique(text.recipientsOfCopy, without: [])
  }

  /// An address that begins a line, or that follows a label such as `Recipient:`.
  private func entryAddresses(_ line: [UInt8]) -> [String] {
    guard let match = AddressScan.matches(in: line).first else { return [] }
    let before = line[..<match.range.lowerBound]
    let label = before.filter { $0.isLetter || $0 >= 0x80 || $0 == 0x20 || $0 == 0x3A }[...].trimmed
    if label.isEmpty {
      return isEntry(line, after: match.range.upperBound) ? [match.address] : []
    }
    guard label.last == 0x3A, label.count < 60 else { return [] }
    let words = String(decoding: label.dropLast(), as: UTF8.self).lowercased()
    return ReportPhrases.contains(ReportPhrases.labels, in: words) ? [match.address] : []
  }

  /// Whether an address at the start of a line is what the line is about.
  private func isEntry(_ line: [UInt8], after end: Int) -> Bool {
    let rest = line[end...].drop { $0 == 0x3E || $0 == 0x22 || $0 == 0x27 || $0 == 0x29 }
    guard let next = rest.first(where: { !$0.isWhiteSpace && !$0.isLineBreak }) else { return true }
    return ":;(,.-<".utf8.contains(next) || line.first?.isWhiteSpace == true
      || line[...].trimmed.first == 0x3C || rest.starts(with: " on ".utf8)
  }

  /// The address of a RCPT command, or the one that a server repeats behind its reply code.
  private func transcriptAddresses(_ line: [UInt8]) -> [String] {
    let text = String(decoding: line, as: UTF8.self).lowercased()
    let isCommand = text.contains("rcpt to")
    guard isCommand || StatusCode.replyClass(in: line) != nil else { return [] }
    return AddressScan.matches(in: line).prefix(1).map(\.address)
  }

  private func unique(_ addresses: [String], without outsiders: Set<String>) -> [String] {
    var seen: Set<String> = []
    return addresses.filter { address in
      let key = address.lowercased()
      guard outsiders.isEmpty || (!outsiders.contains(key) && !ReportOrigin.isDaemon(key)) else {
        return false
      }
      return seen.insert(key).inserted
    }
  }

  private static func holds(_ line: [UInt8], _ address: String) -> Bool {
    AddressScan.matches(in: line).contains { $0.address.lowercased() == address.lowercased() }
  }
}
