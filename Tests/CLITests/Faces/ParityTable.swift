import Cases
import Foundation

@testable import Desk

/// What people do, act by act, on the cases of `ParityWorld`.
enum ParityTable {
  static let rows = cases + life + parties + money + mail + workspace

  static let cases = [
    ParityRow(
      "case create Anew --type other --client C-1 --status Information~requested",
      about: nil
    ) { _, _ in
      var act = OpenCase("Anew", type: "other")
      act.account = "C-1"
      act.status = "Information requested"
      return act
    },
    ParityRow("case rename 1001 Another~name") { _, _ in RenameCase(1001, to: "Another name") },
    ParityRow("case set 1003 --type litigation --status Transferred~to~lawyer", about: 1003) {
      _,
      _ in
      var act = ChangeCase(1003)
      act.type = "litigation"
      act.status = "Transferred to lawyer"
      return act
    },
    ParityRow("case seen 1001") { _, _ in MarkSeen(1001) },
    ParityRow("case resolver 1001 tom", orders: ["assign tom"]) { _, _ in
      SetResolver(1001, to: "tom")
    },
    ParityRow("case resolver 1001 tom --letter --comment Over~to~you") { _, _ in
      SetResolver(1001, to: "tom", comment: "Over to you", insistsOnLetter: true)
    },
    ParityRow("case resolver 1001 tom --cause Late --done Called --next Write --keep-informed") {
      _,
      _ in
      var act = SetResolver(1001, to: "tom")
      act.wish.note = HandOverNote(cause: "Late", done: "Called", next: "Write")
      act.wish.former = .informed
      return act
    },
    ParityRow("case dispute 1001 --reason price --root-cause Typing --priority high") { _, _ in
      var change = DisputeChange()
      change.reason = "price"
      change.rootCause = "Typing"
      change.priority = .high
      return SetDispute(change, of: 1001)
    },
    ParityRow("item resolver 1001 FAC-1 tom") { _, _ in
      SetItemResolver(1001, item: "FAC-1", to: "tom", isForAll: false)
    },
    ParityRow("item resolver 1001 FAC-1 tom --all") { _, _ in
      SetItemResolver(1001, item: "FAC-1", to: "tom", isForAll: true)
    },
    ParityRow("case link 1001 1002", also: [1002]) { _, _ in
      LinkCases(1001, to: 1002, kind: "related")
    },
    ParityRow("case unlink 1002 1003", about: 1002, also: [1003]) { _, _ in
      UnlinkCases(1002, from: 1003)
    },
    ParityRow("case merge 1002 1001", about: 1002, also: [1001]) { _, _ in
      MergeCases(1002, into: 1001)
    },
    ParityRow("case split 1001 \(ParityWorld.dispute) 1002", also: [1002]) { _, _ in
      SplitMessage(ParityWorld.dispute, from: 1001, to: 1002)
    },
    ParityRow("case list --type dispute --save mine", about: nil) { _, _ in
      KeepList("mine", filters: ["type=dispute"])
    },
    ParityRow("case views --forget old", about: nil) { _, _ in KeepList("old", filters: nil) },
  ]

  static let life = [
    ParityRow("case status 1001 Price~dispute", orders: ["status Price dispute"]) { _, _ in
      SetStatus(1001, to: "Price dispute")
    },
    ParityRow(
      "case resolve 1001 settled --yes",
      orders: ["resolve settled anyway", "close settled anyway"]
    ) { _, _ in
      var act = EndCase(1001, as: "settled", closes: false)
      act.isMeant = true
      return act
    },
    ParityRow("case close 1001 settled --comment Agreed --yes") { _, _ in
      var act = EndCase(1001, as: "settled", comment: "Agreed", closes: true)
      act.isMeant = true
      return act
    },
    ParityRow("case close 1004", about: 1004) { _, _ in EndCase(1004, as: nil, closes: true) },
    ParityRow("case cancel 1001 Mistaken --yes") { _, _ in
      var act = CancelCase(1001, reason: "Mistaken")
      act.isMeant = true
      return act
    },
    ParityRow("case pause 1001 2026-09-01") { _, _ in PauseCase(1001, until: day("2026-09-01")) },
    ParityRow("case resume 1003", about: 1003) { _, _ in ResumeCase(1003) },
    ParityRow("case reopen 1004", about: 1004) { _, _ in ReopenCase(1004) },
    ParityRow("next set 1001 2026-09-02 --reason by~mail", orders: ["next 2026-09-02"]) { _, _ in
      var act = PlanNext(1001, on: day("2026-09-02"))
      act.reason = "by mail"
      return act
    },
    ParityRow(
      "next set 1002 2026-09-06 --kind follow_up --title Call~them --assign tom",
      about: 1002
    ) { _, _ in
      var act = PlanNext(1002, on: day("2026-09-06"))
      act.kind = .followUp
      act.title = "Call them"
      act.assigned = "tom"
      return act
    },
    ParityRow("next done 1001") { _, _ in FinishNext(1001) },
    ParityRow("next confirm 1002", about: 1002) { _, _ in ConfirmNext(1002) },
    ParityRow("legal stage 1001 claim_issued --court-ref 26/1187 --fees 120.00") { _, _ in
      var act = EnterStage("claim_issued", of: 1001)
      act.courtReference = "26/1187"
      act.fees = "120.00"
      return act
    },
  ]

