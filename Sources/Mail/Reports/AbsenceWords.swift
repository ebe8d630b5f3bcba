/// Words by which people say that they are away, in a subject or at the start of a text.
///
/// By themselves they prove no machine: people write about it, and answer to it.
enum AbsenceWords {
  /// How much of a text is looked at, in lines that are not empty, and in scalars.
  private static let lines = 4
  private static let scalars = 600

  /// The words with which a subject begins; nil when it does not.
  static func phrase(ofSubject subject: String) -> String? {
    let rest = withoutTags(subject.lowercased())
    return subjects.first(where: rest.hasPrefix)
  }

  private static let brackets: [Character: Character] = ["[": "]", "{": "}", "(": ")", "*": "*"]
  private static let mostTags = 3

  /// What lists, ticket systems and gateways put in front hides nothing: `[Extern]`, `{Spam?}`,
  /// `***EXT***`, `EXTERNAL:`.
  private static func withoutTags(_ subject: String) -> Substring {
    var rest = subject[...].drop(while: \.isWhitespace)
    for _ in 0..<mostTags {
      if let first = rest.first, let close = brackets[first] {
        let inside = rest.drop { $0 == first }
        guard let end = inside.firstIndex(of: close) else { return rest }
        rest = inside[end...].drop { $0 == close || $0.isWhitespace }
      } else if let colon = rest.firstIndex(of: ":"), rest.hasPrefix("ext"),
        rest[..<colon].allSatisfy(\.isLetter)
      {
        rest = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
      } else {
        return rest
      }
    }
    return rest
  }

  /// The words of the first lines of a text; nil when they have none.
  static func phrase(ofText text: String) -> String? {
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalars)))
    let own = head.split(whereSeparator: \.isNewline).map(String.init).map(\.trimmedSpace)
      .filter { !$0.isEmpty }.prefix(lines).prefix { !$0.hasPrefix(">") }
    let words = Array(own.joined(separator: " ").lowercased().utf8)
    for place in words.indices where place == 0 || words[place - 1] == 0x20 {
      let rest = words[place...]
      let found = textsByStart[words[place]]?.first { rest.starts(with: $0.utf8) }
      if let found { return found }
    }
    return nil
  }

  private static let subjects = [
    "out of office", "out-of-office", "automatic reply", "auto reply", "auto-reply", "autoreply",
    "auto:", "autoresponse", "vacation", "away", "on leave", "on holiday", "abwesenheit",
    "abwesend", "automatische antwort", "automatische abwesenheit", "außer haus", "nicht im büro",
    "absence", "absent", "réponse automatique", "en congé",
    "respuesta automática", "fuera de la oficina", "risposta automatica", "fuori ufficio",
    "resposta automática", "fora do escritório", "automatisch antwoord", "afwezig",
    "automatiskt svar", "automatisk svar", "autosvar", "automaattinen vastaus",
    "automatyczna odpowiedź", "automatická odpověď", "automatikus válasz", "автоответ",
    "автоматический ответ", "αυτόματη απάντηση", "otomatik yanıt", "自動応答", "自動返信", "不在",
    "自动答复", "自動回覆", "자동 회신",
  ]

  /// The phrases by their first byte.
  private static let textsByStart = Dictionary(grouping: texts) { $0.utf8.first ?? 0 }

  private static let texts = [
    "i am away", "i'm away", "i will be away", "we are away", "i am out of", "i'm out of",
    "i am currently out", "out of the office", "out of office", "on annual leave", "on leave until",
    "i am on leave", "i am on holiday", "i am on vacation", "no longer with the company",
    "ich bin nicht im", "ich bin derzeit nicht", "ich bin abwesend", "ich bin bis",
    "bin ich abwesend", "bin ab", "nicht im büro", "im urlaub", "nicht im haus",
    "wieder erreichbar",
    "je suis absent", "je suis absente", "je suis en congé", "je suis actuellement absent",
    "absent du bureau", "absente du bureau", "je serai absent", "je serai de retour",
    "ik ben afwezig", "ik ben niet op kantoor", "ik ben met vakantie", "ik ben op vakantie",
    "afwezig tot",
    "estoy fuera", "estaré fuera", "estoy ausente", "estoy de vacaciones", "fuera de la oficina",
    "sono assente", "sarò assente", "sono in ferie", "fuori ufficio",
    "estou ausente", "estarei ausente", "estou de férias", "fora do escritório",
    "jestem nieobecn", "jestem na urlopie", "przebywam na urlopie",
  ]
}
