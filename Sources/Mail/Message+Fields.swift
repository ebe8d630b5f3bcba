extension Message {
  /// The authors.
  public var from: [EmailAddress] { addresses("From") }

  /// The one author, where nobody can read the header otherwise; nil when there are several, or
  /// remains beside the address.
  public var soleAuthor: EmailAddress? {
    let fields = header.fields.filter { $0.name.lowercased() == "from" }
    // What lies behind a limit was not looked at: another From may stand there.
    let isCut = defects.contains {
      $0.kind == "header-too-long" || $0.kind == "too-many-header-fields"
    }
    guard !isCut, fields.count == 1, let field = fields.first,
      AddressListParser.isOneMailbox(field.unfolded)
    else { return nil }
    let authors = from
    return authors.count == 1 ? authors.first : nil
  }
  /// Who wrote a message into whose From a list has put its own address, as its other fields name them;
  /// nil when the list did not.
  ///
  /// Google Groups names them in `X-Original-From` and `X-Original-Sender`, Mailman in Reply-To. Anybody
  /// can write these fields, so it is a weaker word than From.
  public var authorBehindList: EmailAddress? {
    guard let sender = soleAuthor, isOwnAddressOfList(sender) else { return nil }
    for field in ["X-Original-From", "X-Original-Sender", "Reply-To"] {
      let others = addresses(field).filter { !isOwnAddressOfList($0) && $0.email.contains("@") }
      if others.count == 1 { return others[0] }
    }
    return nil
  }

  private func isOwnAddressOfList(_ address: EmailAddress) -> Bool {
    let email = address.email.lowercased()
    guard email.contains("@") else { return false }
    let named = header["List-Id"]?.lowercased().contains(
      "<\(email.replacingFirst("@", with: "."))>"
    )
    return named == true
      || ["List-Post", "Mailing-list"].contains {
        header[$0]?.lowercased().split { " <>,;:".contains($0) }.contains { $0 == email } == true
      }
  }

  /// The one who sent for the authors.
  public var sender: EmailAddress? { addresses("Sender").first }
  /// The primary recipients, groups flattened.
  public var to: [EmailAddress] { addresses("To") }
  /// The copied recipients, groups flattened.
  public var cc: [EmailAddress] { addresses("Cc") }
  /// Where answers are asked to go.
  public var replyTo: [EmailAddress] { addresses("Reply-To") }
  /// The unfolded and decoded subject.
  public var subject: String? { header["Subject"] }

  /// Whether a program says what became of a mail: shown, deleted (RFC 8098).
  public var isReceipt: Bool {
    header["Content-Type"]?.lowercased().contains("disposition-notification") == true
  }

  /// The Date field; of several, which a broken header may have, the first that is whole.
  public var sentAt: DateTime? {
    DateTimeParser.date(inOneOf: header.all("Date").prefix(Message.mostDates).map(\.unfolded))
  }

  private static let mostDates = 4

  /// The identifier of this message.
  public var messageID: MessageID? {
    guard let field = header.first("Message-ID") else { return nil }
    return MessageIDList.identifier(in: field.unfolded)
  }

  /// The identifiers of the messages this one answers.
  public var inReplyTo: [MessageID] { identifiers("In-Reply-To", limit: limits.references) }

  /// The identifiers of the thread, oldest first.
  public var references: [MessageID] { identifiers("References", limit: limits.references) }

  /// The addresses of all fields of a name, groups flattened, at most as many as the limits allow.
  public func addresses(_ name: String) -> [EmailAddress] {
    var result: [EmailAddress] = []
    for field in header.all(name) {
      result += AddressListParser.addresses(
        in: field.unfolded,
        legacy: field.legacy,
        limit: limits.addresses - result.count
      )
    }
    return result
  }

  private func identifiers(_ name: String, limit: Int) -> [MessageID] {
    guard let field = header.first(name) else { return [] }
    return MessageIDList.identifiers(in: field.unfolded, limit: limit)
  }
}

extension String {
  fileprivate func replacingFirst(_ old: Character, with new: String) -> String {
    guard let place = firstIndex(of: old) else { return self }
    return self[..<place] + new + self[index(after: place)...]
  }
}
