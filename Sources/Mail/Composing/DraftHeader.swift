/// The header fields of a draft, without those of MIME.
struct DraftHeader {
  /// Relays and libraries limit References; what is longer loses identifiers from the middle,
  /// since threads hang on the first one and the newest (RFC 5537 §3.4.4).
  private static let longestReferences = 900
  /// ASCII words of a field that is not known are not split up to this length: they may be
  /// read by machines that know no encoded-words.
  private static let longestOpaqueWord = 900
  /// A Subject of one endless word is split.
  private static let longestSubjectWord = FieldWriter.lineLength - "Subject: ".utf8.count

  // Fields that a draft has properties for, that MIME structure decides, or that must not leave.
  private static let reserved: Set<String> = [
    "date", "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "message-id",
    "in-reply-to", "references", "auto-submitted", "list-unsubscribe", "list-unsubscribe-post",
    "mime-version", "return-path",
  ]

  /// The fields, each ended by CRLF.
  let bytes: [UInt8]

  init(_ draft: Draft) throws(ComposeError) {
    var writer = FieldWriter()
    try writer.write(
      "Date",
      DateField.words(draft.date, secondsFromUTC: draft.secondsFromUTC)
    )
    try writer.write("From", [draft.from])
    if draft.to.isEmpty && draft.cc.isEmpty {
      // RFC 5322 §3.4: an empty group; a message without recipients is taken for spam.
      try writer.write("To", ["undisclosed-recipients:;"])
    }
    try writer.write("To", draft.to)
    try writer.write("Cc", draft.cc)
    try writer.write("Reply-To", draft.replyTo)
    try writer.write(
      "Subject",
      unstructured: draft.subject,
      longestWord: Self.longestSubjectWord
    )
    guard Self.canStand(draft.messageID.value) else {
      throw ComposeError(field: "Message-ID", reason: "identifier that cannot be written")
    }
    try writer.write("Message-ID", [draft.messageID])
    try writer.write("In-Reply-To", Self.writable(draft.inReplyTo, field: "In-Reply-To"))
    try writer.write("References", Self.writable(draft.references, field: "References"))
    if let autoSubmitted = draft.autoSubmitted {
      try writer.write("Auto-Submitted", [Self.token(autoSubmitted, field: "Auto-Submitted")])
    }
    if !draft.listUnsubscribe.isEmpty {
      try writer.write("List-Unsubscribe", Self.listUnsubscribe(draft.listUnsubscribe))
    }
    if draft.allowsOneClickUnsubscribe {
      // RFC 8058 §3.1: there has to be an HTTPS address to post to.
      guard draft.listUnsubscribe.contains(where: { $0.hasPrefix("https:") }) else {
        throw ComposeError(field: "List-Unsubscribe-Post", reason: "no https: address to post to")
      }
      try writer.write("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])
    }
    for field in draft.extraFields {
      try Self.checkName(field.name)
      try writer.write(
        field.name,
        unstructured: field.value,
        longestWord: Self.longestOpaqueWord
      )
    }
    bytes = writer.bytes
  }

  /// Foreign identifiers that can be written, as many as relays accept.
  ///
  /// An identifier beyond ASCII or of absurd length cannot be answered; leaving it out loses less
  /// than not answering.
  private static func writable(
    _ identifiers: [MessageID],
    field: String
  ) throws(ComposeError) -> [MessageID] {
    for identifier in identifiers {
      try ComposeError.refuseControls(in: identifier.value, field: field)
    }
    let usable = identifiers.filter { canStand($0.value) }
    guard let first = usable.first else { return [] }
    var room = longestReferences - length(first)
    var newest: [MessageID] = []
    for identifier in usable.dropFirst().reversed() {
      room -= length(identifier)
      guard room >= 0 else { break }
      newest.append(identifier)
    }
    return [first] + newest.reversed()
  }

  private static func length(_ identifier: MessageID) -> Int {
    identifier.value.utf8.count + "<> ".utf8.count
  }

  // RFC 5322 §3.6.4, and what else stands there in the wild: printable ASCII without brackets.
  static func canStand(_ identifier: String) -> Bool {
    let length = identifier.utf8.count
    return length > 0 && length <= longestReferences / 2
      && identifier.utf8.allSatisfy {
        $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
      }
  }

  // RFC 3834 §5: a keyword, with parameters allowed.
  private static func token(_ value: String, field: String) throws(ComposeError) -> String {
    guard !value.isEmpty, value.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
      throw ComposeError(field: field, reason: "no keyword")
    }
    return value
  }

  // RFC 2369 §2: addresses in angle brackets, separated by commas.
  private static func listUnsubscribe(_ addresses: [String]) throws(ComposeError) -> [String] {
    var words: [String] = []
    for (index, address) in addresses.enumerated() {
      let isKnown = ["mailto:", "https:", "http:"].contains { address.hasPrefix($0) }
      guard isKnown, canStand(address) else {
        throw ComposeError(field: "List-Unsubscribe", reason: "no address to unsubscribe at")
      }
      words.append("<\(address)>" + (index == addresses.count - 1 ? "" : ","))
    }
    return words
  }

  // RFC 5322 §2.2.
  private static func checkName(_ name: String) throws(ComposeError) {
    let isToken =
      !name.isEmpty && name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ":") }
    guard isToken, name.utf8.count <= FieldWriter.lineLength else {
      throw ComposeError(field: name, reason: "no field name")
    }
    let lowercased = name.lowercased()
    guard !reserved.contains(lowercased), !lowercased.hasPrefix("content-") else {
      throw ComposeError(field: name, reason: "not a field to add")
    }
  }
}
