/// What `:86:` says, in whichever of its dialects a bank writes it.
struct MTText {
  /// Who, what for, and the numbers.
  var details = PaymentDetails()
  /// What the bank calls such an entry.
  var posting: String?

  /// Reads the lines of a field; how it is cut into lines means nothing where it has marks of its own.
  static func read(_ lines: [String]) -> MTText {
    let whole = joined(lines)
    if let fields = MTSubfields(whole) { return german(fields) }
    if let tags = MTTags(whole) { return MTText(details: tags.details, posting: tags.posting) }
    if let columns = MTColumns(lines) {
      return MTText(details: columns.details, posting: columns.posting)
    }
    var text = MTText()
    text.details.remittance = PlainText.line(PlainText.joined(lines, width: width))
    return text
  }

  /// Kinds of entries of German banks that return a direct debit.
  private static let returns: Set = ["108", "109"]

  /// The width at which banks cut the lines of a field.
  static let width = 65

  /// The lines as one: they are cut anywhere, within words too; where one is shorter and the next begins
  /// no part of its own, a blank at its end got lost.
  private static func joined(_ lines: [String]) -> String {
    let isCut = lines.contains { $0.unicodeScalars.count >= width }
    var result = ""
    var needsBlank = false
    for (index, line) in lines.enumerated() {
      if isCut, needsBlank, let first = line.unicodeScalars.first, !result.hasSuffix(" "),
        first.properties.isAlphabetic || first.properties.numericType != nil
      {
        result += " "
      }
      result += line
      // Some banks count the four characters of the tag to the width.
      let count =
        line.unicodeScalars.count + (index == 0 && line.unicodeScalars.count == width - 4 ? 4 : 0)
      needsBlank = count < width
    }
    return result
  }

  // MARK: Subfields

  private static func german(_ fields: MTSubfields) -> MTText {
    var text = MTText()
    text.posting = fields.text(["00"])
    var purpose = MTPurpose(fields.pieces(MTSubfields.purpose))
    text.details.name = fields.text(["32", "33"])
    text.details.account =
      PlainText.account(fields.text(["38"])) ?? PlainText.account(fields.text(["31"]))
      ?? PlainText.account(purpose.take("IBAN"))
    text.details.endToEndID = PlainText.reference(purpose.take("EREF"))
    text.details.mandate = PlainText.reference(purpose.take("MREF"))
    text.details.ultimateName = purpose.take("ABWA") ?? purpose.take("ABWE")
    text.details.returnReason = purpose.take("RTRN")
    if returns.contains(fields.kind) {
      text.details.returnReason = fields.text(["34"]) ?? fields.kind
    }
    text.details.remittance = purpose.text
    return text
  }
}
