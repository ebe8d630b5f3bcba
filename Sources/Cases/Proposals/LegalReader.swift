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
    "not", "no", "nicht", "kein", "keine", "pas", "niet", "geen", "non", "não", "will", "would",
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
    var found: (stage: String, sentence: Sentence)?
    for sentence in sentences where !sentence.isQuestion {
      for (stage, phrases) in LegalReader.phrases where sentence.contains(anyOf: phrases) {
        let isAnnounced =
          sentence.contains(anyOf: LegalReader.announcements)
          || stage != "letter_before_action" && sentence.contains(anyOf: LegalReader.negations)
        if !isAnnounced { found = (stage, sentence) }
      }
    }
    let reference = sentences.lazy.compactMap(courtReference).first
    guard let found else { return [] }
    var details = ["stage": found.stage]
    details["courtReference"] = reference
    let days = sentences.flatMap { rules.days.mentions(in: $0) }.compactMap(rules.days.ahead)
    let later = Set(days.filter { $0 > rules.today })
    if later.count == 1, let day = later.first { details["deadline"] = day.description }
    return [
      Proposal(
        caseNumber: 0,
        kind: .legalStage,
        details: details,
        evidence: String(found.sentence.text.prefix(scalars: 500))
      )
    ]
  }

  private static let markers: [Phrase] = [
    "court ref", "court reference", "court file", "case no", "case number", "claim no",
    "claim number", "aktenzeichen", "az", "geschäftszeichen", "rolnummer", "zaaknummer", "rg n°",
    "numéro de rôle", "número de autos", "numero di ruolo", "processo n",
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
