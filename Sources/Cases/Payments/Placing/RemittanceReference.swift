/// The reference of a case in the text of a payment, as banks leave it: without brackets, in any case,
/// its hyphens changed or lost.
public struct RemittanceReference: Sendable, Equatable {
  /// The number that it names.
  public var number: Int
  /// The characters that check it, as far as they are there, in lower case.
  public var check: String
  /// Whether they are right.
  public var isRight: Bool

  /// Joins the parts.
  public init(number: Int, check: String, isRight: Bool) {
    self.number = number
    self.check = check
    self.isRight = isRight
  }

  /// The references that stand in a text, each once; `isRight` tells whether the characters behind a number
  /// are its own.
  public static func references(
    in text: String,
    prefix: String,
    isRight: (Int, String) -> Bool
  ) -> [RemittanceReference] {
    let read = RemittanceText(text)
    var found: [RemittanceReference] = []
    func add(_ reference: RemittanceReference?) {
      if let reference, !found.contains(reference) { found.append(reference) }
    }
    for structured in read.references where structured.isRight {
      guard
        let own = CreditorReference(reading: structured.compact)?
          .reference(prefix: prefix.uppercased())
      else { continue }
      let (number, check) = (own.number, own.check)
      add(.init(number: number, check: check, isRight: isRight(number, check)))
    }
    let wanted = runs(of: prefix)
    for place in read.tokens.indices {
      add(reference(read, behind: wanted, at: place, isRight))
    }
    return found
  }

  private static func runs(of text: String) -> [String] {
    RemittanceText(text).tokens.map(\.text)
  }

  private static func reference(
    _ read: RemittanceText,
    behind prefix: [String],
    at place: Int,
    _ isRight: (Int, String) -> Bool
  ) -> RemittanceReference? {
    let tokens = read.tokens
    let first = place + prefix.count
    guard !prefix.isEmpty, first < tokens.count,
      tokens[place..<first].map(\.text) == prefix,
      !read.isGlued(place) || tokens[place - 1].isDigits,
      tokens[first].isDigits, tokens[first].text.utf8.count <= 17
    else { return nil }
    let digits = tokens[first].text
    var whole: RemittanceReference?
    // The characters may begin with digits that run on from the number.
    for kept in (max(1, digits.utf8.count - CaseReference.checkLength)...digits.utf8.count)
      .reversed()
    {
      guard let number = Int(digits.prefix(kept)) else { continue }
      let check = check(tokens, after: first, beginning: String(digits.dropFirst(kept)))
      let found = RemittanceReference(
        number: number,
        check: check ?? "",
        isRight: check.map { isRight(number, $0) } ?? false
      )
      if found.isRight { return found }
      whole = whole ?? found
    }
    return whole
  }

  /// Five characters of a check behind a number, which end with a run.
  private static func check(
    _ tokens: [RemittanceText.Token],
    after place: Int,
    beginning start: String
  ) -> String? {
    var check = start
    for next in (place + 1)..<max(place + 1, tokens.count) {
      guard check.utf8.count < CaseReference.checkLength, tokens[next].gap.utf8.count <= 3 else {
        break
      }
      check += tokens[next].text
      if check.utf8.count == CaseReference.checkLength { break }
    }
    return check.utf8.count == CaseReference.checkLength ? check : nil
  }
}

extension CaseReference {
  /// Reads a reference as it is written in full, `DOS-1042-k7qf2`; nil for anything else.
  public init?(stated text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let check = parts.last, check.utf8.count == Self.checkLength,
      let number = Int(parts[parts.count - 2])
    else { return nil }
    self.init(
      prefix: parts.dropLast(2).joined(separator: "-").uppercased(),
      number: number,
      check: check.lowercased()
    )
  }
}

extension ReferenceScheme {
  /// The references of cases in the text of a payment, right or not.
  public func remittance(in text: String) -> [RemittanceReference] {
    RemittanceReference.references(in: text, prefix: prefix) { number, check in
      verifies(CaseReference(prefix: prefix, number: number, check: check))
    }
  }
}
