import Foundation

/// The name by which a letter speaks to somebody, of a name as directories and mail programs write it.
///
/// A wrong name is worse than none: what is no person's, or may be read in two ways, gives the greeting
/// without a name.
public enum PersonName {
  /// The name in the order in which it is spoken; empty when it is not clear, or no person's.
  ///
  /// `Müller, Jörg (Finance)` and `MÜLLER Jörg` are `Jörg Müller`; an address, a firm and a department
  /// have none.
  public static func spoken(_ name: String) -> String {
    let plain = withoutAdditions(name)
    guard !plain.isEmpty, isOfPerson(plain) else { return "" }
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    switch parts.count {
    case 1: return inOrder(parts[0])
    case 2: return turned(surname: parts[0], given: parts[1])
    default: return ""
    }
  }

  /// Without quotes, without what stands in brackets, and without the list that it came through.
  private static func withoutAdditions(_ name: String) -> String {
    var plain = ""
    var depth = 0
    for character in name {
      if "([{".contains(character) { depth += 1 }
      let isQuote = "\"'".contains(character)
      if depth == 0, !isQuote || character == "'" && plain.last?.isLetter == true {
        plain.append(character)
      }
      if ")]}".contains(character) { depth = max(0, depth - 1) }
    }
    if let via = plain.range(of: " via ", options: .caseInsensitive) {
      plain = String(plain[..<via.lowerBound])
    }
    for mark in [" - ", " – ", " | ", " / "] {
      if let place = plain.range(of: mark) { plain = String(plain[..<place.lowerBound]) }
    }
    if plain.last == "'" { plain.removeLast() }
    return trimmed(plain[...])
  }

  private static func isOfPerson(_ name: String) -> Bool {
    guard !name.contains(where: { $0.isNumber || "@&+_".contains($0) }) else { return false }
    let words = name.lowercased().split { $0.isWhitespace || $0 == "," }
      .map { $0.filter { $0 != "." } }
    return words.count <= 7 && !words.contains(where: notPersons.contains)
  }

  /// `Brandt, Anke`: of both there is a name of few words.
  private static func turned(surname: String, given: String) -> String {
    // `Dr. Weiß, Ina`: a title stands before both.
    let title = surname.split(separator: " ").prefix { titles.contains(plain($0)) }
    guard title.isEmpty else {
      let rest = surname.split(separator: " ").dropFirst(title.count).joined(separator: " ")
      let name = turned(surname: rest, given: given)
      return name.isEmpty ? "" : (title.map(String.init) + [name]).joined(separator: " ")
    }
    let words = given.split(separator: " ")
    guard !surname.isEmpty, (1...3).contains(words.count), surname.split(separator: " ").count <= 4,
      !words.contains(where: { additions.contains(plain($0)) })
    else { return "" }
    guard let given = cased(given), let surname = cased(surname) else { return "" }
    return "\(given) \(surname)"
  }

  /// `MÜLLER Jörg` has the surname first, as capitals say; all in capitals says nothing.
  private static func inOrder(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    let capitals = words.prefix { isCapitals($0) }
    guard !capitals.isEmpty, capitals.count < words.count else {
      return words.count > 1 && capitals.count == words.count ? "" : name
    }
    guard let surname = cased(capitals.joined(separator: " ")) else { return "" }
    return (words.dropFirst(capitals.count) + [surname]).joined(separator: " ")
  }

  /// A name in capitals as it is written otherwise; nil when that is not clear.
  private static func cased(_ name: String) -> String? {
    guard name.split(separator: " ").allSatisfy({ isCapitals(String($0)) }) else { return name }
    // `MCDONALD`, `D'ANGELO` and `VAN DIJK` have capitals and small letters elsewhere.
    let words = name.split(separator: " ")
    guard words.count == 1, !name.lowercased().hasPrefix("mc"), !name.contains("'") else {
      return nil
    }
    return name.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: "-")
  }

  private static func isCapitals(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy { $0.isUppercase }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func plain(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." }
  }

  /// What stands before a name.
  private static let titles: Set<String> = ["dr", "prof", "ing", "mag", "dipl-ing"]

  /// What stands behind a name and is none.
  private static let additions: Set<String> = [
    "jr", "sr", "ii", "iii", "dr", "phd", "mba", "llm", "md", "esq", "msc", "bsc", "ra", "mag",
  ]

  /// Legal forms of firms, and departments.
  private static let notPersons: Set<String> = [
    "gmbh", "ag", "kg", "ohg", "ug", "ek", "ev", "mbh", "kgaa", "ltd", "limited", "inc", "llc",
    "llp",
    "plc", "corp", "corporation", "company", "group", "sa", "sas", "sarl", "eurl", "sasu", "snc",
    "bv",
    "nv", "vof", "cv", "spa", "srl", "sapa", "sl", "slu", "lda", "ltda", "oy", "oyj", "ab", "as",
    "aps", "zoo", "sro", "kft", "bank", "kanzlei", "rechtsanwälte", "avocats", "advocaten",
    "abogados",
    "avvocati", "advogados", "lawyers", "solicitors", "partners", "associates",
    "accounting", "accounts", "payable", "receivable", "finance", "billing", "invoices", "office",
    "team", "support", "service", "services", "helpdesk", "info", "sales", "purchasing", "legal",
    "department", "reception", "secretariat", "postmaster",
    "buchhaltung", "rechnungswesen", "einkauf", "vertrieb", "verwaltung", "sekretariat", "kasse",
    "zentrale", "abteilung", "kundenservice",
    "comptabilité", "compta", "facturation", "direction", "secrétariat", "achats",
    "boekhouding", "administratie", "crediteuren", "debiteuren", "inkoop",
    "contabilidad", "administración", "facturación", "compras",
    "contabilità", "amministrazione", "fatturazione", "acquisti", "segreteria",
    "contabilidade", "faturação", "faturamento", "księgowość",
  ]
}
