import Cases
import Testing

@Suite("the name by which a letter speaks to somebody")
struct PersonNameTests {
  @Test(arguments: [
    ("Anke Brandt", "Anke Brandt"), ("Anke", "Anke"), ("Dr. Anke Brandt", "Dr. Anke Brandt"),
    ("Müller, Jörg", "Jörg Müller"), ("Dr. Weiß, Ina", "Dr. Ina Weiß"),
    ("André, Léa (Finance)", "Léa André"),
    ("van den Berg, Piet", "Piet van den Berg"), ("MÜLLER Jörg", "Jörg Müller"),
    ("LE-GOFF Yann", "Yann Le-Goff"), ("\"Brandt, Anke\"", "Anke Brandt"),
    ("'Anke Brandt' via Books", "Anke Brandt"), ("Sean O'Neill", "Sean O'Neill"),
    ("Anke Brandt - Nordlicht", "Anke Brandt"), ("Anke Brandt | Finance", "Anke Brandt"),
    ("李 明", "李 明"),
  ])
  func `a person's is put in the order in which it is spoken`(_ name: String, _ spoken: String) {
    #expect(PersonName.spoken(name) == spoken)
  }

  @Test(arguments: [
    "", "anke@client.example", "Brandt Metall GmbH", "Brandt Metall, GmbH", "Smith, Jr.",
    "ANKE BRANDT", "MCDONALD Ann", "Buchhaltung", "Accounts Payable", "Brandt & Co", "Desk 7",
    "Brandt, Anke, Finance", "Kanzlei Vos", "VAN DIJK Piet",
  ])
  func `what is no person's, or not clear, is none`(_ name: String) {
    #expect(PersonName.spoken(name) == "")
  }
}
