/// Why a sentence contests, by the words of seven languages.
///
/// A wrong reason is worse than none: when the words of two reasons stand in a sentence, it has
/// none.
public struct DisputeReasonWords: Sendable {
  /// The words of the program, by the names of reasons.
  static let shipped: [String: [Phrase]] = [
    "price": price, "quantity": quantity, "quality": quality, "delivery": delivery,
    "duplicate": duplicate, "not_ordered": notOrdered, "missing_payment": missingPayment,
    "administrative": administrative,
  ]

  private let words: [(name: String, phrases: [Phrase])]

  /// Those for the reasons of a workspace.
  public init(_ rules: DisputeRules) {
    words = rules.reasons.map { reason in
      let own = reason.words.map { Phrase($0.lowercased()) }
      return (reason.name, (DisputeReasonWords.shipped[reason.name] ?? []) + own)
    }
  }

  /// The reason that a sentence gives; nil when it gives none, or more than one.
  public func reason(in text: String) -> String? {
    let sentences = Sentence.all(in: text)
    let found = words.filter { reason in
      sentences.contains { $0.contains(anyOf: reason.phrases) }
    }
    return found.count == 1 ? found[0].name : nil
  }

  private static let price: [Phrase] = [
    "price", "prices", "overcharged", "discount", "rebate", "unit price",
    "preis", "preise", "preisabweichung", "rabatt", "skonto", "zu teuer",
    "prix", "remise", "tarif", "escompte",
    "prijs", "prijzen", "korting",
    "precio", "precios", "descuento",
    "prezzo", "prezzi", "sconto",
    "preço", "preços", "desconto",
  ]
  private static let quantity: [Phrase] = [
    "quantity", "quantities", "delivered short", "short delivery", "short delivered",
    "pieces missing",
    "were missing", "fewer pieces", "too few",
    "menge", "stückzahl", "mindermenge", "zu wenig", "fehlmenge", "fehlten", "unvollständig",
    "quantité", "quantités", "il manque", "manquaient", "incomplète",
    "hoeveelheid", "aantal", "te weinig", "ontbraken",
    "cantidad", "faltaban", "faltan",
    "quantità", "mancavano", "mancano",
    "quantidade", "faltavam",
  ]
  private static let quality: [Phrase] = [
    "defective", "damaged", "faulty", "broken", "quality", "scratched",
    "defekt", "defekte", "beschädigt", "mangelhaft", "mängel", "fehlerhaft", "qualität", "kaputt",
    "défectueux", "défectueuse", "endommagé", "endommagée", "endommagés", "abîmé", "qualité",
    "beschadigd", "defecte", "kapot", "kwaliteit", "gebrekkig",
    "defectuoso", "defectuosa", "dañado", "dañada", "dañados", "calidad",
    "difettoso", "difettosa", "difettosi", "danneggiato", "danneggiata", "danneggiati",
    "defeituoso", "defeituosa", "danificado", "danificada", "qualidade",
  ]
  private static let delivery: [Phrase] = [
    "not delivered", "never delivered", "never received", "not received", "never arrived",
    "delivered late", "late delivery",
    "nicht geliefert", "nie geliefert", "nicht erhalten", "nie erhalten", "nicht angekommen",
    "zu spät geliefert", "verspätet",
    "pas livré", "pas été livré", "jamais livré", "pas été livrée", "jamais reçu", "pas reçu",
    "livré en retard",
    "niet geleverd", "nooit geleverd", "niet ontvangen", "nooit ontvangen", "te laat geleverd",
    "no entregado", "no entregada", "no hemos recibido la mercancía", "nunca llegó",
    "non consegnato", "non consegnata", "mai consegnata", "mai arrivata",
    "não entregue", "nunca entregue", "nunca chegou",
  ]
  private static let duplicate: [Phrase] = [
    "billed twice", "invoiced twice", "charged twice", "duplicate invoice", "double invoice",
    "duplicate",
    "doppelt berechnet", "doppelt fakturiert", "doppelt in rechnung", "zweimal berechnet",
    "facturé deux fois", "facturée deux fois", "double facturation", "doublon",
    "dubbel gefactureerd", "twee keer gefactureerd", "dubbel in rekening", "dubbele factuur",
    "facturado dos veces", "facturada dos veces", "factura duplicada",
    "fatturato due volte", "fatturata due volte", "fattura doppia",
    "faturado duas vezes", "faturada duas vezes", "fatura duplicada",
  ]
  private static let notOrdered: [Phrase] = [
    "never ordered", "not ordered", "did not order", "didn't order", "no order",
    "nie bestellt", "nicht bestellt", "keine bestellung",
    "jamais commandé", "pas commandé", "n'avons pas commandé", "aucune commande",
    "nooit besteld", "niet besteld",
    "nunca pedimos", "no pedimos", "no hemos pedido", "nunca hemos pedido",
    "mai ordinato", "non abbiamo ordinato", "non ordinato",
    "nunca encomendámos", "não encomendámos", "nunca encomendamos", "não encomendamos",
  ]
  private static let missingPayment: [Phrase] = [
    "payment is missing", "payment was not booked", "not credited our payment",
    "payment not taken into account", "our payment is not shown",
    "zahlung fehlt", "zahlung nicht verbucht", "zahlung nicht berücksichtigt",
    "zahlung wurde nicht verbucht", "zahlung wurde nicht berücksichtigt",
    "paiement n'apparaît pas", "paiement n'a pas été pris en compte", "règlement n'apparaît pas",
    "betaling niet verwerkt", "betaling is niet verwerkt", "betaling ontbreekt",
    "nuestro pago no figura", "pago no figura", "falta nuestro pago",
    "pagamento non risulta", "nostro pagamento non risulta",
    "pagamento não consta", "nosso pagamento não consta",
  ]
  private static let administrative: [Phrase] = [
    "order number", "po number", "purchase order", "wrong address", "vat number", "wrong company",
    "bestellnummer", "falsche anschrift", "falsche adresse", "umsatzsteuer-id", "ust-idnr",
    "falsche firma",
    "numéro de commande", "bon de commande", "mauvaise adresse", "numéro de tva",
    "bestelnummer", "ordernummer", "verkeerd adres", "btw-nummer",
    "número de pedido", "dirección incorrecta", "nif incorrecto",
    "numero d'ordine", "indirizzo errato", "partita iva",
    "número de encomenda", "morada errada",
  ]
}
