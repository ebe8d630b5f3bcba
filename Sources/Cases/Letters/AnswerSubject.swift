/// The subject of an answer.
public enum AnswerSubject {
  private static let prefixes = [
    "re:", "aw:", "antw:", "sv:", "vs:", "rv:", "res:", "ris:", "fw:", "fwd:", "wg:", "tr:", "rif:",
  ]

  /// `Re: ` before a subject, without the prefixes and references that it gathered on its way: the
  /// letter gets its reference anew.
  public static func answering(_ subject: String) -> String {
    var rest = subject.trimmingEdges(" \t")
    while let shorter = withoutPrefix(rest) ?? withoutTag(rest) { rest = shorter }
    return "Re: \(rest)"
  }

  private static func withoutPrefix(_ text: String) -> String? {
    let lower = text.lowercased()
    return prefixes.first(where: lower.hasPrefix)
      .map { String(text.dropFirst($0.count)).trimmingEdges(" \t") }
  }

  /// Without a reference in brackets at its beginning.
  private static func withoutTag(_ text: String) -> String? {
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]"),
      text[..<end].split(separator: "-").count == 3
    else { return nil }
    return String(text[text.index(after: end)...]).trimmingEdges(" \t")
  }
}
