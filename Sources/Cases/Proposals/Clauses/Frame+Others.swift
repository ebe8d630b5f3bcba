/// Who pays, where it is neither the writer nor the reader.
extension Frame {
  private static let finite: Set<String> = [
    "hat", "heeft", "has", "a", "l'a", "ont", "l'ont", "ha", "l'ha", "hanno", "l'hanno", "han",
    "tem",
    "têm",
  ]
  private static let by: Set<String> = [
    "by", "von", "vom", "durch", "par", "door", "por", "da", "dal", "dalla", "dai", "pela", "pelo",
  ]
  private static let pronouns: Set<String> = [
    "vous", "vi", "ve", "os", "le", "les", "lo", "la", "ihnen", "u", "you", "already", "schon",
    "já", "ya", "déjà", "just",
  ]

  /// Whether a third is named as the one who paid: `Firma Ebert hat Ihnen 480,50 überwiesen`.
  var isByOther: Bool {
    guard time == .past || time == .either, let verb = clause.place(of: .pay),
      !clause.has([.we, .our, .account, .inform])
    else { return false }
    guard isActive(verb) else { return isByHouse }
    let isHouse = clause.words.contains { place in
      !clause.of.senses[place].isDisjoint(with: [.house, .others])
        && !(place > 0 && clause.of.senses[place - 1].contains(.your))
    }
    return isHouse || isNamed(before: finite(verb) ?? verb)
  }

  /// Whether somebody is named by whom it was paid: `paid by the firm Kessler`.
  private var isByHouse: Bool {
    clause.words.contains { place in
      Self.by.contains(clause.of.sentence.word(place))
        && (1...2).contains { step in
          let spot = place + step
          return spot < clause.words.upperBound
            && !clause.of.senses[spot].isDisjoint(with: [.house, .others])
        }
    }
  }

  private static let thirdPersons: Set<String> = [
    "sera", "seront", "a", "ont", "est", "sont", "va", "vont", "doit", "doivent", "paie", "paient",
    "paye", "payent", "verse", "versent", "règle", "règlent", "paiera", "paieront", "versera",
    "verseront",
  ]

  /// Whether `nous` is who gets the money: `le client nous paie`, `il nous sera versé`.
  var isToUsInFrench: Bool {
    guard Lexicon.languages[clause.of.language] == "fr" else { return false }
    return clause.words.contains { place in
      let word = clause.of.sentence.word(place)
      return (word == "nous" || word == "me")
        && Self.thirdPersons.contains(clause.of.sentence.word(place + 1))
    }
  }

  private func finite(_ verb: Int) -> Int? {
    (clause.words.lowerBound..<verb).last { Self.finite.contains(clause.of.sentence.word($0)) }
  }

  /// Whether the verb tells what its subject did: `has paid`, `paid`, and not `was paid`.
  private func isActive(_ verb: Int) -> Bool {
    let before = clause.words.lowerBound..<verb
    if before.contains(where: { clause.of.senses[$0].contains(.be) }) { return false }
    let words = before.map { clause.of.sentence.word($0) }
    guard
      !words.contains(where: {
        ["been", "was", "were", "été", "stato", "stata", "sido", "wurde", "werd"].contains($0)
      })
    else { return false }
    return finite(verb) != nil || clause.of.forms[verb].contains(.past)
  }

  /// Whether a name stands right before a place, with nothing but pronouns between.
  private func isNamed(before place: Int) -> Bool {
    var spot = place - 1
    while spot > clause.words.lowerBound, Self.pronouns.contains(clause.of.sentence.word(spot)) {
      spot -= 1
    }
    guard clause.words.contains(spot), clause.of.senses[spot].isEmpty,
      !clause.of.days.contains(where: { $0.words.contains(spot) })
    else { return false }
    let raw = clause.of.sentence.words[spot].raw
    return raw.first?.isUppercase == true
      && raw.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." }
  }
}
