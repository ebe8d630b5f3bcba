/// The words of attribution lines, by language.
enum AttributionWords {
  /// What stands in front of the date.
  static let starts: PhraseTable = [
    "on", "at", "in reply to",  // English: On Mon, 3 Feb 2020 at 10:00, Jo <jo@…> wrote:
    "am", "vom",  // German: Am 03.02.2020 um 10:00 schrieb Jo:
    "le",  // French: Le lun. 3 févr. 2020 à 10:00, Jo a écrit :
    "op",  // Dutch: Op ma 3 feb. 2020 om 10:00 schreef Jo:
    "el", "a la(s)",  // Spanish: El lun, 3 feb 2020 a las 10:00, Jo escribió:
    "il", "in data", "il giorno",  // Italian: Il giorno lun 3 feb 2020 Jo ha scritto:
    "em", "no dia", "a",  // Portuguese: Em seg., 3 de fev. de 2020 às 10:00, Jo escreveu:
    "den", "d.", "på",  // Danish, Norwegian, Swedish: Den mån 3 feb. 2020 kl 10:00 skrev Jo:
    "w dniu", "dnia",  // Polish: W dniu 3.02.2020 o 10:00, Jo pisze:
    "dne", "dňa", "v",  // Czech, Slovak, Slovenian: Dne 3. 2. 2020 v 10:00 Jo napsal:
    "în", "pe", "la data de",  // Romanian: În lun., 3 feb. 2020 la 10:00, Jo a scris:
    "на", "в", "у",  // Bulgarian, Russian, Ukrainian: На 3.02.2020 г. в 10:00 ч., Jo написа:
    "στις", "την",  // Greek: Στις 3 Φεβ 2020, 10:00, ο χρήστης Jo έγραψε:
    "vào", "lúc",  // Vietnamese: Vào 10:00, 3 thg 2, 2020 Jo đã viết:
    "pada",  // Indonesian, Malay: Pada tanggal 3 Feb 2020 Jo menulis:
    "dana", "u",  // Croatian, Serbian: Dana 3. veljače 2020. u 10:00 Jo je napisao:
    "el dia", "el dl.",  // Catalan
    "بتاريخ", "في",  // Arabic
    "ב", "בתאריך",  // Hebrew
    "เมื่อ",  // Thai
    "在", "於", "于",  // Chinese: 在 2020年2月3日, 10:00, Jo 写道:
  ]

  /// Verbs that people use of calls and meetings as well.
  static let saying: PhraseTable = ["said", "commented"]

  /// The verb, which may stand before or after the name.
  static let verbs: PhraseTable = [
    "wrote", "writes", "said", "commented", "quoting",  // English
    "schrieb", "schrieben", "zitat von", "geschrieben",  // German
    "a écrit", "écrit", "a ecrit",  // French
    "schreef", "geschreven", "heeft het volgende geschreven",  // Dutch
    "escribió", "escribio", "ha escrito", "citando",  // Spanish
    "ha scritto", "scrive", "scritto",  // Italian
    "escreveu",  // Portuguese
    "skrev", "skreiv", "skrifaði",  // Danish, Norwegian, Swedish, Icelandic
    "kirjoitti",  // Finnish
    "kirjutas",  // Estonian
    "rakstīja", "rašė",  // Latvian, Lithuanian
    "napisał(a)", "napisał", "napisała", "pisze", "napisał(-a)",  // Polish
    "napsal(a)", "napsal", "napsala",  // Czech
    "napísal(a)", "napísal", "napísala", "napísal/a",  // Slovak
    "napisao", "napisala", "napisao/la", "je napisao", "je napisal", "je napisala",  // Croatian
    "a scris", "scris",  // Romanian
    "írta", "ezt írta",  // Hungarian
    "написа", "написал", "написала", "написал(а)", "пишет", "писал", "пише",  // Bulgarian, Russian
    "написав", "написав(ла)", "написала:", "пише:",  // Ukrainian
    "έγραψε",  // Greek
    "yazdı", "tarihinde şunu yazdı", "şunları yazdı",  // Turkish
    "đã viết",  // Vietnamese
    "menulis",  // Indonesian, Malay
    "va escriure", "ha escrit",  // Catalan
    "idatzi du",  // Basque
    "كتب", "كتبت",  // Arabic
    "כתב", "כתב/ה", "כתבה", "מאת",  // Hebrew
    "เขียน", "เขียนว่า",  // Thai
    "写道", "寫道", "写到", "編寫",  // Chinese
    "のメッセージ", "書きました", "さんは書きました", "は書きました",  // Japanese
    "작성", "작성:", "님이 작성", "썼습니다",  // Korean
  ]
}
