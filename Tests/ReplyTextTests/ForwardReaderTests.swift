import ReplyText
import Testing

@Suite("ForwardReader")
struct ForwardReaderTests {
  private static let text = "First line.\n\nSecond line."

  private func forwarded(_ text: String, subject: String? = nil) -> ForwardedMessage? {
    ReplyExtractor().extract(text: text, html: nil, subject: subject).forwarded
  }

  private static func block(_ from: String, _ date: String, _ subject: String) -> String {
    "\(from): Jo Doe <jo@example.com>\n\(date): 3 Feb 2020\n\(subject): Rent"
  }

  private static let expected = ForwardedMessage(
    fromName: "Jo Doe",
    fromAddress: "jo@example.com",
    subject: "Rent",
    date: "3 Feb 2020",
    text: text
  )

  @Test(arguments: [
    ("---------- Forwarded message ---------", block("From", "Date", "Subject")),
    ("Begin forwarded message:", block("From", "Date", "Subject")),
    ("-------- Weitergeleitete Nachricht --------", block("Von", "Datum", "Betreff")),
    ("Anfang der weitergeleiteten Nachricht:", block("Von", "Datum", "Betreff")),
    ("---------- Message transféré ---------", block("De", "Date", "Objet")),
    ("---------- Doorgestuurd bericht ---------", block("Van", "Datum", "Onderwerp")),
    ("---------- Mensaje reenviado ---------", block("De", "Fecha", "Asunto")),
    ("Inizio messaggio inoltrato:", block("Da", "Data", "Oggetto")),
    ("---------- Mensagem encaminhada ---------", block("De", "Data", "Assunto")),
    ("---------- Videresendt meddelelse ---------", block("Fra", "Dato", "Emne")),
    ("Vidarebefordrat brev:", block("Från", "Datum", "Ämne")),
    ("Välitetty viesti alkaa:", block("Lähettäjä", "Päivämäärä", "Aihe")),
    ("---------- Edastatud kiri ---------", block("Saatja", "Kuupäev", "Teema")),
    ("---------- Przekazana wiadomość ---------", block("Od", "Data", "Temat")),
    ("Začátek přeposílané zprávy:", block("Od", "Datum", "Předmět")),
    ("---------- Továbbított üzenet ---------", block("Feladó", "Dátum", "Tárgy")),
    ("---------- Mesaj redirecționat ---------", block("De la", "Data", "Subiect")),
    ("-------- Пересылаемое сообщение --------", block("От", "Дата", "Тема")),
    ("---------- Переслане повідомлення ---------", block("Від", "Дата", "Тема")),
    ("---------- Προωθημένο μήνυμα ---------", block("Από", "Ημερομηνία", "Θέμα")),
    ("---------- İletilmiş mesaj ---------", block("Kimden", "Tarih", "Konu")),
    ("---------- 転送メッセージ ---------", block("差出人", "日付", "件名")),
    (
      "---------- Forwarded message ---------",
      block("Qwerty", "To: al@example.org\nDate", "Subject")
    ),
  ])
  func `a forward says so in many languages`(marker: String, block: String) {
    #expect(forwarded("Please see.\n\n\(marker)\n\(block)\n\n\(Self.text)") == Self.expected)
  }

  @Test func `a forward may stand in a quote`() {
    let original =
      "Begin forwarded message:\n\n\(Self.block("From", "Date", "Subject"))\n\n\(Self.text)"
    let quoted = original.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)" }.joined(separator: "\n")
    #expect(forwarded("FYI\n\n\(quoted)") == Self.expected)
  }

  @Test func `marker and fields may share a line`() {
    let line =
      "----- Forwarded Message ----- From: Jo Doe <jo@example.com>Sent: 3 Feb 2020Subject: Rent"
    #expect(forwarded("  \(line)\n\(Self.text)") == Self.expected)
  }

  @Test func `where the text does not say, the subject does`() {
    let text = "See below.\n\n\(Self.block("From", "Sent", "Subject"))\n\n\(Self.text)"
    #expect(forwarded(text, subject: "FW: Rent") == Self.expected)
    #expect(forwarded(text, subject: "RE: Rent") == nil)
    #expect(forwarded(text) == nil)
  }

  @Test func `an attribution with a forward's subject gives sender and text`() {
    let text =
      "On 3/2/2020 10:00, \"Jo Doe\" <jo@example.com> wrote:\n\n    First line.\n\n    Second line."
    let message = forwarded(text, subject: "Fwd: Rent")
    #expect(message?.fromAddress == "jo@example.com")
    #expect(message?.subject == "Rent")
    #expect(message?.text == Self.text)
  }

  @Test func `what an answered message had forwarded is no forward`() {
    let block = Self.block("From", "Date", "Subject")
    let text = "Yes.\n\nOn 3.2.2020 Jo wrote:\n> ---- Forwarded message ----\n> \(block)"
    #expect(forwarded(text) == nil)
    #expect(forwarded("> Which forwarded message:\nThat one.") == nil)
  }

  @Test(arguments: ["Forwarded Message", "Original Message", "Weitergeleitete Nachricht"])
  func `a block without colons gives its fields`(head: String) {
    let block =
      "From \"Jo Doe\" <jo@example.com>\nTo \"Sam\" <sam@example.com>\nDate 3 Feb 2020 10:00:00\nSubject Rent"
    let message = forwarded(
      "FYI\n\n------ \(head) ------\n\(block)\n\n\(Self.text)",
      subject: "Fwd: Rent"
    )
    #expect(message?.fromName == "Jo Doe")
    #expect(message?.fromAddress == "jo@example.com")
    #expect(message?.subject == "Rent")
    #expect(message?.date == "3 Feb 2020 10:00:00")
    #expect(message?.text == Self.text)
  }
}
