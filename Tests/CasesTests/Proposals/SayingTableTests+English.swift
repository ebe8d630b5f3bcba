/// Sayings in English, written for these tests.
extension SayingTableTests {
  static let english = """
    GB | We would have paid on 5 October but the bank froze our account. => -
    GB | Nobody here has paid INV-2041. => -
    GB | I doubt we will pay before 15 October. => -
    GB | We never said that we would settle INV-2041 by 9 October. => -
    US | Your AR team told us the invoice was paid on 9/20. We have no record of it. => -
    GB | We will decide on 5 October whether we pay. => -
    GB | Provided the goods arrive by 5 October, we'll pay. => -
    GB | The payment due on 10 October is in dispute with our legal team? => -
    GB | We're happy to pay on 9 October as long as the credit note is here. => -
    GB | Please take payment of £500 on 9 October from our card. => -
    GB | Payment terms are 30 days, so we will look at it on 9 October. => -
    GB | Our customer will pay us on 9 October. => -
    GB | When will INV-2041 be paid back to us? => -
    GB | No, nothing wrong with INV-2041. => -
    GB | Is INV-2057 wrong? => -
    GB | The damaged parts on INV-2057 have been replaced, thanks. => -
    GB PLAN | We'll discuss your proposal and let you know by Friday. => -
    GB PLAN | Thanks for the plan, we got it. => -
    GB PLAN | Agreed in principle, subject to board approval. => -
    GB PLAN | OK, but the first one only in November. => -
    GB APP | Approved up to £500 only. => -
    GB APP | Approved for £500. => -
    GB APP | I will approve it once I see the POD. => -
    GB APP | Who approved this? => -
    GB LAW | We are drafting the claim form. => -
    GB LAW | Shall we issue proceedings now? => -
    GB LAW | The hearing is listed for 30 October. => -
    GB AUTO | I am out today. Deliveries until 12 October are handled by Tom. => -
    GB | INV-2041 will go out in Friday's payment run, 2 October. => promise 2026-10-02
    US | The wire hits your account on October 6. => promise 2026-10-06
    GB | We've paid £480.50 this morning by BACS. => claimed_payment 2026-09-28 48050
    GB | The price on INV-2057 doesn't match our PO, it should be £400. => dispute INV-2057
    GB | We didn't order the goods on INV-2063. => dispute INV-2063
    GB | Two of the boxes on INV-2057 arrived crushed. => dispute INV-2057
    GB PLAN | That arrangement suits us, thank you. => acceptance
    GB PLAN | Happy with that, let's go ahead. => acceptance
    US | Can you resend INV-2063? We can't find it. => copy_request INV-2063
    GB | We're still waiting on the credit note for INV-2057. => credit_note_awaited INV-2057
    GB | Could we spread it over four monthly payments? => plan_request
    GB APP | Fine by me, approved. => decision approve
    GB APP | I'm declining this one. There is no proof of delivery. => decision refuse
    GB LAW | We issued proceedings on 12 September, claim no. K12YX345. => legal_stage \
    claim_issued K12YX345
    GB AUTO | I'm away from my desk and return on 12 October. => return_day 2026-10-12
    GB | We went into administration on 21 September. => insolvency 2026-09-21
    GB | On Friday I'll transfer the £480.50. => promise 2026-10-02 48050
    GB | We confirm that the outstanding amount will have left our bank before 9 October. => \
    promise 2026-10-09
    US | You'll have our check for $480.50 by 10/9. => promise 2026-10-09 48050
    GB | Payment follows on 15 October, accounts are closed until then. => promise 2026-10-15
    GB | We'll settle within 10 days, without fail. => promise 2026-10-08
    GB | Our next payment day is 15 October and INV-2063 is on that run. => promise 2026-10-15
    GB | The amount was debited from our account on 22 September, see attached. => claimed_payment \
    2026-09-22
    GB | Half of the delivery on INV-2057 was smashed, so we won't be paying it as it stands. => \
    dispute INV-2057
    GB | You bill us for 40 units on 2041 but only 32 turned up. => dispute INV-2041
    GB | Dispute on INV-2057: price difference of £14.42 against our order. => dispute 1442 \
    INV-2057
    GB | 2057 was paid on 1 October last, 2041 follows on 23 October. I'd need a copy of 2063. => \
    promise 2026-10-23; copy_request INV-2063
    GB | Just paid it via the app, should be with you already. => claimed_payment 2026-09-28
    GB | We look after the books of Harlow Joinery and have checked your statement of 30 \
    September. Our client asks us to let you know that the £1,730.50 (INV-2041 and INV-2057) will \
    be transferred on 30 October. We don't have INV-2063, could you send us a copy? => promise \
    2026-10-30 173050; copy_request INV-2063
    GB | Offices close for the holidays. We'll pay when we're back, on 4 January. => -
    GB | Your salesman says we'll pay £1,250 on 5 October but nobody here told him so. => -
    GB | Do we have to pay INV-2041 on 5 October or can it wait? => -
    GB | We were going to pay on Friday, but the boss is in hospital and I can't say when. => -
    GB | On Thursday I'll be able to tell you when we'll pay. => -
    GB | Please refund the £120.00 we overpaid by 9 October. => -
    GB | Please transfer the overpaid £120.00 back to us by 9 October. => -
    GB | With reference to your letter of 21 September, we will come back to you about the \
    payment. => -
    GB | My boss asks whether it's enough if we pay on the 15th. => -
    GB | Have we already paid INV-2057? => -
    GB | You transferred us £200 too much last month, what shall we do? => -
    GB | INV-2041 is perfectly fine, we have no complaint about it. => -
    GB | Is there something wrong with invoice 2063? => -
    GB | We have a cash-flow problem at the moment. => -
    GB PLAN | We're not happy with those instalments, they're too high. => -
    GB PLAN | Who agreed to this plan? => -
    GB | One of our customers has filed for insolvency, hence the delay. => -
    GB | Thanks for the copy of INV-2041, all good now. => -
    GB LAW | Please find attached our fee note 5531, due 31 October. => -
    GB APP | Approval only after I've seen the delivery note. => -
    GB | I never said we would pay £480.50 on 6 October. => -
    GB | Please don't collect the £480.50 on 1 October, the account isn't covered. => -
    GB | Our transfer of £480.50 on 24 September came back, the IBAN was wrong. => -
    GB LAW | Judgment is due to be handed down on 30 October. => -
    GB | Your letter of 21 September only reached us yesterday. I have passed it to the directors, \
    who meet on 9 October. At present I can't say whether and when the £1,250.00 will be paid. \
    I'll write after the meeting. => -
    GB AUTO | I'm not in the office today. Orders placed until 12 October ship this month. => -
    GB | Funds will be with you on Monday 5 October. => promise 2026-10-05
    US | We have you down for 10/9, check will go in the mail that day. => -
    US | We'll ACH the $1,250 tomorrow. => promise 2026-09-29 125000
    GB | All three invoices will be cleared by the end of October. => promise 2026-10-31
    GB | This was paid on 24 September, ref 88812. => claimed_payment 2026-09-24
    GB | We already sent you £1,250 last week. => claimed_payment 125000
    GB | Payment was made by cheque on the 22nd. => claimed_payment 2026-09-22
    GB | INV-2063 is for work that was never finished. => dispute INV-2063
    GB | INV-2041 seems to be a duplicate of INV-2057. => dispute INV-2041 INV-2057
    GB | You have charged VAT twice on INV-2057. => dispute INV-2057
    GB | We reject INV-2063. => dispute INV-2063
    GB PLAN | Yes that's acceptable to us. => acceptance
    GB PLAN | We accept, thanks. => acceptance
    GB PLAN | Perfect, thank you. We'll stick to that. => acceptance
    GB | Would you consider instalments of £300 a month? => plan_request 30000
    GB | Please could you email me INV-2041 again. => copy_request INV-2041
    GB | We're waiting for the credit note on INV-2057 before we do anything. => \
    credit_note_awaited INV-2057
    GB APP | Approved, go ahead. => decision approve
    GB APP | Refused. We have proof of delivery. => decision refuse
    GB APP | I approve the £930. => decision approve
    GB | We'll pay around the middle of October. => -
    GB | We will pay half on 9 October. => -
    GB | We'll pay £500 on 9 October if the parts arrive. => -
    GB | I'd like to send you a copy of our delivery slip for INV-2041. => -
    GB | You'll get a copy of the bank confirmation for INV-2041 tomorrow. => -
    GB | There was a problem with the delivery on INV-2057, but it has been sorted out. => -
    GB | Was INV-2057 billed twice? => -
    GB | If INV-2057 was delivered short, please tell us. => -
    GB | We didn't say INV-2057 was wrong. => -
    GB | Your bank details changed, didn't they? We'd pay once confirmed. => -
    GB | They told us the cheque was posted on 24 September. => -
    GB | Accounts will be paid when funds allow. => -
    GB | INV-9999 will be paid on 9 October. => -
    GB PLAN | We agree with you that the price is high. => -
    GB PLAN | Good, we'll talk on Friday. => -
    GB PLAN | Thanks, that works for the call tomorrow. => -
    GB APP | Approved, but only £900. => -
    GB APP | OK for £900. => -
    GB APP | Approved by Sales, I still need to check. => -
    GB | Payment was due on 5 October. => -
    GB | The bank says the payment was not executed. => -
    GB | We've sent the goods back on 24 September. => -
    GB | Nothing has left our account so far. => -
    GB | I was told it's been paid, but I can't find it. => -
    GB | Could you confirm you received our payment? => -
    GB | Please send us your bank details so we can pay on 9 October. => promise 2026-10-09
    GB | We will pay INV-2041 on 9 October, or so my colleague believes. => -
    GB | Hold the payment, we'll see on 9 October. => -
    GB | Payment on 9 October? No chance. => -
    GB | We won't be able to pay until 9 October. => -
    GB LAW | No judgment has been given yet. => -
    GB LAW | We recommend that a claim be issued. => -
    GB | We are not insolvent. => -
    GB | Our competitor went into administration on 21 September. => -
    GB | We dispute INV-2063. The agreed rate was £90 a day. => dispute INV-2063
    GB | INV-2041 and INV-2057 will be paid on 9 October, INV-2063 is wrong. => dispute INV-2063; \
    promise 2026-10-09
    GB | We dispute INV-2041, INV-2057 and INV-2063. => dispute INV-2041 INV-2057 INV-2063
    GB | We paid £500 on 3 September and £750 on 10 September. => claimed_payment 2026-09-03 \
    50000; claimed_payment 2026-09-10 75000
    GB | The company entered liquidation on 21 September 2026; please address all claims to the \
    liquidator. => insolvency 2026-09-21
    US | Please be advised that our company filed for Chapter 11 on September 21, 2026. => \
    insolvency 2026-09-21
    GB | We are in administration. Please contact the administrators. => insolvency
    US LAW | We filed the complaint on September 12, Case No. 26-CV-1187. => legal_stage \
    claim_issued 26-CV-1187
    GB LAW | Default judgment was entered on 12 September, claim no. K12YX345. => legal_stage \
    judgment K12YX345
    GB LAW | We sent the letter before action today with a deadline of 28 October 2026. => \
    legal_stage letter_before_action 2026-10-28
    GB PLAN | That's great, we're in. => acceptance
    GB PLAN | Brilliant, thank you so much for this. => acceptance
    GB PLAN | We confirm our acceptance of the proposed schedule. => acceptance
    US PLAN | Sounds like a plan. Thank you. => acceptance
    US PLAN | Deal! => acceptance
    US PLAN | You got it, we agree. => acceptance
    GB PLAN | I can live with that. => acceptance
    GB APP | Happy to approve this. => decision approve
    GB APP | No, I won't approve this. There's no evidence. => decision refuse
    GB APP | Sorry, rejected. Shortage isn't documented. => decision refuse
    US | Wire scheduled for Wednesday, $1,250. => promise 2026-09-30 125000
    US | Check run is Thursday, you're on it. => -
    US | We cut checks on the 15th and INV-2063 is in the batch. => promise 2026-10-15
    GB | It'll be with you by close of play Friday. => promise 2026-10-02
    GB | INV-2041 to be paid 9/10. => -
    GB | £1,250 will go across on Thursday. => promise 2026-10-01 125000
    GB | Please forget my mail about the shortage on INV-2057, the boxes have turned up. => -
    GB | Please disregard our complaint about INV-2057, the pallets were found today. => -
    GB | We withdraw our dispute of INV-2057. => -
    GB | It was supposed to be paid last week. => -
    """
}
