/// Reads the fields of a delivery status notification (RFC 3464 §2), as a part of its own or in
/// the middle of prose.
struct StatusFields {
  private(set) var recipients: [DeliveryReport.Recipient] = []
  private var fields: [String: String] = [:]
  private var lastName: String?

  /// The recipients that `text` has groups of fields for; the address is empty when it is none.
  static func recipients(in text: [[UInt8]]) -> [DeliveryReport.Recipient] {
    var reader = StatusFields()
    for line in text {
      reader.read(String(decoding: line, as: UTF8.self))
    }
    reader.endGroup()
    return reader.recipients
  }

  private mutating func read(_ line: String) {
    let trimmed = line.trimmedSpace
    if trimmed.isEmpty {
      endGroup()
    } else if line.first == " " || line.first == "\t", let lastName,
      !Self.isFieldOfInterest(trimmed)
    {
      fields[lastName, default: ""] += " \(trimmed)"
    } else if let colon = trimmed.firstIndex(of: ":") {
      let name = trimmed[..<colon].lowercased()
      // QUIRK: groups that no empty line separates.
      if name == "final-recipient", fields[name] != nil { endGroup() }
      fields[name] = String(trimmed[trimmed.index(after: colon)...]).trimmedSpace
      lastName = name
    }
  }

  private static func isFieldOfInterest(_ line: String) -> Bool {
    let line = line.lowercased()
    return names.contains { line.hasPrefix($0) }
  }

  private static let names = [
    "final-recipient:", "original-recipient:", "action:", "status:", "diagnostic-code:",
    "remote-mta:", "last-attempt-date:", "reporting-mta:", "arrival-date:", "will-retry-until:",
  ]

  private mutating func endGroup() {
    defer {
      fields = [:]
      lastName = nil
    }
    let named = ["final-recipient", "original-recipient", "x-actual-recipient"]
      .compactMap { fields[$0] }.map(Self.withoutType)
    guard !named.isEmpty else { return }
    // QUIRK: commands, files and source routes stand where an address should; the next field may
    // know better.
    let address = named.first(where: AddressScan.isAddress) ?? ""
    let diagnostic = fields["diagnostic-code"].map(Self.withoutType)
    let status = ReportStatus.status(field: fields["status"], diagnostic: diagnostic)
    var action = fields["action"].map { $0.prefix { $0.isLetter }.lowercased() }
    // QUIRK: filters that throw a message away say so in a report on delivery.
    if action == "deleted" { action = "failed" }
    if action?.isEmpty != false { action = ReportStatus.action(of: status) }
    recipients.append(
      DeliveryReport.Recipient(
        address: AddressScan.normalized(address),
        action: action,
        status: status ?? action.flatMap(ReportStatus.generic),
        diagnostic: diagnostic,
        originalAddress: original(besides: address)
      )
    )
  }

  private func original(besides address: String) -> String? {
    guard let value = fields["original-recipient"].map(Self.withoutType),
      AddressScan.isAddress(value), value.lowercased() != address.lowercased()
    else { return nil }
    return AddressScan.normalized(value)
  }

  /// The value after its type (`rfc822;`, `smtp;`), without angle brackets around an address.
  private static func withoutType(_ value: String) -> String {
    var rest = value[...]
    if let semicolon = value.firstIndex(of: ";"),
      value[..<semicolon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " })
    {
      rest = value[value.index(after: semicolon)...]
    }
    var text = String(rest).trimmedSpace
    if text.hasPrefix("<"), text.hasSuffix(">") {
      text = String(text.dropFirst().dropLast()).trimmedSpace
    }
    return text
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmedSpace: String {
    let tail = drop { $0.isWhitespace }
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }
}
