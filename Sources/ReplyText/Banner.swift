/// The paragraph that a mail gateway puts on top of what comes from outside: "External sender",
/// "You don't often get email from …".
enum Banner {
  private static let mostLines = 5
  private static let longest = 700

  /// What such a paragraph says in words: that the sender is none of the house's.
  private static let stems: PhraseTable = [
    "extern", "extér", "exterior", "außerhalb", "outside", "untrusted", "unknown sender", "estern",
    "buiten", "ekstern", "eksterni", "utanför", "utenfor", "uden for", "ulkopuol", "väljast",
    "zewnętrz", "spoza", "vnějš", "mimo", "külső", "kívül", "внешн", "зовнішн", "външн", "εξωτερ",
    "dışarı", "harici", "fuera de", "fora da", "fora de", "fora do", "en dehors", "hors de",
    "外部", "외부", "خارج", "חיצוני",
  ]

  /// What it speaks of: mail, who sent it, what stands in it and hangs on it.
  static let subjects: PhraseTable = [
    "mail", "e-mail", "email", "message", "courriel", "correo", "nachricht", "messaggio", "mensaje",
    "mensagem", "bericht", "wiadomo", "pošt", "zpráv", "správ", "viesti", "sähköpost", "meddel",
    "e-post", "epost", "levél", "üzenet", "письм", "сообщен", "повідомлен", "лист", "съобщен",
    "имейл",
    "μήνυμα", "ileti", "e-posta", "sender", "absender", "expéditeur", "remitente", "remetente",
    "mittente", "afzender", "nadawc", "odesílatel", "odosielateľ", "avsändare", "avsender",
    "afsender",
    "lähettäj", "feladó", "отправител", "відправник", "link", "lien", "enlace", "enlla",
    "collegament",
    "odkaz", "łącz", "ссыл", "посилан", "attach", "anhang", "anhäng", "anlage", "bijlage",
    "pièces jointes", "pièce jointe", "adjunt", "allegat", "anexo", "załącz", "přílo", "prílo",
    "вложен", "вкладен", "メール", "邮件", "郵件", "메일", "بريد", "דוא",
  ]

  /// What not to do with them.
  private static let deeds: PhraseTable = [
    "click", "klick", "klik", "cliqu", "clic", "haga clic", "kattints", "kliknij", "нажима",
    "переход",
    "tıkla", "klõps", "napsauta",
  ]

  /// Where Outlook explains what it says of a sender, in every language.
  private static let explanations: PhraseTable = ["aka.ms/learnaboutsenderidentification"]

  /// The lines of the banner on top of `lines`, or nil when there is none.
  static func range(in lines: [TextLine], facts: KnownFacts) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { !$0.isBlank && !DividerLine.matches($0) }),
      lines[first].depth == 0
    else { return nil }
    let end = paragraphEnd(from: first, in: lines)
    let own = ownEnd(from: first, to: end, in: lines)
    guard end < lines.count || own < end, lines[own...].contains(where: { !$0.isBlank }) else {
      return nil
    }
    let whole = joined(lines[first..<end])
    if end < lines.count, whole.count <= longest,
      explanations.stands(in: whole) || (facts.namesReaderAddress(whole) && whole.holdsLink)
    {
      return 0..<end
    }
    let text = own == end ? whole : joined(lines[first..<own])
    return text.count <= longest && warns(text, alarm: lines[first].content) ? 0..<own : nil
  }

  private static func joined(_ lines: ArraySlice<TextLine>) -> FoldedText {
    FoldedText(bytes: lines.flatMap { $0.folded.bytes + [0x20] })
  }

  private static func paragraphEnd(from first: Int, in lines: [TextLine]) -> Int {
    var end = first
    while end < lines.count, end - first <= mostLines, !lines[end].isBlank,
      !DividerLine.matches(lines[end])
    {
      end += 1
    }
    return end
  }

  /// Where the lines end that speak of mail, or say whom to ask: people begin right below a banner.
  private static func ownEnd(from first: Int, to end: Int, in lines: [TextLine]) -> Int {
    // Whom to ask stands last in the paragraph, and what somebody writes below it.
    let isApart = end < lines.count && lines[end...].contains { !$0.isBlank }
    var own = first + 1
    while own < end {
      let isNewSentence = ".!?*]".utf8.contains(lines[own - 1].folded.bytes.last ?? 0)
      let text = lines[own].folded
      let speaksOfMail = subjects.beginsWord(in: text) || stems.beginsWord(in: text)
      let saysWhere = isApart && own == end - 1 && (text.holdsLink || text.holdsPhoneNumber)
      guard !isNewSentence || ((speaksOfMail || saysWhere) && !text.holdsFigure) else { break }
      own += 1
    }
    return own
  }

  /// Whether a text with such an opener says where mail comes from, or what not to do with it.
  ///
  /// What somebody warns of in a matter of their own has sums, days and numbers.
  private static func warns(_ text: FoldedText, alarm: Substring) -> Bool {
    guard let alarm = Alarm(alarm), !text.holdsFigure else { return false }
    let isOutside = stems.beginsWord(in: text)
    if isOutside, alarm == .loud, text.wordCount <= mostWordsOfTag { return true }
    guard subjects.beginsWord(in: text) else { return false }
    return isOutside && (alarm == .loud || deeds.beginsWord(in: text))
  }

  private static let mostWordsOfTag = 4

  /// How a line opens that warns.
  private enum Alarm {
    /// With a word in brackets or stars, or in capitals and a colon.
    case loud
    /// With one word and a colon.
    case plain

    init?(_ line: Substring) {
      let bare = line.drop { " \t*_#⚠\u{FE0F}".contains($0) }
      if bare.first == "[" || line.hasPrefix("***") {
        self = .loud
        return
      }
      let word = bare.prefix(40).prefix { $0.isLetter || $0 == " " }
      let rest = bare[word.endIndex...].first
      guard word.count >= 4 else { return nil }
      if word.allSatisfy({ !$0.isLowercase }), rest.map({ ":!-–".contains($0) }) ?? false {
        self = .loud
      } else if rest == ":", word.split(separator: " ").count == 1 {
        self = .plain
      } else {
        return nil
      }
    }
  }
}

extension FoldedText {
  /// Whether a link stands in the text.
  var holdsLink: Bool { Self.links.beginsWord(in: self) }

  private static let links: PhraseTable = ["http", "www."]
}
