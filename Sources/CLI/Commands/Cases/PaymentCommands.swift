import Cases
import Desk
import Foundation
import Mail

/// `dossier payment …`, `dossier promise …`: money that came, or is to come.
enum PaymentCommands {
  static let all = [
    add, list, place, split, reverse, match, promise, PromiseListCommand.command,
  ]

  static let add = Command(
    name: "payment add",
    group: .cases,
    summary: "Take down a payment for a case.",
    discussion: """
      Payments fill the installments of the plan in their order, and promises are kept by what comes in
      time. More than is open is taken down with --anyway only: a figure may be mistyped, or another case
      meant. --claimed takes down what only the client says: it is shown, holds reminders for some days,
      and nothing less is open.
      """,
    examples: [.init("dossier payment add 1042 3333.33 --day 2026-08-24", "Money came.")],
    positionals: [CaseCommands.caseArgument, .one("amount", "The amount.")],
    options: [
      .day("day", "The day it came; today when left out."),
      .text("reference", "TEXT", "What the payer wrote.").defaulting(to: ""),
      .flag("claimed", "Only the client says so."),
      .flag("anyway", "Also when it is more than is open."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let act = TakePayment(
        invocation.positional("amount"),
        for: number,
        on: invocation.day("day"),
        reference: invocation.required("reference"),
        isClaimed: invocation.flag("claimed"),
        isWanted: invocation.flag("anyway")
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
    summary: "Show money to be placed, or the payments of a case.",
    discussion: """
      Without a case it lists what came in and is on no case and no account, longest waiting first, with why
      it waits, by the rules of 'statement import', and where it may belong and why, what is sure by now in
      front: its text has the reference of a case or names an item, it is as much as an installment, an
      item or all that is open, the client or the payer is known. What fits alike is all shown. --all lists every payment with its place, newest first, with --json also the file of the
      bank and the line of its entry.
      """,
    examples: [
      .init("dossier payment list", "What is to be placed, and where it may belong."),
      .init("dossier payment list 1042", "What was paid on a case."),
    ],
    positionals: [.optional("case", "Only of this case, wherever it was placed.")],
    options: [.flag("all", "Every payment of the workspace, with its place.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      if let text = invocation.optionalPositional("case") {
        let number = try environment.caseNumber(text)
        let rows = try environment.payments(of: number).map(row)
        invocation.output.list(rows, empty: "Nothing was paid on case \(number).")
      } else if invocation.flag("all") {
        let rows = try environment.allPayments().map(PaymentText.placed)
        invocation.output.list(rows, empty: "Nothing was paid.", onlyJSON: ["file", "line"])
      } else {
        let today = environment.today
        let rows = try environment.paymentsToPlace().map { PaymentText.toPlace($0, today) }
        invocation.output.list(rows, empty: "No money is to be placed.", onlyJSON: ["suggestions"])
      }
      return .ok
    }
  )

  static func row(_ payment: Payment) -> Record {
    [
      "payment": .integer(payment.id), "day": .string(payment.receivedOn.description),
      "amount": .decimal(MoneyText.text(payment.amount)),
      "discount": payment.discount == 0
        ? .absent : .decimal(MoneyText.text(payment.discount, payment.amount.currency)),
      "source": .string(payment.source.rawValue), "reference": .string(payment.reference),
      "reversed": .string(payment.reversedOn?.description ?? ""),
    ]
  }

  static let reverse = Command(
    name: "payment reverse",
    group: .cases,
    summary: "Take a payment back that was none.",
    discussion: """
      Its parts are taken back with it. A part by itself is not: reverse the whole payment, or put the part
      elsewhere.
      """,
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
