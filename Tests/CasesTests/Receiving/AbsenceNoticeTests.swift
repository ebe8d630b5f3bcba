import Testing

@testable import Cases

@Suite("the day on which somebody is back")
struct AbsenceNoticeTests {
  @Test(
    arguments: [
      ("I am out of the office until 5 December 2026.", "2026-12-05"),
      ("I will be back on Monday, December 7, 2026", "2026-12-07"),
      ("I return on 7th of December.", "2026-12-07"), ("away till 2026-12-09", "2026-12-09"),
      ("Ich bin ab dem 7. Dezember wieder im Büro.", "2026-12-07"),
      ("Ich bin wieder am 7. Dezember 2026 im Büro.", "2026-12-07"),
      ("Ich bin bis einschließlich 04.12.2026 nicht im Haus.", "2026-12-04"),
      ("bis zum 4.12.26", "2026-12-04"), ("Zurück am 1. März.", "2027-03-01"),
      ("Je suis absent jusqu’au 4 décembre 2026 inclus", "2026-12-04"),
      ("De retour le 1er mars 2027", "2027-03-01"), ("absent jusqu'au 15/12/2026", "2026-12-15"),
      ("Ik ben terug op 7 december", "2026-12-07"), ("afwezig tot 3 mrt 2027", "2027-03-03"),
      ("Estaré fuera hasta el 7 de diciembre de 2026", "2026-12-07"),
      ("Rientrerò il 7 dicembre 2026", "2026-12-07"), ("fino al 7 gennaio", "2027-01-07"),
      ("Regresso a 7 de dezembro", "2026-12-07"), ("até 31 de janeiro de 2027", "2027-01-31"),
    ] as [(String, String?)]
  )
  func `it is found behind a word of coming back`(text: String, day: String?) {
    #expect(AbsenceNotice.day(in: text, receivedOn: "2026-11-27") == day)
  }

  @Test(arguments: [
    "I am in court until Thursday.", "until 3/4/2027", "back soon", "until further notice",
    "I was back on 5 October 2026.", "until 31 February 2027", "until 7 December 2031",
    "On 5 December 2026 we close our books.", "", "until", "bis 99.99.2026", "back to back 12 12",
  ])
  func `a day that is not certain is none`(text: String) {
    #expect(AbsenceNotice.day(in: text, receivedOn: "2026-11-27") == nil)
  }
}
