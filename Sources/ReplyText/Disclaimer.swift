/// The paragraph that a house has put below what its people write: whom the message is for, that it is
/// confidential, and what to do with it when it went astray.
enum Disclaimer {
  private static let mostLines = 40
  private static let fewestWords = 15
  private static let mostParagraphs = 3

  /// What such a paragraph says of the message.
  private static let secrecy: PhraseTable = [
    "confiden", "privileg", "vertraulich", "riservat", "vertrouwelijk", "poufn", "důvěrn", "dôvern",
    "luottamuksel", "fortrolig", "konfident", "bizalmas", "конфиденц", "конфіденц", "поверит",
    "εμπιστευτικ", "gizli", "機密", "机密", "기밀", "in error", "irrtümlich", "par erreur", "por error",
    "per errore", "por engano", "par suite d'erreur",
  ]

  /// Whom it names.
  private static let recipients: PhraseTable = [
    "recipient", "addressee", "adressat", "empfänger", "destinatair", "destinatari", "destinatári",
    "geadresseerd", "ontvanger", "mottagar", "mottaker", "modtager", "odbiorc", "adresat",
    "příjemc",
    "príjemc", "vastaanottaj", "címzett", "получател", "адресат", "одержувач", "παραλήπτ", "alıcı",
    "收件人", "受信者", "수신",
  ]

  /// What it asks for, and forbids.
  private static let deeds: PhraseTable = [
    "delet", "destroy", "disclos", "unauthori", "prohibit", "lösch", "vernicht", "unbefugt",
    "untersagt", "détrui", "supprim", "interdit", "elimin", "borr", "destru", "prohibid", "proibid",
    "apag", "cancell", "distrugg", "vietat", "verwijder", "vernietig", "radera", "slett", "slet",
    "usuń", "usunię", "zniszcz", "zabron", "smaz", "smaž", "znič", "poista", "tuhoa", "töröl",
    "megsemmis", "удал", "уничтож", "видал", "знищ", "διαγρ", "silin", "imha", "删除", "削除", "삭제",
  ]

  /// How people speak of themselves, who may have got a confidential message that is not theirs.
  private static let people: PhraseTable = [
    "i am", "i'm", "i have", "i've", "i got", "i received", "i do", "i was", "we are", "we have",
    "we received", "ich habe", "ich bin", "wir haben", "wir sind", "j'ai", "je suis", "nous avons",
    "he recibido", "hemos recibido", "ho ricevuto", "abbiamo ricevuto", "recebi", "ik heb",
    "wij hebben",
  ]

  /// The lines of it that end the text in front of `end`; nil when the text ends otherwise.
  static func range(in lines: [TextLine], kinds: [LineKind], upTo end: Int) -> Range<Int>? {
    guard let last = kinds[..<end].lastIndex(where: isText) else { return nil }
    var found: Range<Int>?
    var below = last + 1
    for _ in 0..<mostParagraphs {
      guard let paragraph = paragraph(endingBefore: below, in: kinds) else { break }
      // What stands between it and the end is a paragraph of the same kind, in another language.
      guard warns(lines[paragraph]) else { break }
      found = paragraph.lowerBound..<(last + 1)
      below = paragraph.lowerBound
    }
    guard let found, isBelowText(found.lowerBound, in: lines, kinds) else { return nil }
    return found
  }

  private static func isText(_ kind: LineKind) -> Bool { kind == .text }

  private static func paragraph(endingBefore end: Int, in kinds: [LineKind]) -> Range<Int>? {
    guard let last = kinds[..<end].lastIndex(where: { $0 != .empty }), kinds[last] == .text
    else { return nil }
    var first = last
    while first > 0, kinds[first - 1] == .text, last - first < mostLines { first -= 1 }
    return first..<(last + 1)
  }

  private static func warns(_ paragraph: ArraySlice<TextLine>) -> Bool {
    let text = FoldedText(bytes: paragraph.flatMap { $0.folded.bytes + [0x20] })
    if spares(text) { return true }
    return text.wordCount >= fewestWords && !text.contains("?") && !text.holdsFigure
      && Banner.subjects.beginsWord(in: text) && secrecy.beginsWord(in: text)
      && recipients.beginsWord(in: text) && deeds.beginsWord(in: text) && !people.stands(in: text)
  }

  /// Whether a sentence or two ask to think of the environment before the message is printed.
  private static func spares(_ text: FoldedText) -> Bool {
    text.wordCount <= mostSparing && !text.contains("?") && !text.holdsFigure
      && environment.beginsWord(in: text) && printing.beginsWord(in: text)
      && Banner.subjects.beginsWord(in: text)
  }

  private static let mostSparing = 25

  private static let environment: PhraseTable = [
    "environment", "umwelt", "environnement", "medio ambiente", "ambient", "milieu", "miljø",
    "miljö",
    "środowisk", "životní prostředí", "ympäristö", "környezet", "planet", "natur",
  ]

  private static let printing: PhraseTable = [
    "print", "druck", "ausdruck", "imprim", "stamp", "afdruk", "skriv ut", "drukow",
    "wydruk", "tisk", "vytisk", "tulost", "nyomtat",
  ]

  /// Whether a sentence or a closing stands above line `start`: it is no message of its own.
  private static func isBelowText(_ start: Int, in lines: [TextLine], _ kinds: [LineKind]) -> Bool {
    (0..<start).contains { index in
      kinds[index] == .text && ".!?".utf8.contains(lines[index].folded.bytes.last ?? 0)
    } || ClosingBlock.start(in: lines, kinds: kinds, upTo: start) != nil
  }
}
