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

  private static let arrivals = [
    "eingegang", "eingeht", "angekomm", "eingetroff", "arriv", "parven", "binnengekom", "aangekom",
    "lleg", "perven", "cheg",
  ]
  private static let places: Set<String> = ["bei", "with", "chez", "bij", "to"]

  /// `ist bei uns eingegangen`, `llegó a nuestra cuenta`: the money came to the writer.
  var arrivesAtWriter: Bool {
    let words = clause.words.map { clause.of.sentence.word($0) }
    guard words.contains(where: { word in Self.arrivals.contains { word.hasPrefix($0) } }) else {
      return false
    }
    return clause.words.contains { place in
      let before = place > 0 ? clause.of.senses[place - 1] : []
      return clause.of.senses[place].contains(.us)
        && Self.places.contains(clause.of.sentence.word(place - 1))
        || clause.of.senses[place].contains(.account) && before.contains(.our)
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
      guard word == "nous" || word == "me" else { return false }
      return Self.thirdPersons.contains(clause.of.sentence.word(place + 1))
        || word == "nous" && isThirdPerson(place + 1)
    }
  }

  /// Whether a verb of payment stands at a place whose subject is not `nous`: those end in `-ons`.
  private func isThirdPerson(_ place: Int) -> Bool {
    clause.words.contains(place)
      && !clause.of.senses[place].isDisjoint(with: [.pay, .send, .make, .go])
      && !clause.of.forms[place].isDisjoint(with: [.present, .future])
      && clause.of.forms[place].isDisjoint(with: [.participle, .infinitive])
      && !clause.of.sentence.word(place).hasSuffix("ons")
  }

  /// Whether the writer is who received: `recebemos o vosso pagamento`, `we received it from you`.
  static func isReceivedByWriter(_ clause: Clause) -> Bool {
    guard let verb = clause.place(of: .receive) else { return false }
    if clause.of.language >= 4 {
      let word = clause.of.sentence.word(verb)
      return clause.has(.we) || word.hasSuffix("mos") || received.contains(word)
    }
    let subject = (clause.words.lowerBound..<verb).last { place in
      clause.of.senses[place].contains(.we)
        || clause.of.senses[place].contains(.you)
          && !(place > 0 && clause.of.senses[place - 1].contains(.to))
    }
    return subject.map { clause.of.senses[$0].contains(.we) } ?? false
  }

  private static let received: Set<String> = ["recebi", "recibí", "recibi", "recebo", "recibo"]

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