  static let parties = [
    ParityRow("participant add 1001 new@client.example.net --role client --name New") { _, _ in
      let person = Participant(email: "new@client.example.net", name: "New", role: .client)
      return AddParticipant(person, to: 1001)
    },
    ParityRow("participant remove 1001 \(DeskCase.lawyer)") { _, _ in
      RemoveParticipant(DeskCase.lawyer, from: 1001)
    },
    ParityRow("participant renew 1001 \(DeskCase.client)") { _, _ in
      RenewAddress(of: DeskCase.client, on: 1001)
    },
    ParityRow("item add 1001 FAC-3 --amount 10.00") { _, _ in
      AddItem("FAC-3", to: 1001, amount: "10.00")
    },
    ParityRow("item remove 1001 FAC-2") { _, _ in RemoveItem("FAC-2", from: 1001) },
    ParityRow("item set FAC-9 --client C-1 --amount 10.00 --due 2026-09-01", about: nil) { _, _ in
      let amount = Money(minorUnits: 1000, currency: "EUR")
      let item = Item(
        id: 0,
        number: "FAC-9",
        type: .invoice,
        issueDate: "",
        dueDate: "2026-09-01",
        amount: amount,
        outstanding: amount
      )
      return SetItem(item, account: "C-1")
    },
    ParityRow("client set C-1 --name Brandt~Metall --lang de", about: nil) { _, _ in
      SetClient("C-1", name: "Brandt Metall", language: "de")
    },
    ParityRow("client set C-1 --field region=north", about: nil) { _, _ in
      SetClient("C-1", name: nil, language: "", fields: [FieldText("region", "north")])
    },
    ParityRow("item set FAC-1 --client C-1 --field order_no=7", about: nil) { _, _ in
      SetFields(
        [FieldText("order_no", "7")],
        of: .ofItem("FAC-1", account: "C-1", type: nil)
      )
    },
    ParityRow("case set 1001 --field project=Alpha") { _, _ in
      var act = ChangeCase(1001)
      act.fields = [FieldText("project", "Alpha")]
      return act
    },
    ParityRow("comment 1001 They~called.") { _, _ in AddComment("They called.", to: 1001) },
    ParityRow("attachment add 1001 FOLDER/note.txt --visibility external") { play, _ in
      AddFile(
        .path(play.sandbox.path("note.txt")),
        named: "note.txt",
        visibility: .external,
        to: 1001
      )
    },
    ParityRow("attachment show 1", about: nil, also: [1001]) { _, _ in MarkFile(1, .external) },
    ParityRow("attachment hide 2", about: nil, also: [1001]) { _, _ in MarkFile(2, .internal) },
    ParityRow("validation request 1001 Rebate 50.00 --step Sales:max@example.com") { _, _ in
      RequestValidation(
        "Rebate",
        amount: "50.00",
        of: 1001,
        steps: [.init(department: "Sales", email: "max@example.com", name: nil, limit: nil)]
      )
    },
    ParityRow("validation decide 1 1 refuse --comment Never") { _, _ in
      DecideStep(1, of: 1, isApproved: false, comment: "Never")
    },
    ParityRow("validation revise 1 800.00") { _, _ in ReviseValidation(1, amount: "800.00") },
    ParityRow("validation delegate 1 1 bob@example.com") { _, _ in
      DelegateStep(1, of: 1, to: "bob@example.com")
    },
    ParityRow("validation cancel 1") { _, _ in CancelValidation(1) },
  ]

  /// A day that is written rightly.
  static func day(_ text: String) -> Day {
    Day(text) ?? Day(Date(timeIntervalSince1970: 0), in: .gmt)
  }
}
