import HTML

/// Reads where proceedings stand in the mail of a law firm.
struct LegalReader {
  let rules: ProposalRules

  /// Phrases by the stage they tell; the last stage that a text tells counts.
  static let phrases: [(stage: String, phrases: [Phrase])] = [
    (
      "letter_before_action",
      [
        "letter before action", "letter before claim", "mise en demeure", "sommatie",
        "ingebrekestelling", "anwaltliches mahnschreiben", "letztmalige aufforderung",
        "final demand", "requerimiento de pago", "diffida ad adempiere", "lettera di diffida",
      ]
    ),
    (
      "claim_issued",
      [
        "claim issued", "claim has been issued", "claim was issued", "issued proceedings",
        "issued the claim",
        "proceedings have been issued", "filed the claim", "claim was filed",
        "claim has been filed",
        "klage .. eingereicht", "klage .. erhoben", "klage erhoben", "klage wurde eingereicht",
        "mahnbescheid beantragt",
        "mahnbescheid wurde", "dagvaarding .. betekend", "dagvaarding uitgebracht",
        "dagvaarding is uitgebracht",
        "assignation délivrée", "assignation a été", "demanda presentada", "demanda interpuesta",
        "ricorso depositato", "atto di citazione notificato", "ação intentada",
      ]
    ),
    (
      "defended",
      [
        "defence filed", "defence has been filed", "a defence was filed", "widerspruch eingelegt",
        "verweer gevoerd", "klageerwiderung",
      ]
    ),
    (
      "judgment",
      [
        "judgment was given", "gave judgment", "judgment obtained", "judgment has been",
        "obtained judgment",
        "urteil ergangen", "urteil wurde", "urteil ist", "vonnis gewezen", "vonnis is",
        "jugement rendu", "jugement a été", "sentencia dictada", "sentenza emessa",
      ]
    ),
    (
      "enforcement",
      [
        "enforcement has started", "enforcement started", "enforcement has begun",
        "zwangsvollstreckung eingeleitet", "beslag gelegd", "saisie pratiquée", "embargo trabado",
        "vollstreckung eingeleitet",
      ]
    ),
    (
      "settled",
      [
        "settlement has been reached", "settlement was reached", "reached a settlement",
        "vergleich geschlossen", "vergleich wurde geschlossen", "schikking getroffen",
        "transaction conclue", "acuerdo alcanzado", "transazione conclusa",
      ]
    ),
    (
      "insolvency",
      [
        "insolvency proceedings", "insolvenzverfahren", "failliet verklaard", "faillissement",
        "liquidation judiciaire", "redressement judiciaire", "concurso de acreedores",
      ]
    ),
  ]

  private static let negations: [Phrase] = [
    "not", "no", "nicht", "kein", "keine", "keinen", "keiner", "noch", "pas", "niet", "geen", "non",
    "não", "will", "would",
    "could", "if", "unless", "wird", "werden", "würde", "wenn", "falls", "sera", "si", "zal",
    "zullen", "indien", "should", "may", "might", "shall",
  ]

  private static let announcements: [Phrase] = [
    "await", "awaiting", "prepare", "preparing", "draft", "drafting", "consider", "need",
    "before we",
    "vorbereiten", "entwurf", "préparons", "projet", "concept", "voorbereiden", "next step",
  ]

  /// What a mail of a law firm tells.
  func proposals(_ sentences: [Sentence]) -> [Proposal] {
    let language = ReadSentence.language(of: sentences)
    var found: (stage: String, sentence: Sentence)?
    for sentence in sentences where !sentence.isQuestion {
      for (stage, phrases) in LegalReader.phrases where sentence.contains(anyOf: phrases) {
        let isAnnounced =
          sentence.contains(anyOf: LegalReader.announcements)
          || stage != "letter_before_action" && sentence.contains(anyOf: LegalReader.negations)
        if !isAnnounced { found = (stage, sentence) }
      }
      let read = ReadSentence(sentence, language: language, rules: rules)
      if let stage = Clause.all(in: read).lazy.compactMap(stage).first { found = (stage, sentence) }
    }
    let reference = sentences.lazy.compactMap(courtReference).first
    guard let found else { return [] }
    var details = ["stage": found.stage]
    details["courtReference"] = reference
    let days = sentences.flatMap { rules.days.mentions(in: $0) }.compactMap(rules.days.ahead)
    let later = Set(days.filter { $0 > rules.today })
    if later.count == 1, let day = later.first { details["deadline"] = day.description }
    return [proposal(details, found.sentence)]
  }

