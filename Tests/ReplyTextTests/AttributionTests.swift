import Testing

@testable import ReplyText

@Suite("Attribution")
struct AttributionTests {
  private func start(_ text: String) -> Int? {
    let lines = LineReader.lines(of: text)
    return Attribution.start(endingAt: lines.count - 1, in: lines)
  }

  @Test(arguments: [
    "On Mon, Feb 3, 2020 at 10:00 AM Jo Doe <jo@example.com> wrote:",
    "Am Mo., 3. Feb. 2020 um 10:00 Uhr schrieb Jo Doe <jo@example.com>:",
    "Le lun. 3 févr. 2020 à 10:00, Jo Doe <jo@example.com> a écrit :",
    "Op ma 3 feb. 2020 om 10:00 schreef Jo Doe <jo@example.com>:",
    "Op 3 feb. 2020 om 10:00 heeft Jo Doe <jo@example.com> het volgende geschreven:",
    "El lun, 3 feb 2020 a las 10:00, Jo Doe (<jo@example.com>) escribió:",
    "Il giorno lun 3 feb 2020 alle ore 10:00 Jo Doe <jo@example.com> ha scritto:",
    "Em seg., 3 de fev. de 2020 às 10:00, Jo Doe <jo@example.com> escreveu:",
    "Den mån 3 feb. 2020 kl 10:00 skrev Jo Doe <jo@example.com>:",
    "man. 3. feb. 2020 kl. 10:00 skrev Jo Doe <jo@example.com>:",
    "ma 3. helmik. 2020 klo 10.00 Jo Doe (jo@example.com) kirjoitti:",
    "Kuupäev E, 3. veebruar 2020 kell 10:00 kirjutas Jo Doe <jo@example.com>:",
    "pon., 3 lut 2020 o 10:00 Jo Doe <jo@example.com> napisał(a):",
    "W dniu 3.02.2020 o 10:00, Jo Doe pisze:",
    "po 3. 2. 2020 v 10:00 odesílatel Jo Doe <jo@example.com> napsal:",
    "po 3. 2. 2020 o 10:00 Jo Doe <jo@example.com> napísal(a):",
    "Jo Doe <jo@example.com> ezt írta (időpont: 2020. febr. 3., H, 10:00):",
    "În lun., 3 feb. 2020 la 10:00, Jo Doe <jo@example.com> a scris:",
    "На пн, 3.02.2020 г. в 10:00 ч. Jo Doe <jo@example.com> написа:",
    "пн, 3 февр. 2020 г. в 10:00, Jo Doe <jo@example.com> написал(а):",
    "пн, 3 лют. 2020 р. о 10:00 Jo Doe <jo@example.com> пише:",
    "Στις Δευ 3 Φεβ 2020, 10:00, ο χρήστης Jo Doe <jo@example.com> έγραψε:",
    "Jo Doe <jo@example.com>, 3 Şub 2020 Pzt, 10:00 tarihinde şunu yazdı:",
    "Vào Th 2, 3 thg 2, 2020 lúc 10:00 Jo Doe <jo@example.com> đã viết:",
    "Pada tanggal Sen, 3 Feb 2020 pukul 10.00 Jo Doe <jo@example.com> menulis:",
    "Jo Doe <jo@example.com> 于2020年2月3日周一 10:00写道：",
    "2020年2月3日(月) 10:00 Jo Doe <jo@example.com>:",
    "2020년 2월 3일 (월) 오전 10:00, Jo Doe <jo@example.com>님이 작성:",
    "Jo Doe <jo@example.com> schrieb am 3.2.2020:",
    "Jo Doe <jo@example.com> wrote:",
    "2020-02-03 10:00 GMT+01:00 Jo Doe <jo@example.com>:",
    "---- On Mon, 3 Feb 2020 10:00:00 +0100 Jo Doe <jo@example.com> wrote ----",
    "At 2/3/2020 10:00 AM, you wrote:",
  ])
  func `the line that says who wrote what follows is known in many languages`(line: String) {
    #expect(start("Thanks.\n\n" + line) == 2)
  }

  @Test(arguments: [
    (
      "On Mon, Feb 3, 2020 at 10:00 AM Jo Doe via Some Very Long List <\nlist@example.org> wrote:",
      2
    ),
    ("Le lun. 3 févr. 2020 à 10:00, Jo Doe <jo@example.com>\na écrit :", 2),
    ("Jo Doe <jo@example.com> schrieb am Mo., 3. Feb. 2020\num 10:00 Uhr:", 2),
    ("On Mon, Feb 3, 2020 at 10:00 AM,\nJo Doe\n<jo@example.com\n> wrote:", 2),
    ("Am 03.02.2020 10:00 schrieb \"Jo Doe\" <jo@example.com\n>:", 2),
  ])
  func `it may be wrapped over several lines`(text: String, expected: Int) {
    #expect(start("Thanks.\n\n" + text) == expected)
  }

  @Test(arguments: [
    "One question I had:", "She wrote:", "On this day", "As I wrote:",
    "The meeting is on 3.2.2020 at 10:00.", "2020-02-03 10:00", "These are the days:",
    "On 3 February 2020 we met and talked.",
  ])
  func `prose is none`(line: String) {
    #expect(start("Thanks.\n\n" + line) == nil)
  }

  @Test func `a paragraph above it is no part of it`() {
    #expect(start("On 3.2. I will be there.\n\nOn 3.2.2020 Jo wrote:") == 2)
    #expect(start("See below.\nOn 3.2.2020 Jo wrote:") == 1)
  }
}
