import Testing

@testable import Cases

@Suite("the reason of a dispute, from its sentence")
struct DisputeReasonTests {
  private static let words = DisputeReasonWords(DisputeRules())

  @Test(
    arguments: [
      ("The price on FAC-1 is wrong.", "price"),
      ("Der Rabatt fehlt auf der Rechnung.", "price"),
      ("Le prix ne correspond pas à notre contrat.", "price"),
      ("De prijs klopt niet.", "price"),
      ("El precio no es correcto.", "price"),
      ("Il prezzo non è corretto.", "price"),
      ("O preço está errado.", "price"),
      ("FAC-1 was delivered short by three pallets.", "quantity"),
      ("Die Menge stimmt nicht.", "quantity"),
      ("La quantité est inexacte.", "quantity"),
      ("Het aantal klopt niet.", "quantity"),
      ("The goods were damaged.", "quality"),
      ("Die Ware ist mangelhaft.", "quality"),
      ("La marchandise était endommagée.", "quality"),
      ("De goederen waren beschadigd.", "quality"),
      ("La mercancía llegó dañada.", "quality"),
      ("La merce è difettosa.", "quality"),
      ("We never received these goods.", "delivery"),
      ("Die Ware haben wir nie erhalten.", "delivery"),
      ("Nous n'avons jamais reçu la marchandise.", "delivery"),
      ("This was invoiced twice.", "duplicate"),
      ("Das wurde doppelt berechnet.", "duplicate"),
      ("Cette livraison a été facturée deux fois.", "duplicate"),
      ("We never ordered this.", "not_ordered"),
      ("Das haben wir nie bestellt.", "not_ordered"),
      ("Dit hebben wij nooit besteld.", "not_ordered"),
      ("Unsere Zahlung wurde nicht verbucht.", "missing_payment"),
      ("The order number is missing on the invoice.", "administrative"),
      ("Es fehlt die Bestellnummer.", "administrative"),
    ]
  )
  func `is proposed`(sentence: String, reason: String) {
    #expect(Self.words.reason(in: sentence) == reason)
  }

  /// What gives no reason, or two of them.
  @Test(
    arguments: [
      "We dispute FAC-1.", "Wir bestreiten die Rechnung.", "Nous contestons la facture.",
      "The price is wrong and the goods were damaged.",
      "Preis und Menge stimmen nicht.", "This is not what we agreed on.", "",
    ]
  )
  func `is not proposed`(sentence: String) {
    #expect(Self.words.reason(in: sentence) == nil)
  }

  @Test func `the words of a workspace count for its own reasons`() {
    var rules = DisputeRules()
    rules.reasons.append(.init("pallets", label: "Pallets", words: ["Euro pallets"]))
    let words = DisputeReasonWords(rules)
    #expect(words.reason(in: "The euro pallets were not returned to us.") == "pallets")
    #expect(Self.words.reason(in: "The euro pallets were not returned to us.") == nil)
  }

  @Test func `a reason that a workspace does not have is not proposed`() {
    var rules = DisputeRules()
    rules.reasons.removeAll { $0.name == "price" }
    #expect(DisputeReasonWords(rules).reason(in: "The price is wrong.") == nil)
  }
}
