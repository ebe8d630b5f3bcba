/// The prefix that programs put in front of the subject of a forward, by language.
public enum SubjectPrefix {
  private static let forwards: Set<String> = [
    "fw", "fwd", "wg", "tr", "rv", "vs", "vl", "vb", "i", "enc", "pd", "vidaresänt", "videresend",
    "doorst", "fs", "ynt", "ilt", "i̇lt", "továbbítás", "továbbítva", "trs", "rif", "reenv",
    "res.fw",
    "pt", "προωθ", "пер", "пересл", "转发", "轉寄", "轉呈", "転送", "전달", "הועבר", "إعادة توجيه",
    "chuyển tiếp", "teruskan",
    "fwrd", "forward", "weitergeleitet", "wtr", "edasi", "pārs", "pers", "prepos", "přep",
    "proslijeđeno",
  ]

  /// A prefix is no longer than this.
  private static let longest = 20
  private static let mostPrefixes = 5

  /// What stands in front of a subject that is answered, by language.
  private static let answers: Set<String> = [
    "re", "aw", "antw", "antwort", "sv", "svar", "odp", "ynt", "r", "rif", "res", "resp", "vá",
    "ad",
    "ref", "vastaus", "yan", "cvp", "ats", "atb", "απ", "σχετ", "на", "відп", "отв", "回复", "回覆",
    "答复",
    "返信", "답장", "رد", "השב", "תשובה", "trả lời", "bls", "balas",
  ]

  /// The subject without the words and colons that programs put in front of it.
  static func bare(_ subject: String) -> String {
    var rest = subject[...]
    for _ in 0..<mostPrefixes {
      guard let (prefix, behind) = first(of: rest), isShortWord(prefix) else { break }
      rest = behind
    }
    return String(rest).trimmingSpace
  }

  /// Whether `subject` says that the message of the subject `original` is passed on.
  public static func saysForward(_ subject: String, of original: String) -> Bool {
    forwarded(subject) != nil || announces(original, in: subject)
  }

  /// Whether one word that is no answer's stands in front of `original` and its colon.
  static func announces(_ original: String, in subject: String) -> Bool {
    guard let (prefix, behind) = first(of: subject[...]), isShortWord(prefix),
      !answers.contains(FoldedText(prefix).string)
    else { return false }
    let rest = FoldedText(behind)
    return rest.count > 3 && rest == FoldedText(original)
  }

  /// Whether `subject` begins with the prefix of an answer or a forward, and more follows.
  static func isAnswer(_ subject: String) -> Bool {
    guard let (prefix, behind) = first(of: subject[...]), prefix.unicodeScalars.count <= longest,
      behind.first?.isWhitespace == true
    else { return false }
    let word = FoldedText(prefix).string
    return answers.contains(word) || forwards.contains(word)
  }

  private static func isShortWord(_ prefix: Substring) -> Bool {
    let word = prefix.unicodeScalars
    return (1...12).contains(word.count) && word.count { $0 == " " } <= 1
      && !word.contains { ("0"..."9").contains($0) }
  }

  /// The subject behind the prefixes when the first of them says forward, or nil.
  static func forwarded(_ subject: String) -> String? {
    var rest = subject[...]
    var isForward = false
    while let (prefix, behind) = first(of: rest), prefix.count <= longest {
      let word = FoldedText(prefix).string
      guard forwards.contains(word) else { break }
      isForward = true
      rest = behind
    }
    return isForward ? String(rest).trimmingSpace : nil
  }

  private static func first(of subject: Substring) -> (Substring, Substring)? {
    guard let colon = subject.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else {
      return nil
    }
    return (subject[..<colon], subject[subject.index(after: colon)...])
  }
}
