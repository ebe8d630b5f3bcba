extension Lexicon {
  /// The words of English.
  static let english = """
    pay: pay|pay,pays|paid|paid paying transfer|transfer,transfers|transferred|transferred \
      remit|remit,remits|remitted|remitted wire! reimburse! settle! clear! cut|cut,cuts cutting \
      repay|repay||repaid fund! square! \
      |paying,settling,clearing,remitting,wiring,transferring,cutting ach|ach
    payNoun: payment~ transfer~ remittance~ wire~ ach bacs chaps sepa check~ cheque~ bank_transfer \
      standing_order direct_debit faster_payment faster_payments settlement~
    money: money amount~ balance sum funds cash full_amount total outstanding the_lot everything \
      remainder
    account: account bank lockbox your_account your_bank
    go: go|go,goes|went|gone arrive! follow! come|come,comes|came|come reach! land! be_with \
      leave|leave,leaves|left|left hit|hits|hit \
      |going,coming,arriving,leaving,following,reaching,landing |will_have_left,have_left
    make: make|make,makes|made|made do|do,does|did|done issue! execute! process! initiate! \
      carry_out|carries_out|carried_out|carried_out release! arrange! organise! organize! put_through|puts_through|put_through|put_through \
      |making,doing,issuing,processing,releasing,arranging
    send: send|send,sends|sent|sent |sending post! forward! email! mail! \
      overnight|overnight|overnighted|overnighted
    have: have|have,has|had|had receive! get|get,gets|got|got see|see,sees|saw|seen
    debit: debit! taken charged_to left_our deducted
    remit: remittance_advice payment_advice remittance_notice payment_confirmation remit_advice \
      payment_notification
    run: payment_run pay_run cheque_run check_run next_run payment_batch payment_day pay_day \
      payment_date pay_date
    we: we i we've we're we'll i'll i'm i've we'd i'd us_both happy_to glad_to pleased_to
    our: our my ours accounts ap finance
    you: you you've you'll you're yours
    your: your
    us: us me
    please: please kindly
    to: to by for in on at into from with via against of
    will: will shall we'll i'll you'll they'll it'll going_to gonna is_scheduled_to \
      are_scheduled_to scheduled_to is_due_to_go set_to about_to commit_to \
      committed_to undertake_to promise_to agree_to agreed_to guarantee_to
    can: can able_to are_able_to will_be_able_to
    must: must has_to have_to need_to needs_to ought_to supposed_to expected_to due_to required_to \
      got_to to_be
    wish: would should could might may we'd i'd you'd would've should've hope! want! wish! intend! \
      plan_to plans_to planning planned try|try,tries|tried|tried trying hoping aim! aiming \
      expect! like_to love_to prefer! wanted_to meant_to was_going_to were_going_to recommend! \
      was_meant were_meant was_to were_to
    doubt: maybe perhaps probably possibly hopefully ideally likely unlikely presumably \
      potentially tentatively provisionally unsure not_sure depending depends fingers_crossed \
      all_being_well earliest sooner doubt doubtful doubting or_so roughly
    has: has have had having we've i've has_been have_been
    be: is are am 's be been being it's we're i'm that's
    was: was were got has_been have_been had_been been
    cond: if unless once provided providing when whenever as_soon_as assuming subject_to upon \
      conditional on_condition in_case as_long_as not_until should_you only_if depends_on
    asks: whether when who how what which why whose where
    neg: not no never cannot can't won't don't doesn't didn't isn't aren't wasn't weren't haven't \
      hasn't hadn't couldn't wouldn't shouldn't nothing none nobody neither nor unable without \
      impossible refuse! refusing far_from hardly nowt ain't nope no_way
    limit: no_later_than not_later_than without_fail no_problem not_only no_doubt without_delay \
      no_need_to_worry without_further_delay no_worries
    say: say|say,says|said|said claim! think|think,thinks|thought|thought tell|tells|told|told \
      assume! believe! state! saying telling promised you_promised suggest! \
      understand|understands|understood|understood
    ask: ask! wonder! asking wondering question_whether
    inform: confirm! inform! advise! let_you_know notify! note! assure! report! can_confirm
    talk: call! speak|speak,speaks|spoke|spoken talk! discuss! check_with check_it check_that \
      check_the checking review! reviewing decide! know|know,knows|knew|known find_out get_back \
      come_back answer! reply! meet|meets|met|met investigate! look_into clarify! tell_you \
      explain! be_over visit!
    retract: promise! guarantee! commit! certain sure
    returned: bounced returned reversed rejected recalled cancelled canceled stopped failed \
      went_back came_back sent_back refunded refund! declined overpaid overpayment too_much lost \
      blocked paused put_on_hold suspended refunding
    already: already previously earlier since
    just: just just_now this_minute right_now a_moment_ago a_minute_ago
    after: after following subsequent_to
    part: half part partially deposit portion partial % percent third some quarter
    rest: rest remainder balance remaining
    paper: letter~ reminder~ email~ e-mail~ message~ statement~ note~ notice~ schedule~ calendar \
      documents document~ paperwork proof list contract voicemail form~ agreement po order~ quote~ \
      advice mail slip slips confirmation receipt
    matter: question~ questions issue~ issues matter~ matters point~ points dispute~ spec details \
      problem~ query queries differences complaint~
    goods: goods delivery deliveries shipment~ parcel~ pallet~ box~ boxes item~ items unit~ units \
      piece~ pieces part~ parts equipment material~ product~ machine~ order service work works \
      hours job installation materials carton~ cartons pump~ visit replacement~
    invoice: invoice~ bill charge~ invoiced billing
    contest: dispute! disputing contest! contesting query! querying challenge! challenging object! \
      objecting refute! disagree! disagreeing complaint complain! complaining in_dispute \
      under_dispute disputed contested raise_a_dispute
    defect: wrong incorrect inaccurate damaged defective faulty broken smashed scratched cracked \
      leaking short shortfall overcharged overcharge overbilled twice duplicate duplicated \
      double-billed doubled missing mistake error errors discrepancy difference mismatch \
      overpriced unusable rusty spoiled mouldy expired poor unacceptable higher_than \
      more_than_agreed too_high inflated incomplete substandard not_as_agreed not_as_ordered \
      crushed dented torn wet bent spoilt leaked ripped stained defects instead_of
    only: only just merely
    bill: bill! charge! invoice! billed charged invoiced charging billing
    receive: receive! got arrived turned_up
    order: order! ordered request! placed commission! authorise! authorize! signed asked_for \
      recognise! recognize! orders
    deliver: deliver! supply! ship! shipped shipping delivered supplied provide! install! repair! \
      finish! complete! completed finished
    correct: correct right ok fine accurate good accepted
    match: match! matching agree! tally! tallies correspond! add_up reconcile!
    agree: agree! accept! agreeing accepting happy approve! recognise! acknowledge! owe! \
      in_agreement
    resolved: forget disregard ignore withdraw withdrawing withdraws \
      take_back taken_back \
      resolved replaced sorted fixed solved credited corrected sorted_out repaired \
      exchanged withdrawn replace! fix! repair! exchange! correct!
    join: and but while whereas so then plus
    that: that which who because since although though as where
    verb: is are was were be been being have has had do does did will would can could should may \
      might need! work! wait! look! approve! deliver! close! open! return! book! collect! present! \
      leave start! begin|begins|began|begun end! change! move! show! keep|keeps|kept|kept \
      hold|holds|held|held bring|brings|brought|brought take|takes|took|taken \
      give|gives|gave|given place! count! sign! run|runs|ran|run buy|buys|bought|bought \
      sell|sells|sold|sold
    insolvent: insolvency insolvent bankruptcy bankrupt administration liquidation receivership \
      chapter_11 chapter_7 winding_up administrators liquidator
    opened: filed entered opened appointed petitioned commenced declared gone filing placed \
      went_into gone_into in into_administration into_liquidation into_receivership for_bankruptcy \
      entered_into
    others: customer~ client~ supplier~ competitor~ tenant~ subcontractor~
    plan: instalment~ installment~ payment_plan repayment_plan payment_schedule monthly_payments \
      spread spreading
    refuse: refuse! refusing withhold! withholding decline! declining on_hold
    copy: copy copies duplicate~ pdf scan
    again: again resend resend! re-send another once_more
    need: need! require! missing lost can't_find cannot_find
    credit: credit_note credit_notes credit_memo credit_memos credit
    wait: await! awaiting waiting wait_for expecting outstanding still
    thanks: thanks thank_you cheers ta thx grateful
    attached: attached enclosed find_attached herewith
    asIs: as_is as_it_stands in_its_current_form this_invoice like_this
    few: only just
    monthly: month monthly week weekly per_month
    due: due dated which_is_due falling_due
    away: office leave holiday vacation away out unavailable travelling
    deny: isn't_ours not_ours
    greet: hi hello dear good morning afternoon evening regards kind sincerely best mr mrs ms \
      sorry day nice weekend have_a_good_day have_a_nice_day
    filler: the a an this that these those it its it's both all of in to by on at for from with \
      and or there full first thing any our my your up as over per dept department now today also \
      too last next therefore hereby herewith still yet because
    but: but however though although yet only except
    accept: agree! agreed accept! agree_to accepted approve! approved in_agreement it's_a_deal \
      deal signed_off acceptance
    good: works fine ok okay yes yep yeah acceptable suits happy good great perfect grand lovely \
      excellent super brilliant ideal manageable doable feasible sounds looks go_ahead proceed \
      let's_do_it let's_do_that let's_do that_way do_it_that_way do_that can_manage can_live_with \
      live_with wonderful reasonable fair all_good workable sorted like like_a_plan in
    mild: set out we're let's three two four each as proposed suggested outlined discussed \
      described sent offered us much indeed very really just way so will be able side end part \
      plan proposal terms offer arrangement schedule appreciate flexibility patience help \
      understanding that's we'll stick fully we'd
    approve: approve! approved authorise! authorize! authorised sanctioned signed_off agreed \
      granted
    reject: reject! refuse! decline! denied turned_down
    back: back return! returning
    until: until till
    stageLetter: letter_before_action letter_before_claim final_demand letter_of_claim \
      statutory_demand demand_letter
    stageClaim: claim proceedings claim_form lawsuit complaint petition suit particulars_of_claim \
      action
    stageJudgment: judgment judgement default_judgment ccj
    stageForce: enforcement writ garnishment attachment_order charging_order warrant_of_control \
      levy
    stageDefence: defence defense counterclaim answer
    stageSettled: settlement
    file: issue! file! lodge! serve! submit! send|send|sent|sent enter! obtain! \
      give|give|gave|given grant! start! begin|begin|began|begun reach! received register! \
      commence!
    propose: propose! suggest! request! offer! ask! like would_like
    trouble: problem trouble issue difficulty problems
    possible: possible feasible
    go,account: |with_you,in_your_account |be_with_you,reach_you
    planned: scheduled booked lined_up pencilled_in
    house: company business firm
    orderNoun: order po purchase_order
    price: price prices rate unit_price pricing
    doubt: freezes_over pigs_fly
    inform: please_note kindly_note
    expect: expect count_on rely_on
    pay: |||credited_to_your,credited_in_your
    house: inc ltd corp plc llc
    doubt: as_a_rule usually typically yeah_right
    say: mention! hear|hear,hears|heard|heard
    send: bring|bring,brings|brought|brought drop_off|drop_off,drops_off|dropped_off|dropped_off
    doubt: allegedly supposedly apparently reportedly
    say: assume! suppose! presume! guess! reckon! imagine!
    doubt: think|think,thinks|thought|thought believe! assume! suppose! presume! guess! reckon! imagine! \
      it_seems seems seemingly by_all_accounts as_far_as_i as_far_as_we to_my_knowledge in_theory \
      theoretically on_paper rumor rumour rumors rumours word_is could_be may_have might_have must_have \
      best_case worst_case from_what impression swears my_understanding our_understanding hearsay
    inform: remind! heads-up fyi
    rest: arrears residue shortfall_payment
    pay: |||ach'd,bacs'd
    planned,payNoun: scheduled_for_payment booked_for_payment set_for_payment lined_up_for_payment
    please,talk: please_check kindly_check
    doubt: pretty_sure fairly_sure almost_sure reasonably_sure nearly_sure pretty_certain fairly_certain
    """
}
