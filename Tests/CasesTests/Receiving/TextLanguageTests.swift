import Testing

@testable import Cases

@Suite("the language of a text")
struct TextLanguageTests {
  @Test(arguments: [
    (
      "de",
      "Sehr geehrte Frau Martin, wir haben die Rechnung nicht erhalten und bitten Sie um eine Kopie."
    ),
    (
      "en",
      "Dear Ms Martin, we have been told that the invoice is with our bank, please send us the copy."
    ),
    (
      "es",
      "Hemos recibido la factura y el pago está en camino; gracias por su paciencia, muy atentamente."
    ),
    (
      "fr",
      "Nous avons bien reçu votre facture et nous vous enverrons le règlement dans les jours qui viennent."
    ),
    (
      "it",
      "Abbiamo ricevuto la fattura e il pagamento è stato disposto; vi ringraziamo per questo sollecito della banca."
    ),
    (
      "nl",
      "Wij hebben het bedrag al betaald en het bewijs van de bank wordt morgen naar u gestuurd."
    ),
    (
      "pt",
      "Não recebemos os documentos e ainda não foi feita uma análise; obrigado pela sua mensagem."
    ),
  ])
  func `small words tell it`(language: String, text: String) {
    #expect(TextLanguage.language(of: text) == language)
  }

  @Test(arguments: [
    "", "OK", "Danke!", "12345 FAC-1 FAC-2", "der das und wir the and are we",
    "Please find attached FAC-1",
  ])
  func `what is short or mixed tells nothing`(text: String) {
    #expect(TextLanguage.language(of: text) == nil)
  }

  @Test func `only the beginning of a long text is looked at`() {
    let padding = String(repeating: "x ", count: 5_000)
    #expect(TextLanguage.language(of: padding + "wir haben die Rechnung nicht und bitten") == nil)
  }
}
