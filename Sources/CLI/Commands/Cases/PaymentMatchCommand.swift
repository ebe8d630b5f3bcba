import Cases
import Foundation

/// `dossier payment match --server`: where money would be placed.
extension PaymentCommands {
  static let match = Command(
    name: "payment match",
    group: .tools,
    summary: "Try where payments would be placed; nothing is stored.",
    discussion: """
      Decides as 'statement import' does: what is safe is placed, everything else is for a person. It reads
      one JSON object a line: text, structured, amount (minor units), currency, date, payer
      (knownIbanOfClient), items (number, open, due, client, and if known issued, currency, reference,
      discount with percent and days) and cases (ref, client, items, plan with n, amount, paid, and if
      known state). It prints one line of JSON for each: action allocate with the parts and the evidence, or
      action ask with the reason and the candidates, what fits best first. No workspace is needed.

      Numbers of items count when all their letters and digits are there in their order; what stands between
      does not matter. The amount has to agree to the cent: with what is open of all that is named, with
      the parts that the text states, with the installments that are next, or less an agreed discount.
      """,
    examples: [.init("dossier payment match --server <payments.jsonl", "Many, one line each.")],
    options: [.flag("server", "Read JSON from standard input, one object per line.")],
    action: .run { invocation in
      guard invocation.flag("server") else {
        throw CommandError("Give --server, and one payment a line.", .usage)
      }
      PaymentMatchServer.serve(today: Day(invocation.now, in: .gmt))
      return .ok
    }
  )
}
