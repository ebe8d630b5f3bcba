/// What of a message is over a limit that is met only when a field or a text is read.
///
/// Costs nothing for an ordinary message: a field or a body is looked into only when its raw size
/// allows that it is over.
struct LimitMarks {
  private let message: Message
  private let limits: ParserLimits

  init(of message: Message) {
    self.message = message
    limits = message.limits
  }

  var defects: [Defect] {
    var defects: [Defect] = []
    if LimitMarks.addressFields.contains(where: hasTooManyAddresses) {
      defects.append(Defect("too-many-addresses"))
    }
    if ["In-Reply-To", "References"].contains(where: hasTooManyIdentifiers) {
      defects.append(Defect("too-many-references"))
    }
    if isTextTooLong { defects.append(Defect("text-too-long")) }
    return defects
  }

  private static let addressFields = ["From", "Sender", "To", "Cc", "Bcc", "Reply-To"]

  // An address takes two bytes at least, with its comma; an identifier three, with its brackets.
  private func hasTooManyAddresses(_ name: String) -> Bool {
    guard message.header.size(of: name) > 2 * limits.addresses else { return false }
    var count = 0
    for field in message.header.all(name) where count <= limits.addresses {
      count +=
        AddressListParser.addresses(
          in: field.unfolded,
          legacy: field.legacy,
          limit: limits.addresses + 1 - count
        ).count
    }
    return count > limits.addresses
  }

  private func hasTooManyIdentifiers(_ name: String) -> Bool {
    guard message.header.size(of: name) > 3 * limits.references,
      let field = message.header.first(name)
    else { return false }
    let limit = limits.references
    return MessageIDList.identifiers(in: field.unfolded, limit: limit + 1).count > limit
  }

  private var isTextTooLong: Bool {
    guard message.source.count > limits.textBytes else { return false }
    let texts = message.plainParts + message.htmlParts
    guard texts.lazy.map(\.bodyRange.count).reduce(0, +) > limits.textBytes else { return false }
    return [message.plainParts, message.htmlParts].contains { parts in
      parts.reduce(0) { $0 + decodedSize(of: $1) } > limits.textBytes
    }
  }

  private func decodedSize(of part: BodyPart) -> Int {
    var size = 0
    try? message.decode(part) { size += $0.count }
    return size
  }
}
