import Testing

@testable import Cases

@Suite("words without which a text says nothing of a bank account")
struct AccountWordsTests {
  @Test func `each phrase that tells of another account has one`() {
    let without = BankChangeReader.telling.map(\.description).filter {
      !AccountWords.mayStand(in: $0)
    }
    #expect(without.isEmpty)
  }

  @Test func `they are found in capitals, within punctuation, and however accents are written`() {
    for text in [
      "OUR NEW BANK", "new (IBAN): x", "das Gescha\u{308}ftskonto", "das Geschäftskonto", "*conta*",
      "novos dados bancários", "our new ban\u{212A}", "Iban.", "e\u{301}bank",
    ] {
      #expect(AccountWords.mayStand(in: text), "\(text)")
    }
  }

  @Test func `other words are none`() {
    for text in ["", "please contact us", "we describe the contents", "accountant", "—"] {
      #expect(!AccountWords.mayStand(in: text), "\(text)")
    }
  }
}
