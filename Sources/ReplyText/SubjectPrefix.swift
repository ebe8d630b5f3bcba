/// The prefix that programs put in front of the subject of a forward, by language.
enum SubjectPrefix {
  private static let forwards: Set<String> = [
    "fw", "fwd", "wg", "tr", "rv", "vs", "vl", "vb", "i", "enc", "pd", "vidaresänt", "videresend",
    "doorst", "fs", "ynt", "ilt", "i̇lt", "továbbítás", "továbbítva", "trs", "rif", "reenv",
    "res.fw",
    "pt", "προωθ", "пер", "пересл", "转发", "轉寄", "轉呈", "転送", "전달", "הועבר", "إعادة توجيه",
    "chuyển tiếp", "teruskan",
    "fwrd", "forward", "weitergeleitet", "wtr", "edasi", "pārs", "pers", "prepos", "přep",
    "proslijeđeno",
  ]

  /// The subject behind the prefixes when the first of them says forward, or nil.
  static func forwarded(_ subject: String) -> String? {
    var rest = subject[...]
    var isForward = false
    while let (prefix, behind) = first(of: rest), prefix.count <= 20 {
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
