public import Cases

/// What a person should look at, though the e-invoice can be read.
public enum InvoiceDoubt: Sendable, Equatable {
  /// It names several days on which it is due; none of them was taken.
  case severalDueDays([Day])
  /// It is a credit note with an amount below nothing: the sign may be meant once.
  case negativeCredit
  /// It corrects an invoice and names none.
  case correctsNothing
  /// The amount due is not what its total, prepayment and rounding give; the difference.
  case sumsDiffer(by: Int)
  /// It does not name the amount due, which was worked out of its total.
  case payableWorkedOut
  /// The code of its type is none of EN 16931; it was read as an invoice.
  case unknownCode(String)
  /// The code of its type says something else than the document that it stands in.
  case codeAgainstDocument(String, document: String)
  /// It is a proforma invoice, by which nothing is owed.
  case proforma
  /// It names no day of issue.
  case noIssueDay
  /// The text is not in the encoding that it claims; how it was read.
  case encoding(String)
  /// The PDF holds another e-invoice too, which was not read.
  case another(String)
}
