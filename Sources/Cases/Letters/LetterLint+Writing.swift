import Liquid

/// What writers of letters that ask for money get wrong.
extension LetterLint {
  /// A letter that asks for money and does not say where to, or threatens and could go to who contests.
  var demands: [LetterFinding] {
    guard [.client, .any].contains(template.audience) else { return [] }
    var found: [LetterFinding] = []
    if asksForMoney, !namesAccount {
      found.append(
        LetterFinding(
          file: (template.html ?? template.text ?? template.subject).name,
          problem: "the letter asks for money and does not say where to pay it",
          fix: .words("add {% render 'payment' %} behind the sentence that asks")
        )
      )
    }
    if !template.threatens, let word = threat {
      found.append(
        LetterFinding(
          file: "\(template.code)/template.json5",
          problem: "the letter speaks of law ('\(word)') and could go to a client who contests",
          fix: .words("set threatens: true, or take it out")
        )
      )
    }
    return found
  }

  private var words: LetterDemands { LetterDemands.of(template.language) }

  /// Whether a body gives the reference for a payment, or asks in so many words.
  private var asksForMoney: Bool {
    // Without a frame the body says the reference for answers.
    let hasFrame = template.audience == .client && !template.layouts.isEmpty
    let namesReference =
      hasFrame
      && template.bodies.contains { body in
        body.variables.contains { $0.path == ["case", "reference"] }
      }
    return namesReference || words.asks.contains { literals.contains($0) }
  }

  private var namesAccount: Bool {
    sources.contains { source in source.template.variables.contains { $0.path.first == "payment" } }
  }

  private var threat: Substring? {
    literals.split { !$0.isLetter }.first { word in
      words.law.contains { word.hasPrefix($0) } && !words.notLaw.contains(String(word))
    }
  }

  /// All that stands in the subject and the bodies, in small letters, with one space between words.
  private var literals: String {
    template.bodies.map(\.literals).joined(separator: " ").lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The words by which a letter asks for money, and speaks of law, in one language.
private struct LetterDemands {
  /// Pieces of sentences that ask.
  var asks: [String]
  /// Beginnings of words of courts and lawyers.
  var law: [String]
  /// Words that begin so and are of no court.
  var notLaw: Set<String> = []

  static func of(_ language: String) -> LetterDemands {
    all[String(language.lowercased().prefix { $0 != "-" })] ?? LetterDemands(asks: [], law: [])
  }

  private static let all: [String: LetterDemands] = [
    "de": LetterDemands(
      asks: ["zahlen sie", "überweisen sie", "begleichen sie"],
      law: ["gericht", "klage", "anwalt", "anwält", "rechtsanw", "inkasso", "zwangsvollstreckung"],
      notLaw: ["gerichtet", "gerichtete", "gerichteten"]
    ),
    "en": LetterDemands(
      asks: ["please pay", "pay the amount", "transfer the amount", "settle the amount"],
      law: ["court", "lawyer", "solicitor", "attorney", "litigation", "lawsuit", "sue"],
      notLaw: ["courtesy", "courteous", "courteously"]
    ),
    "es": LetterDemands(
      asks: ["rogamos que pague", "pedimos que pague", "realice el pago", "efectúe el pago"],
      law: ["juzgado", "tribunal", "abogad", "judicial", "demanda"]
    ),
    "fr": LetterDemands(
      asks: ["merci de régler", "merci de payer", "prions de payer", "de régler cette somme"],
      law: ["tribuna", "avocat", "huissier", "judiciaire", "contentieux", "assignation"]
    ),
    "it": LetterDemands(
      asks: ["preghiamo di pagare", "invitiamo a pagare", "effettui il pagamento"],
      law: ["tribunal", "avvocat", "legali", "giudizi", "ingiunzione"]
    ),
    "nl": LetterDemands(
      asks: [
        "betaal dit", "betaal het", "te betalen, met", "verzoeken u te betalen", "dagen betalen",
      ],
      law: [
        "rechtbank", "rechter", "advocat", "deurwaarder", "dagvaard", "incasso", "gerechtelijk",
      ]
    ),
    "pt": LetterDemands(
      asks: ["pedimos que pague", "solicitamos o pagamento", "efetue o pagamento"],
      law: ["tribuna", "advogad", "judicial", "penhora"]
    ),
  ]
}
