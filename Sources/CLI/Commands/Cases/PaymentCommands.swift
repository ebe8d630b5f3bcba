import Cases
import Desk
import Foundation
import Mail

/// `dossier payment …`, `dossier promise …`: money that came, or is to come.
enum PaymentCommands {
  static let all = [add, list, reverse, promise]

  static let add = Command(
    name: "payment add",
    group: .cases,
    summary: "Take down a payment for a case.",
    discussion: """
      Payments fill the installments of the plan in their order, and promises are kept by what comes in
      time. --claimed takes down what only the client says: it is shown, holds reminders for some days,
      and nothing less is open.
      """,
    examples: [.init("dossier payment add 1042 3333.33 --day 2026-08-24", "Money came.")],
    positionals: [CaseCommands.caseArgument, .one("amount", "The amount.")],
    options: [
      .day("day", "The day it came; today when left out."),
      .text("reference", "TEXT", "What the payer wrote.").defaulting(to: ""),
      .flag("claimed", "Only the client says so."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let act = TakePayment(
        invocation.positional("amount"),
        for: number,
        on: invocation.day("day"),
        reference: invocation.required("reference"),
        isClaimed: invocation.flag("claimed")
      )
      let id = try invocation.perform(act, environment)
      invocation.output.done(
        "Payment \(id) is taken down.",
        ["payment": .integer(id), "number": .integer(number)]
      )
      return .ok
    }
  )

  static let list = Command(
    name: "payment list",
    group: .cases,
    summary: "Show the payments of a case.",
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      invocation.output.list(
        try environment.payments(of: number).map(row),
        empty: "Nothing was paid on case \(number)."
      )
      return .ok
    }
  )

  static func row(_ payment: Payment) -> Record {
    [
      "payment": .integer(payment.id), "day": .string(payment.receivedOn.description),
      "amount": .decimal(MoneyText.text(payment.amount)),
      "source": .string(payment.source.rawValue), "reference": .string(payment.reference),
      "reversed": .string(payment.reversedOn?.description ?? ""),
    ]
  }

  static let reverse = Command(
    name: "payment reverse",
    group: .cases,
    summary: "Take a payment back that was none.",
    positionals: [.one("payment", "The key of the payment."), .one("reason", "Why.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("payment")
      let act = ReversePayment(id, reason: invocation.positional("reason"))
      try invocation.perform(act, environment)
      invocation.output.done("Payment \(id) counts no more.", ["payment": .integer(id)])
      return .ok
    }
  )

  static let promise = Command(
    name: "promise add",
    group: .cases,
    summary: "Take down what the client promised, not by mail.",
    positionals: [
      CaseCommands.caseArgument, .one("day", "The day, YYYY-MM-DD."),
      .optional("amount", "The amount; what is missing when left out."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let act = TakePromise(
        number,
        for: try invocation.validDay("day"),
        amount: invocation.optionalPositional("amount")
      )
      try invocation.perform(act, environment)
      invocation.output.done("The promise is taken down.", ["number": .integer(number)])
      return .ok
    }
  )
}
