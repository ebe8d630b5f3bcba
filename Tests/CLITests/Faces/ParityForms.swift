/// The rows of `ParityTable` as forms: an address, and what is typed.
///
/// A space parts fields, and `~` is a space within one; `@` begins the name of a file of the play.
enum ParityForms {
  /// Acts that no page asks for, by why it does not.
  static let withoutPage: [String: String] = [
    "ImportMail": "it reads folders of the machine",
    "ImportAccounts": "it reads files of any size, and its doubts are asked one by one",
    "ImportStatement": "it reads files of any size",
    "BindIdentity":
      "what lets somebody in for good is decided at the machine, by nobody's open page",
    "UnbindIdentity":
      "what lets somebody in for good is decided at the machine, by nobody's open page",
    "ListBookings": "it writes a file that other programs read",
  ]

  /// By the words of the command.
  static let forms: [String: String] = [
    "session end": "/settings/sessions/own",
    "session end tom": "/settings/sessions/end user=tom session=",
    "case create Anew --type other --client C-1 --status Information~requested":
      "/cases/new title=Anew type=other client=C-1 status=Information~requested",
    "case rename 1001 Another~name": "/cases/1001/rename title=Another~name",
    "case set 1003 --type litigation --status Transferred~to~lawyer":
      "/cases/1003/set client=C-1 type=litigation status=Transferred~to~lawyer",
    "case seen 1001": "/cases/1001/seen",
    "case resolver 1001 tom":
      "/cases/1001/resolver resolver=tom comment= cause= done= next= former=",
    "case resolver 1001 tom --letter --comment Over~to~you":
      "/cases/1001/resolver resolver=tom comment=Over~to~you insist=1",
    "case resolver 1001 tom --cause Late --done Called --next Write --keep-informed":
      "/cases/1001/resolver resolver=tom cause=Late done=Called next=Write former=informed",
    "case dispute 1001 --reason price --root-cause Typing --priority high":
      "/cases/1001/dispute reason=price root_cause=Typing priority=high due= department=",
    "item resolver 1001 FAC-1 tom": "/cases/1001/items/resolver item=FAC-1 resolver=tom",
    "item resolver 1001 FAC-1 tom --all":
      "/cases/1001/items/resolver item=FAC-1 resolver=tom for_all=1",
    "case link 1001 1002": "/cases/1001/link case=1002 kind=related",
    "case unlink 1002 1003": "/cases/1002/unlink case=1003",
    "case merge 1002 1001": "/cases/1002/merge case=1001",
    "case split 1001 \(ParityWorld.dispute) 1002":
      "/cases/1001/split message=\(ParityWorld.dispute) case=1002",
    "case list --type dispute --save mine": "/lists/keep name=mine list=case filters=type=dispute",
    "case views --forget old": "/lists/forget name=old list=case",
    "case status 1001 Price~dispute": "/cases/1001/status status=Price~dispute promised=",
    "case resolve 1001 settled --yes": "/cases/1001/resolve outcome=settled comment= meant=1",
    "case close 1001 settled --comment Agreed --yes":
      "/cases/1001/close outcome=settled comment=Agreed meant=1",
    "case close 1004": "/cases/1004/close outcome= comment=",
    "case cancel 1001 Mistaken --yes": "/cases/1001/cancel reason=Mistaken meant=1",
    "case pause 1001 2026-09-01": "/cases/1001/pause until=2026-09-01",
    "case resume 1003": "/cases/1003/resume",
    "case reopen 1004": "/cases/1004/reopen",
    "next set 1001 2026-09-02 --reason by~mail":
      "/cases/1001/next day=2026-09-02 kind= title= user= reason=by~mail",
    "next set 1002 2026-09-06 --kind follow_up --title Call~them --assign tom":
      "/cases/1002/next day=2026-09-06 kind=follow_up title=Call~them user=tom",
    "next done 1001": "/cases/1001/next/done",
    "next confirm 1002": "/cases/1002/next/confirm",
    "legal stage 1001 claim_issued --court-ref 26/1187 --fees 120.00":
      "/cases/1001/legal stage=claim_issued day= deadline= court= court_reference=26/1187 fees=120.00",
    "participant add 1001 new@client.example.net --role client --name New":
      "/cases/1001/people email=new@client.example.net role=client name=New language=",
    "participant remove 1001 \(DeskCase.lawyer)":
      "/cases/1001/people/remove email=\(DeskCase.lawyer)",
    "participant renew 1001 \(DeskCase.client)":
      "/cases/1001/people/renew email=\(DeskCase.client)",
    "item add 1001 FAC-3 --amount 10.00": "/cases/1001/items item=FAC-3 amount=10.00 client=",
    "item remove 1001 FAC-2": "/cases/1001/items/remove item=FAC-2",
    "item set FAC-9 --client C-1 --amount 10.00 --due 2026-09-01":
      "/clients/C-1/items number=FAC-9 item_type=FAC amount=10.00 outstanding= currency=EUR due=2026-09-01 own.order_no=",
    "client set C-1 --name Brandt~Metall --lang de":
      "/clients/C-1/set name=Brandt~Metall language=de country=",
    "client set C-1 --field region=north": "/clients/C-1/set name=Brandt own.region=north",
    "item set FAC-1 --client C-1 --field order_no=7": "/clients/C-1/items/FAC-1 own.order_no=7",
    "case set 1001 --field project=Alpha": "/cases/1001/set client=C-1 own.project=Alpha",
    "mention seen 1001": "/cases/1001/mentions/seen",
    "comment 1001 They~called.": "/cases/1001/comment text=They~called.",
    "attachment add 1001 FOLDER/note.txt --visibility external":
      "/cases/1001/files file=@note.txt visibility=external",
    "attachment show 1": "/files/1/visibility visibility=external",
    "attachment hide 2": "/files/2/visibility visibility=internal",
    "validation request 1001 Rebate 50.00 --step Sales:max@example.com":
      "/cases/1001/validations subject=Rebate amount=50.00 currency=EUR department=Sales department= email=max@example.com email= limit= mode=sequential quorum= reason= deadline= on_expiry=",
    "validation decide 1 1 refuse --comment Never":
      "/cases/1001/validations/1/decide step=1 decision_of_step=refuse comment=Never",
    "validation revise 1 800.00": "/cases/1001/validations/1/revise amount=800.00",
    "validation delegate 1 1 bob@example.com":
      "/cases/1001/validations/1/delegate step=1 email=bob@example.com",
    "validation cancel 1": "/cases/1001/validations/1/cancel",
    "payment add 1001 250.00 --day 2026-08-07 --reference FAC-1":
      "/cases/1001/payments amount=250.00 day=2026-08-07 reference=FAC-1",
    "payment reverse 1 Not~ours": "/payments/1/reverse reason=Not~ours",
    "payment place 2 1001": "/payments/2/place case=1001 client=",
    "payment place 1 --client C-1": "/payments/1/place case= client=C-1",
    "payment split 2 1001=50.00 1002=25.00":
      "/payments/2/split case=1001 case=1002 case= client= client= client= amount=50.00 amount=25.00 amount=",
    "case claim 1001 --interest 9.5% --debtor consumer --until default":
      "/cases/1001/claim interest=9.5% debtor=consumer country= from= until= compensation=",
    "client claim C-1 --interest statutory --country be":
      "/clients/C-1/claim interest=statutory country=be",
    "cost add 1001 40.00 --kind reminder --day 2026-08-07 --note Second":
      "/cases/1001/costs amount=40.00 kind=reminder currency= day=2026-08-07 note=Second",
    "cost remove 1": "/cases/1001/costs/1/remove",
    "promise add 1001 2026-09-10": "/cases/1001/promises day=2026-09-10 amount=",
    "plan create 1005 --count 2 --first 2026-09-01 --name Second":
      "/cases/1005/plans name=Second count=2 first=2026-09-01 every=monthly total= grace= day= amount=",
    "plan propose 1": "/cases/1005/plans/1/propose",
    "plan activate 1": "/cases/1005/plans/1/activate",
    "plan cancel 1": "/cases/1005/plans/1/cancel",
    "plan revise 1 --day 2=2026-10-05 --reason Asked":
      "/cases/1005/plans/1/revise number=2 day=2026-10-05 reason=Asked",
    "plan waive 1 3 Goodwill": "/cases/1005/plans/1/waive installment=3 reason=Goodwill",
    "proposal accept 1": "/cases/1001/proposals/1 decision=accept",
    "proposal accept 1 --set amount=40.00":
      "/cases/1001/proposals/1 decision=accept set.amount=40.00",
    "proposal reject 1": "/cases/1001/proposals/1 decision=reject",
    "bank confirm 1 --how Called~them": "/cases/1002/bank/1 theirs=confirm how=Called~them",
    "bank reject 1 --how Called~them": "/cases/1002/bank/1 theirs=reject how=Called~them",
    "review file \(ParityWorld.waiting) --case 1002 --always":
      "/review/\(ParityWorld.waiting)/file case=1002 always=1",
    "review open \(ParityWorld.waiting) --type dispute --client C-1":
      "/review/\(ParityWorld.waiting)/open title= type=dispute client=C-1 items= role=client",
    "review ignore \(ParityWorld.waiting)": "/review/\(ParityWorld.waiting)/ignore",
    "review forget \(ParityWorld.filed)":
      "/review/senders/forget sender=\(ParityWorld.filed)",
    "link \(ParityWorld.dispute) 1002": "/messages/\(ParityWorld.dispute)/link case=1002",
    "inbox retry \(ParityWorld.quarantined)": "/inbox/\(ParityWorld.quarantined)/retry",
    "send 1001 --template reminder --to client --dry-run":
      "/cases/1001/letter to=client template=reminder decision=preview",
    "send 1001 --template reminder --to client":
      "/cases/1001/letter to=client template=reminder decision=send meant=1",
    "outbox hold 1": "/outbox/1/hold",
    "outbox cancel 1": "/outbox/1/cancel",
    "outbox release 2": "/outbox/2/release",
    "file done 1": "/settings/files/1/done",
    "erase \(DeskCase.client) --yes": "/settings/erase email=\(DeskCase.client) sure=1",
    "retention": "/settings/retention sure=1",
  ]
}
