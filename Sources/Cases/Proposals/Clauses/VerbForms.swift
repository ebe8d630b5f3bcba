/// The forms of a verb by the rules of its language.
enum VerbForms {
  typealias Forms = [(word: String, form: VerbForm)]

  /// The forms of a regular verb that is given by its infinitive.
  static func regular(_ verb: String, in language: String) -> Forms {
    switch language {
    case "en": english(verb)
    case "de": german(verb)
    case "nl": dutch(verb)
    case "fr": french(verb)
    case "it": italian(verb)
    default: iberian(verb, isSpanish: language == "es")
    }
  }

  /// The forms of `infinitive|present,…|past,…|participle,…|future,…|unreal,…|yours,…`.
  static func listed(_ text: Substring) -> Forms {
    let kinds: [VerbForm] = [
      .infinitive, .present, .past, .participle, .future, .unreal, .yours, .gerund,
    ]
    let groups = text.split(separator: "|", omittingEmptySubsequences: false)
    return zip(kinds, groups).flatMap { kind, group in
      group.split(separator: ",").map { (String($0), kind) }
    }
  }

  private static func english(_ verb: String) -> Forms {
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    let isConsonantY = verb.hasSuffix("y") && !"aeiou".contains(verb.dropLast().last ?? "a")
    let soft = isConsonantY ? verb.dropLast() + "i" : stem
    let third = isConsonantY ? soft + "es" : verb + "s"
    return [
      (verb, [.infinitive, .present]), (third, .present), (soft + "ed", [.past, .participle]),
      (stem + "ing", .gerund),
    ]
  }

  private static func german(_ verb: String) -> Forms {
    let stem = verb.hasSuffix("en") ? String(verb.dropLast(2)) : String(verb.dropLast())
    let link = stem.hasSuffix("t") || stem.hasSuffix("d") || stem.hasSuffix("chn") ? "e" : ""
    let isPrefixed = ["be", "ver", "er", "über", "ent", "ge"].contains { stem.hasPrefix($0) }
    let isForeign = verb.hasSuffix("ieren")
    let participle = (isPrefixed || isForeign ? "" : "ge") + stem + link + "t"
    return [
      (verb, [.infinitive, .present]), (stem + "e", .present), (stem + link + "t", .present),
      (stem + link + "te", .past), (stem + link + "ten", .past), (participle, .participle),
    ]
  }

  private static func dutch(_ verb: String) -> Forms {
    let open = String(verb.dropLast(2))
    let letters = Array(open)
    var stem = open
    if letters.count > 2, letters[letters.count - 1] == letters[letters.count - 2] {
      stem = String(open.dropLast())
    } else if letters.count > 2, "aeou".contains(letters[letters.count - 2]),
      !"aeoui".contains(letters[letters.count - 3])
    {
      stem =
        String(letters.dropLast()) + String(letters[letters.count - 2])
        + String(letters.last ?? "n")
    }
    if stem.hasSuffix("v") { stem = stem.dropLast() + "f" }
    if stem.hasSuffix("z") { stem = stem.dropLast() + "s" }
    let ending = "tkfsp".contains(stem.last ?? "n") || stem.hasSuffix("ch") ? "t" : "d"
    let isPrefixed = ["be", "ver", "ont", "her"].contains { verb.hasPrefix($0) }
    let participle = (isPrefixed ? "" : "ge") + (stem.hasSuffix(ending) ? stem : stem + ending)
    return [
      (verb, [.infinitive, .present]), (stem, .present), (stem + "t", .present),
      (stem + ending + "e", .past), (stem + ending + "en", .past), (participle, .participle),
    ]
  }

  private static func joined(_ stem: String, _ endings: String, _ form: VerbForm) -> Forms {
    Lexicon.pieces(of: endings, at: 0x20).map { (stem + ($0 == "-" ? "" : $0), form) }
  }

  private static func french(_ verb: String) -> Forms {
    let stem = String(verb.dropLast(2))
    var forms = joined(stem, "er", .infinitive)
    forms += joined(stem, "e ons ent", .present) + joined(stem, "ez", .yours)
    forms += joined(stem, "é ée és ées", .participle) + joined(stem, "ais ait ions aient", .unreal)
    // `réglerons`, `règlerons`; `payerons`, `paierons`.
    var stems = [stem]
    if stem.hasSuffix("y") { stems.append(stem.dropLast() + "i") }
    if let mark = stem.lastIndex(of: "é") {
      stems.append(stem.replacingCharacter(at: mark, by: "è"))
    }
    for stem in stems {
      forms += joined(stem, "e ent", .present)
      forms += joined(stem, "erai era erons eront", .future) + joined(stem, "erez", .yours)
      forms += joined(stem, "erais erait erions eraient", .unreal)
    }
    return forms
  }