  private func proposal(_ details: [String: String], _ sentence: Sentence) -> Proposal {
    Proposal(
      caseNumber: 0,
      kind: .legalStage,
      details: details,
      evidence: String(sentence.text.prefix(scalars: 500))
    )
  }

  // MARK: Clauses

  private static let stages: [(sense: Sense, stage: String)] = [
    (.stageSettled, "settled"), (.stageForce, "enforcement"), (.stageDefence, "defended"),
    (.stageJudgment, "judgment"), (.stageClaim, "claim_issued"),
    (.stageLetter, "letter_before_action"),
  ]
  private static let blocks: Sense = [
    .neg, .cond, .wish, .must, .doubt, .asks, .can, .ask, .please, .need, .plan,
  ]

  /// The stage that a clause tells: a word for it, and a verb by which it has come; nil when it
  /// will, should or has not.
  private func stage(_ clause: Clause) -> String? {
    guard !clause.has(Self.blocks), !clause.isQuestion else { return nil }
    let isLetter = clause.has(.stageLetter)
    guard clause.has(.file) || isLetter && clause.has([.send, .go]) else { return nil }
    let forms = clause.forms(of: isLetter ? [.file, .send, .go] : .file)
    guard !forms.isDisjoint(with: [.participle, .past, .present]) || forms.isEmpty,
      !clause.has(.will) || clause.has(.was), !forms.contains(.future)
    else { return nil }
    let isDone = !forms.isDisjoint(with: [.participle, .past]) || forms.isEmpty
    return Self.stages.first {
      clause.has($0.sense) && (isDone || $0.stage == "letter_before_action")
    }?
    .stage
  }

  /// The insolvency that a client tells of their own house, with the day on which it was opened.
  func insolvency(_ clause: Clause) -> Proposal? {
    guard clause.has(.insolvent), clause.has(.opened) || clause.has([.be, .was, .has]),
      clause.has([.we, .our, .us, .house]),
      !clause.has([.others, .neg, .cond, .wish, .doubt, .your, .must, .ask, .asks]),
      !clause.of.sentence.isQuestion, !clause.has(.will) || clause.has(.was),
      !Strangers(clause).namesRelative(before: clause.place(of: .insolvent) ?? 0)
    else { return nil }
    var details = ["stage": "insolvency"]
    let days = clause.days.compactMap(rules.days.past)
    if days.count == 1, clause.days.count == 1 { details["day"] = days[0].description }
    return proposal(details, clause.of.sentence)
  }

  private static let markers: [Phrase] = [
    "court ref", "court reference", "court file", "case no", "case number", "claim no",
    "claim number", "aktenzeichen", "az", "geschäftszeichen", "rolnummer", "zaaknummer", "rg n°",
    "numéro de rôle", "número de autos", "numero di ruolo", "processo n", "processo", "autos",
    "r.g", "rg", "n.r.g", "expediente", "gz", "geschäftszahl", "claim", "exp",
    "no de rôle", "proc", "index no", "docket", "case", "rol", "ref",
  ]

  private func courtReference(_ sentence: Sentence) -> String? {
    for marker in LegalReader.markers {
      guard let start = sentence.firstPlace(of: marker) else { continue }
      let following = sentence.words[(start + marker.count)...].prefix(5)
        .map { $0.raw.trimmingEdges(",;:.()") }
      // `3 O 45/26` and `26/1187`: all up to the first piece that tells the year or the number.
      let isLast = { (raw: String) in raw.contains("/") && raw.contains(where: \.isNumber) }
      if let end = following.firstIndex(where: isLast),
        let first = following[...end].firstIndex(where: { $0.first?.isNumber ?? false })
          ?? following[...end].lastIndex(where: isLast)
      {
        return following[first...end].joined(separator: " ")
      }
      let number = following.first { $0.contains(where: \.isNumber) && $0.count >= 3 }
      if let number { return number }
    }
    return nil
  }
}

extension String {
  /// Without some characters at both ends.
  func trimmingEdges(_ edges: String) -> String {
    var text = self[...]
    while let first = text.first, edges.contains(first) { text = text.dropFirst() }
    while let last = text.last, edges.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
