import Testing

@testable import ReplyText

@Suite("SignatureLine")
struct SignatureLineTests {
  @Test(arguments: [
    "Sent from my iPhone", "Sent from Outlook Mobile<https://example.com>", "Get Outlook for iOS",
    "Von meinem iPhone gesendet", "Gesendet von Outlook für Android", "Envoyé de mon iPhone",
    "Verstuurd vanaf mijn iPad", "Enviado desde mi iPhone", "Enviado do meu iPhone",
    "Inviato da iPhone", "Sendt fra min iPhone", "Skickat från min iPhone",
    "Lähetetty iPhonesta", "Wysłano z iPhone'a", "Odesláno z iPhonu", "Отправлено с iPhone",
    "Надіслано з iPhone", "iPhone'umdan gönderildi", "iPhoneから送信", "나의 iPhone에서 보냄", "发自我的iPhone",
    "Sent from my phone, please excuse typos", "Sent via BlackBerry by AT&T",
    "[Sent from my Samsung Galaxy]",
    "Diese Nachricht wurde von meinem Android-Mobiltelefon mit K-9 Mail gesendet.",
  ])
  func `a line that a phone added is known in many languages`(line: String) {
    #expect(SignatureLine.isDevice(TextLine(line[...])))
  }

  @Test(arguments: [
    "Sent from my desk, is much easier than my mobile phone.", "I sent it from my iPhone.",
    "The mail was sent", "Sent", "Von meinem Konto wurden am Montag 300 Euro abgebucht",
  ])
  func `a sentence is none`(line: String) {
    #expect(!SignatureLine.isDevice(TextLine(line[...])))
  }

  @Test(arguments: [
    ("-- ", true), ("--", true), ("---", false), ("-- first point", false),
    ("-", false), ("text --", false),
  ])
  func `the separator stands alone`(line: String, expected: Bool) {
    #expect(SignatureLine.isSeparator(TextLine(line[...])) == expected)
  }

  @Test(arguments: [
    ("-Jo", true), ("-Jo Doe.", true), ("--Jo", true), ("- an item", false), ("-5 degrees", false),
    ("-one item of a list", false),
  ])
  func `a name behind a dash signs`(line: String, expected: Bool) {
    #expect(SignatureLine.isDashedName(TextLine(line[...])) == expected)
  }
}