  private static func italian(_ verb: String) -> Forms {
    let stem = String(verb.dropLast(3))
    let vowel = verb.dropLast(2).last ?? "a"
    let hard = stem.hasSuffix("g") || stem.hasSuffix("c") ? stem + "h" : stem
    let soft = stem.hasSuffix("i") ? String(stem.dropLast()) : hard
    let future = vowel == "i" ? stem + "i" : (vowel == "a" ? soft : stem) + "e"
    var forms = joined(
      stem,
      "\(vowel)re \(vowel)rlo \(vowel)rla \(vowel)rvi \(vowel)rle \(vowel)rci \(vowel)rmi \(vowel)rgli \(vowel)rli",
      .infinitive
    )
    forms += joined(soft, "iamo", .present) + joined(stem, "o", .present)
    forms += vowel == "a" ? joined(stem, "a ano", .present) : joined(stem, "e ono", .present)
    forms += joined(future, "rò rà remo ranno", .future) + joined(future, "rete", .yours)
    forms += joined(future, "rei rebbe remmo rebbero", .unreal) + joined(stem, "\(vowel)te", .yours)
    forms += joined(stem, "\(vowel)vo \(vowel)va \(vowel)vamo \(vowel)vano", .unreal)
    let participle = vowel == "a" ? "a" : vowel == "i" ? "i" : "u"
    forms += joined(stem + participle, "to ta ti te", .participle)
    forms += joined(stem, vowel == "a" ? "ando" : "endo", .gerund)
    return forms
  }

  private static func iberian(_ verb: String, isSpanish: Bool) -> Forms {
    let stem = String(verb.dropLast(2))
    let vowel = String(verb.dropLast().last ?? "a")
    var soft = stem
    if vowel == "a", let last = stem.last {
      let changes: [Character: String] = ["g": "gu", "c": isSpanish ? "qu" : "qu", "z": "c"]
      if let change = changes[last], isSpanish || last != "z" { soft = stem.dropLast() + change }
    }
    let isFirst = vowel == "a"
    var forms = joined(verb, "- lo la los las le les nos me os", .infinitive)
    forms += joined(stem, isFirst ? "o a" : "o e", .present)
    forms += joined(stem, isFirst ? "amos" : vowel + "mos", [.present, .past])
    forms += joined(stem, isSpanish ? (isFirst ? "an" : "en") : (isFirst ? "am" : "em"), .present)
    forms += joined(verb, isSpanish ? "é á emos án" : "ei á emos ão", .future)
    forms += joined(verb, "ás éis", .yours) + joined(verb, "ia ía íamos ían iam", .unreal)
    forms += joined(isFirst ? soft : stem, isFirst ? "e emos en em" : "a amos an am", .unreal)
    if isSpanish {
      forms += joined(isFirst ? soft : stem, isFirst ? "é" : "í", .past)
      forms += joined(stem, isFirst ? "ó aron" : "ió ieron", .past)
      forms += joined(stem, isFirst ? "aste asteis áis as" : "iste isteis éis es", .yours)
    } else {
      forms += joined(isFirst ? soft : stem, isFirst ? "ei" : "i", .past)
      forms += joined(stem, isFirst ? "ou aram ámos" : "eu iu eram iram", .past)
    }
    forms += joined(stem, isFirst ? "aba ábamos aban ava ávamos" : "ía íamos ían ia", .unreal)
    forms += joined(stem, isFirst ? "ado ada ados adas" : "ido ida idos idas", .participle)
    forms += joined(stem, isFirst ? "ando" : "iendo endo", .gerund)
    return forms
  }
}

extension VerbForms {
  /// What a verb can be without its pronoun or its accent: `mandadnos`, `inviateci`, `reenvían`.
  static func bare(_ word: String, in language: Int) -> [String] {
    let name = Lexicon.languages[language]
    guard word.count > 5, ["es", "it", "pt"].contains(name) else { return [] }
    var found: [String] = []
    if name != "it", word.utf8.contains(where: { $0 >= 0x80 }) { found.append(word.withoutAccents) }
    let pronouns = name == "es" ? ["noslo", "nosla", "melo", "mela", "nos", "me"] : ["ci", "mi"]
    guard name != "pt", let pronoun = pronouns.first(where: word.hasSuffix) else { return found }
    let stem = String(word.dropLast(pronoun.count)).withoutAccents
    found.append(stem)
    // `mandad` is `mandar`, as `mandadnos` is to send us something.
    if stem.hasSuffix("d") { found.append(stem.dropLast() + "r") }
    return found
  }
}

extension String {
  fileprivate func replacingCharacter(at place: Index, by text: String) -> String {
    String(self[..<place]) + text + String(self[index(after: place)...])
  }
}
