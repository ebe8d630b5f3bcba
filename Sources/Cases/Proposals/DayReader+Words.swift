/// The words around days, in the languages of the program.
extension DayReader {
  /// Words before a day; without one, `5/10` could be a share and `the 5` a count.
  static let before: Set<String> = [
    "on", "by", "before", "until", "till", "for", "from", "the", "am", "bis", "vor", "zum", "den",
    "dem", "ab", "than", "dan", "als", "mon", "tue", "wed", "thu", "fri", "vom", "per", "le",
    "avant", "jusqu'au", "d'ici", "au", "du", "pour", "op", "voor",
    "tot", "vóór", "uiterlijk", "de", "el", "del", "al", "antes", "hasta", "día", "dia", "para",
    "il", "entro", "prima", "dal", "fino", "em", "até", "do", "spätestens", "datum",
  ]
  /// Words of languages in which the day always comes before the month.
  static let dayFirst: Set<String> = [
    "am", "bis", "vor", "zum", "den", "dem", "vom", "spätestens", "le", "avant", "jusqu'au",
    "d'ici", "au", "op", "voor", "tot", "vóór", "uiterlijk", "el", "antes", "hasta", "día", "dia",
    "il", "entro", "em", "até",
  ]
  static let vagueBefore: Set<String> = [
    "around", "about", "circa", "ca", "etwa", "ungefähr", "gegen", "vers", "environ", "rond",
    "ongeveer", "sobre", "hacia", "alrededor", "verso", "intorno", "cerca", "approximately",
    "roughly", "between", "zwischen", "entre", "tussen", "tra", "fra", "mid", "mitte", "anfang",
    "mi", "mid-", "début", "begin", "early", "late", "principios", "mediados", "inizio", "metà",
    "início", "meados", "um", "lá", "sometime", "irgendwann", "courant",
  ]
  static let weekdays: [String: Int] = [
    "monday": 1, "montag": 1, "lundi": 1, "maandag": 1, "lunes": 1, "lunedì": 1, "segunda-feira": 1,
    "tuesday": 2, "dienstag": 2, "mardi": 2, "dinsdag": 2, "martes": 2, "martedì": 2,
    "terça-feira": 2, "wednesday": 3, "mittwoch": 3, "mercredi": 3, "woensdag": 3, "miércoles": 3,
    "mercoledì": 3, "quarta-feira": 3, "thursday": 4, "donnerstag": 4, "jeudi": 4, "donderdag": 4,
    "jueves": 4, "giovedì": 4, "quinta-feira": 4, "friday": 5, "freitag": 5, "vendredi": 5,
    "vrijdag": 5, "viernes": 5, "venerdì": 5, "sexta-feira": 5, "saturday": 6, "samstag": 6,
    "sonnabend": 6, "samedi": 6, "zaterdag": 6, "sábado": 6, "sabato": 6, "segunda": 1,
    "terça": 2, "quarta": 3, "quinta": 4, "sexta": 5, "freitags": 5, "lunedi": 1, "martedi": 2,
    "mercoledi": 3, "giovedi": 4, "venerdi": 5, "miercoles": 3, "sabado": 6, "terca": 2,
    "sunday": 7,
    "sonntag": 7, "dimanche": 7, "zondag": 7, "domingo": 7, "domenica": 7,
  ]
  /// What makes a day of the week one of two.
  static let unclear: Set<String> = [
    "next", "nächsten", "nächster", "nächste", "prochain", "prochaine", "volgende", "próximo",
    "prossimo", "every", "each", "jeden", "chaque", "elke", "cada", "ogni", "following",
    "que", "viene", "last", "letzten", "dernier", "afgelopen", "vorige", "pasado", "scorso",
    "passada", "passado",
  ]
  static let thisOnes: Set<String> = ["this", "diese", "dieser", "cette", "deze", "esta", "questa"]
  static let weeks: Set<String> = ["woche", "week", "semaine", "semana", "settimana"]
  static let relative: [(phrase: Phrase, days: Int)] = [
    ("this morning", 0), ("this afternoon", 0), ("heute morgen", 0), ("heute früh", 0),
    ("ce matin", 0), ("cet après-midi", 0), ("vanmorgen", 0), ("vanochtend", 0), ("vanmiddag", 0),
    ("deze ochtend", 0),
    ("esta mañana", 0), ("esta tarde", 0), ("stamattina", 0), ("stamani", 0), ("esta manhã", 0),
    ("hoje de manhã", 0), ("hoje cedo", 0), ("yesterday morning", -1), ("gestern abend", -1),
    ("gestern nachmittag", -1), ("hier soir", -1), ("gisterenavond", -1), ("gisteren", -1),
    ("anoche", -1), ("ieri sera", -1), ("anteayer", -2), ("vorgestern", -2), ("eergisteren", -2),
    ("avant-hier", -2), ("avantieri", -2), ("l'altro ieri", -2), ("anteontem", -2),
    ("day before yesterday", -2), ("tmrw", 1), ("tmr", 1), ("tomo", 1), ("morgen früh", 1),
    ("mañana por la mañana", 1), ("pasado mañana", 2), ("domattina", 1), ("demain matin", 1),
    ("tonight", 0), ("day after tomorrow", 2), ("depois de amanhã", 2), ("après-demain", 2),
    ("übermorgen", 2), ("overmorgen", 2), ("dopodomani", 2), ("tomorrow", 1), ("demain", 1),
    ("mañana", 1), ("domani", 1), ("amanhã", 1), ("morgen", 1), ("today", 0), ("heute", 0),
    ("aujourd'hui", 0), ("vandaag", 0), ("hoy", 0), ("oggi", 0), ("hoje", 0), ("yesterday", -1),
    ("gestern", -1), ("hier", -1), ("gisteren", -1), ("ayer", -1), ("ieri", -1), ("ontem", -1),
  ]
  /// `Guten Morgen` and `por la mañana` are no days.
  static let greetings: Set<String> = [
    "guten", "schönen", "goede", "jeden", "la", "esta", "good", "am", "diesen", "buona", "per",
  ]
  static let within: Set<String> = [
    "in", "within", "innerhalb", "binnen", "dans", "sous", "en", "entro", "em", "innert", "prazo",
    "plazo", "d'ici",
  ]
  static let counts: [String: Int] = [
    "a": 1, "one": 1, "einem": 1, "einer": 1, "une": 1, "un": 1, "een": 1, "una": 1, "uma": 1,
    "two": 2, "zwei": 2, "deux": 2, "twee": 2, "dos": 2, "due": 2, "duas": 2, "dois": 2,
    "three": 3, "drei": 3, "trois": 3, "drie": 3, "tres": 3, "tre": 3, "três": 3,
    "four": 4, "vier": 4, "quatre": 4, "cuatro": 4, "quattro": 4, "quatro": 4,
    "five": 5, "fünf": 5, "cinq": 5, "vijf": 5, "cinco": 5, "cinque": 5,
    "eight": 8, "acht": 8, "huit": 8, "ocho": 8, "otto": 8, "oito": 8, "fourteen": 14,
    "vierzehn": 14, "quatorze": 14, "veertien": 14, "catorce": 14, "quattordici": 14, "catorze": 14,
    "fifteen": 15, "quinze": 15, "fünfzehn": 15, "vijftien": 15, "quince": 15, "quindici": 15,
    "thirty": 30, "dreißig": 30, "trente": 30, "dertig": 30, "treinta": 30, "trenta": 30,
    "trinta": 30, "ten": 10, "zehn": 10, "dix": 10, "tien": 10, "diez": 10, "dieci": 10, "dez": 10,
  ]
  static let units: [String: Int] = [
    "day": 1, "days": 1, "tag": 1, "tage": 1, "tagen": 1, "jour": 1, "jours": 1, "dag": 1,
    "dagen": 1, "día": 1, "días": 1, "giorno": 1, "giorni": 1, "dia": 1, "dias": 1,
    "week": 7, "weeks": 7, "woche": 7, "wochen": 7, "semaine": 7, "semaines": 7, "weken": 7,
    "semana": 7, "semanas": 7, "settimana": 7, "settimane": 7,
  ]
  static let monthEnds: [Phrase] = [
    "end of the month", "end of this month", "the month's end", "ende des monats", "monatsende",
    "ende dieses monats", "fin du mois", "fin de mois", "einde van de maand", "eind van de maand",
    "eind deze maand", "einde maand", "fin de mes", "final de mes", "finales de mes", "fine mese",
    "fine del mese", "fim do mês", "final do mês", "fin de este mes", "month end", "month-end",
  ]
  static let ends: Set<String> = [
    "end", "ende", "fin", "eind", "einde", "fine", "fim", "final", "finales", "finais",
  ]
  static let fillers: Set<String> = ["of", "de", "di", "van", "of", "do", "del", "d'"]
  static let monthWords: Set<String> = [
    "month", "monats", "mois", "maand", "mes", "mese", "mês",
  ]
  /// Words that can follow a day that stands alone.
  static let afterDay: Set<String> = [
    "", "and", "we", "at", "with", "und", "wir", "mit", "an", "et", "nous", "en", "wij", "y", "e",
    "the", "by", "via", "per", "in", "latest", "eur", "zahlen", "überweisen", "bezahlen", "betalen",
    "bezahlt", "überwiesen", "bei", "auf", "ihrem", "payment", "you", "will", "pour", "par", "op",
  ]
}
