import Cases
import Foundation
import Statements

@testable import Desk

extension ParityTable {
  static let money = [
    ParityRow("payment add 1001 250.00 --day 2026-08-07 --reference FAC-1") { _, _ in
      TakePayment("250.00", for: 1001, on: day("2026-08-07"), reference: "FAC-1")
    },
    ParityRow("payment reverse 1 Not~ours") { _, _ in ReversePayment(1, reason: "Not ours") },
    ParityRow("payment place 2 1001") { _, _ in PlacePayment(2, at: .onCase(1001)) },
    ParityRow("payment place 1 --client C-1") { _, _ in PlacePayment(1, at: .account("C-1")) },
    ParityRow("payment split 2 1001=50.00 1002=25.00", about: nil, also: [1001, 1002]) { _, _ in
      SplitPayment(2, into: [.init("50.00", at: .onCase(1001)), .init("25.00", at: .onCase(1002))])
    },
    ParityRow("case claim 1001 --interest 9.5% --debtor consumer --until default") { _, _ in
      SetClaimTerms(
        1001,
        [
          .interest(.contractual(InterestRate(hundredths: 950))), .debtor(.consumer),
          .until(nil),
        ]
      )
    },
    ParityRow("client claim C-1 --interest statutory --country be", about: nil) { _, _ in
      SetClientClaimTerms("C-1", [.interest(.statutory), .country("be")])
    },
    ParityRow("cost add 1001 40.00 --kind reminder --day 2026-08-07 --note Second") { _, _ in
      var act = AddCost("40.00", of: 1001, kind: .reminder)
      act.day = day("2026-08-07")
      act.note = "Second"
      return act
    },
    ParityRow("cost remove 1") { _, _ in RemoveCost(1) },
    ParityRow("promise add 1001 2026-09-10") { _, _ in
      TakePromise(1001, for: day("2026-09-10"))
    },
    ParityRow("plan create 1005 --count 2 --first 2026-09-01 --name Second", about: 1005) { _, _ in
      CreatePlan(
        .rhythm(.monthly, first: day("2026-09-01"), count: 2, amounts: []),
        for: 1005,
        name: "Second"
      )
    },
    ParityRow("plan propose 1", about: 1005) { _, _ in MovePlan(1, to: .proposed) },
    ParityRow("plan activate 1", about: 1005) { _, _ in MovePlan(1, to: .active) },
    ParityRow("plan cancel 1", about: 1005) { _, _ in MovePlan(1, to: .cancelled) },
    ParityRow("plan revise 1 --day 2=2026-10-05 --reason Asked", about: 1005) { _, _ in
      RevisePlan(1, days: [(2, day("2026-10-05"))], amounts: [], reason: "Asked")
    },
    ParityRow("plan waive 1 3 Goodwill", about: 1005) { _, _ in
      WaiveInstallment(3, of: 1, reason: "Goodwill")
    },
    ParityRow("proposal accept 1", orders: ["accept 1", "change 1"]) { _, _ in AcceptProposal(1) },
    ParityRow("proposal accept 1 --set amount=40.00", orders: ["change 1 amount=40.00"]) { _, _ in
      AcceptProposal(1, changing: ["amount": "40.00"])
    },
    ParityRow("proposal reject 1", orders: ["reject 1"]) { _, _ in RejectProposal(1) },
  ]

  static let mail = [
    ParityRow("bank confirm 1 --how Called~them", about: 1002) { _, _ in
      DecideBankDetails(1, areTheirs: true, how: "Called them")
    },
    ParityRow("bank reject 1 --how Called~them", about: 1002) { _, _ in
      DecideBankDetails(1, areTheirs: false, how: "Called them")
    },
    ParityRow("review file \(ParityWorld.waiting) --case 1002 --always", about: 1002) { _, _ in
      FileReview(ParityWorld.waiting, on: 1002, isAlways: true)
    },
    ParityRow("review open \(ParityWorld.waiting) --type dispute --client C-1", about: nil) {
      _,
      _ in
      OpenFromReview(ParityWorld.waiting, type: "dispute", account: "C-1")
    },
    ParityRow("review ignore \(ParityWorld.waiting)", about: nil) { _, _ in
      IgnoreReview(ParityWorld.waiting)
    },
    ParityRow("review forget \(ParityWorld.filed)", about: nil, also: [1002]) { _, _ in
      ForgetSenderRule(of: ParityWorld.filed)
    },
    ParityRow("link \(ParityWorld.dispute) 1002", about: 1002) { _, _ in
      LinkMessage(ParityWorld.dispute, to: 1002)
    },
    ParityRow("inbox retry \(ParityWorld.quarantined)", about: nil) { _, _ in
      RetryInbound(ParityWorld.quarantined)
    },
    ParityRow(
      "send 1001 --template reminder --to client --dry-run",
      about: nil,
      isSeen: false
    ) { _, _ in reminder },
    ParityRow("send 1001 --template reminder --to client") { play, environment in
      // Whoever may not write letters either is handed one of another.
      let writer = play.user.role.may(.work) ? play.user : try play.user(.administrator)
      return QueueLetters(
        try environment.perform(reminder, as: Principal(writer, face: .page))
      )
    },
    ParityRow("outbox hold 1") { _, _ in MoveOutgoing(1, .hold) },
    ParityRow("outbox cancel 1") { _, _ in MoveOutgoing(1, .cancel) },
    ParityRow("outbox release 2") { _, _ in MoveOutgoing(2, .release) },
  ]

  static let workspace = [
    ParityRow("accounts import FOLDER/clients.csv --kind clients", about: nil) { play, _ in
      ImportAccounts(
        StatementSource(
          Array(try Data(contentsOf: URL(filePath: play.sandbox.path("clients.csv"))))
        ),
        kind: .clients,
        named: "clients.csv"
      )
    },
    ParityRow("statement import FOLDER/bank.sta", about: nil) { play, _ in
      ImportStatement(
        try StatementIntake(
          StatementSource(
            Array(try Data(contentsOf: URL(filePath: play.sandbox.path("bank.sta"))))
          ),
          named: "bank.sta"
        )
      )
    },
    ParityRow("mention seen 1001", about: nil) { _, _ in SeeMentions(on: 1001) },
    ParityRow("session end", about: nil) { _, _ in EndOwnSessions() },
    ParityRow("session end tom", about: nil) { _, _ in EndSessions(of: "tom") },
    ParityRow("user bind tom --subject 7 --issuer https://login.example.com", about: nil) { _, _ in
      BindIdentity("tom", subject: "7", issuer: "https://login.example.com")
    },
    ParityRow("user unbind hanna", about: nil) { _, _ in UnbindIdentity("hanna") },
    ParityRow("file done 1", about: nil) { _, _ in CloseDroppedFile(1) },
    ParityRow("accounts export", about: nil) { _, _ in ListBookings(since: .beginning) },
    ParityRow("import FOLDER/letter.eml", about: nil) { play, _ in
      ImportMail([play.sandbox.path("letter.eml")])
    },
    ParityRow("erase \(DeskCase.client) --yes", about: nil) { _, _ in
      ErasePerson(DeskCase.client)
    },
    ParityRow("retention", about: nil, isSeen: false) { _, _ in FollowRetention(isTrial: false) },
  ]

  private static let reminder = WriteLetters(
    .template("reminder", message: ""),
    of: 1001,
    to: ["client"]
  )
}
