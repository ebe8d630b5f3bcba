/// The letters beyond ASCII that languages have, and the charsets that mail in them was written in.
///
/// Data only.
enum GuessedLanguages {
  /// In which order languages are tried of which none was expected.
  static let all = [
    "de", "fr", "es", "it", "pt", "nl", "da", "sv", "pl", "cs", "hu", "ro", "tr", "el", "ru", "uk",
    "hr", "lt", "lv", "et", "is", "ja", "zh", "ko", "th", "he", "ar",
  ]

  private static let western = ["windows-1252", "cp850", "macintosh"]
  private static let central = ["windows-1250", "iso-8859-2", "cp852"]
  private static let cyrillic = ["windows-1251", "koi8-u", "iso-8859-5", "cp866"]
  private static let baltic = ["windows-1257", "iso-8859-13", "iso-8859-4"]

  private static let table: [String: (labels: [String], letters: String)] = [
    "de": (western, "äöüßé"), "en": (western, "éèïöüç"), "fr": (western, "éèàùâêîôûçëïüœæ"),
    "es": (western, "áéíóúñüºª"), "ca": (western, "àèéíïòóúüç"), "it": (western, "àèéìòùó"),
    "nl": (western, "ëïéèüöáó"), "pt": (western, "ãõáéíóúâêôçàºª"), "da": (western, "æøåéö"),
    "nb": (western, "æøåéòô"), "no": (western, "æøåéòô"), "nn": (western, "æøåéòô"),
    "sv": (western, "åäöé"), "fi": (western, "äöåé"), "is": (western, "áðéíóúýþæö"),
    "pl": (central, "ąćęłńóśźż"), "cs": (central, "áčďéěíňóřšťúůýž"),
    "sk": (central, "áäčďéíĺľňóôŕšťúýž"), "hu": (central, "áéíóöőúüű"),
    "ro": (central + ["iso-8859-16"], "ăâîșțşţ"), "hr": (central, "čćđšž"),
    "sl": (central, "čšžćđ"), "bs": (central, "čćđšž"),
    "lt": (baltic, "ąčęėįšųūž"), "lv": (baltic, "āčēģīķļņšūž"),
    "et": (baltic + western, "äöõüšž"), "tr": (["windows-1254", "iso-8859-9"], "çğıöşüâî"),
    "el": (["windows-1253", "iso-8859-7"], "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
    "ru": (cyrillic, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "bg": (cyrillic, "абвгдежзийклмнопрстуфхцчшщъьюя"),
    "uk": (cyrillic, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "sr": (cyrillic + central, "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž"),
    "he": (["windows-1255", "iso-8859-8"], "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),
    "ar": (["windows-1256", "iso-8859-6"], "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ"),
    "th": (
      ["tis-620"],
      "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลวศษสหฬอฮฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎"
    ),
    "ja": (["shift_jis", "euc-jp"], ""), "zh": (["gbk", "big5"], ""), "ko": (["euc-kr"], ""),
  ]

  /// The charsets of a language, likeliest first, and its letters: none where they are thousands.
  static func of(_ language: String) -> (labels: [String], letters: Set<Unicode.Scalar>)? {
    table[language].map { ($0.labels, Set($0.letters.unicodeScalars)) }
  }

  /// Marks that stand between words in any language.
  static let marks = Set("«»„“”‘’‚–—…€§°£·•¡¿®©™№¥¢±²³½¼¾×、。「」（）！？：；，\u{A0}".unicodeScalars)

  /// Marks that end a word, or what is quoted.
  static let closingMarks = Set("”“»…™®©°ªº".unicodeScalars)

  /// What programs of before the web wrote, which is rare in mail.
  static let oldLabels: Set<String> = ["cp850", "cp852", "cp866", "macintosh"]

  static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value)
  }

  /// Kana of full width, the usual ideographs, and Hangul.
  static func isLetterOfEastAsia(_ scalar: Unicode.Scalar) -> Bool {
    isKana(scalar) || (0x4E00...0x9FA5).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value)
  }
}
