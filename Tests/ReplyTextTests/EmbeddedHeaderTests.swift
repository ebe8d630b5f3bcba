import Testing

@testable import ReplyText

@Suite("EmbeddedHeader")
struct EmbeddedHeaderTests {
  private func header(_ text: String) -> EmbeddedHeader? {
    EmbeddedHeader(at: 0, in: LineReader.lines(of: text))
  }

  @Test(arguments: [
    ["From", "Sent", "To", "Subject"], ["Von", "Gesendet", "An", "Betreff"],
    ["De", "Envoyé", "À", "Objet"], ["Van", "Verzonden", "Aan", "Onderwerp"],
    ["De", "Enviado", "Para", "Asunto"], ["Da", "Inviato", "A", "Oggetto"],
    ["De", "Enviada em", "Para", "Assunto"], ["Fra", "Sendt", "Til", "Emne"],
    ["Från", "Skickat", "Till", "Ämne"], ["Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"],
    ["Saatja", "Saadetud", "Adressaat", "Teema"], ["Od", "Wysłano", "Do", "Temat"],
    ["Od", "Odesláno", "Komu", "Předmět"], ["Od", "Odoslané", "Komu", "Predmet"],
    ["Feladó", "Elküldve", "Címzett", "Tárgy"], ["De la", "Trimis", "Către", "Subiect"],
    ["От", "Изпратено", "До", "Относно"], ["От", "Отправлено", "Кому", "Тема"],
    ["Від", "Надіслано", "Кому", "Тема"], ["Από", "Στάλθηκε", "Προς", "Θέμα"],
    ["Kimden", "Gönderildi", "Kime", "Konu"], ["Từ", "Đã gửi", "Đến", "Chủ đề"],
    ["Dari", "Dikirim", "Kepada", "Perihal"], ["发件人", "发送时间", "收件人", "主题"],
    ["差出人", "送信日時", "宛先", "件名"], ["보낸 사람", "보낸 날짜", "받는 사람", "제목"],
  ])
  func `the block is known in many languages`(names: [String]) {
    let values = ["Jo Doe <jo@example.com>", "3.2.2020 10:00", "Al <al@example.org>", "Rent: due"]
    let block = zip(names, values).map { "\($0): \($1)" }.joined(separator: "\n")
    let header = header(block + "\n\nText")
    #expect(header?.range == 0..<4)
    #expect(header?[.from] == values[0])
    #expect(header?[.date] == values[1])
    #expect(header?[.subject] == values[3])
  }

  @Test func `marks of emphasis, wrapped values and wide colons are read through`() {
    let block = header("*From:* Jo Doe\n<jo@example.com>\n*Sent:* Monday\n*Subject:* Rent\n\nText")
    #expect(block?.range == 0..<4)
    #expect(block?[.from] == "Jo Doe <jo@example.com>")
    #expect(header("差出人： jo@example.com\n件名： 家賃")?[.subject] == "家賃")
  }

  @Test func `all fields may stand on one line`() {
    let line =
      "From: Jo Doe <jo@example.com>To: \"al@example.org\" <al@example.org>"
      + "Sent: Monday, 3 February 2020, 10:00:00 GMT+1Subject: To: do"
    #expect(header(line)?[.from] == "Jo Doe <jo@example.com>")
    #expect(header(line)?[.date] == "Monday, 3 February 2020, 10:00:00 GMT+1")
    #expect(header(line)?[.subject] == "To: do")
  }

  @Test(arguments: [
    "From: Berlin\nTo: Paris\n\nby train", "Subject: rent\n\nText", "Date: Monday\nPlace: Bonn",
    "To: do\nTo: do", "a: b\nc: d",
  ])
  func `fields that no message has are text`(text: String) {
    #expect(header(text) == nil)
  }

  @Test func `a divider above makes two fields enough`() {
    let lines = LineReader.lines(of: "_____\nFrom: Jo\nSent: then\n\nText")
    #expect(EmbeddedHeader(at: 1, in: lines)?.range == 1..<3)
  }
}
