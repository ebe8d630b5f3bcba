import Mail
import Testing

@testable import Cases

/// What approvers write of an amount, when 930.00 EUR were asked for.
@Suite struct AskedAmountTests {
  /// What the answer of the asked person does: `approve`, `refuse`, or `ask` when it decides nothing.
  private static func read(_ text: String, asked amount: Int?) -> String {
    let boss = "boss@example.com"
    let step = AskedStep(
      validation: 3,
      step: ValidationStep(number: 1, department: "", email: boss),
      amount: amount.map { Money(minorUnits: $0, currency: "EUR") }
    )
    let message = Letterbox.message(from: "Boss <\(boss)>", text: text)
    switch StepReply.reply(step, message, trust: .l4, words: .standard) {
    case .decide(_, let isApproved, _): return isApproved ? "approve" : "refuse"
    case .explain: return "ask"
    default: return "other"
    }
  }

  @Test(arguments: [
    "Yes, approved for 930.00 EUR.", "Ja, genehmigt über 930,00 EUR.",
    "Aprobado por 930,00 EUR.",
  ])
  func `the amount that was asked for decides`(text: String) {
    #expect(Self.read(text, asked: 93_000) == "approve", "\(text)")
    #expect(Self.read(text, asked: 95_000) == "ask", "\(text)")
    #expect(Self.read(text, asked: nil) == "ask", "\(text)")
  }

  @Test(arguments: [
    "I approve up to 900 EUR.", "Approved, but only 900.", "Approved for 900 EUR.",
    "Genehmigt, aber nur 900 €.", "Bis 930 Euro bin ich einverstanden.",
    "D’accord, mais seulement pour 900 €.", "Validé dans la limite de 930 euros.",
    "Aprobado, pero solo 900.", "Apruebo hasta 900.", "Approvato ma solo per 900 euro.",
    "Approvo fino a 900.", "Akkoord, maar maximaal 900.", "Aprovo até 900.",
    "Yes, approved for 930 EUR?",
  ])
  func `another amount, or a limit, decides nothing`(text: String) {
    #expect(Self.read(text, asked: 93_000) == "ask", "\(text)")
  }
}
