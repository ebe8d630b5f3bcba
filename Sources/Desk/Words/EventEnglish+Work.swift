extension EventEnglish {
  /// What happens to money, mail and logins.
  static let work = """
    plan_created|made plan {{ plan }}: {{ installments }} installments of {{ total }}
    plan_proposed|proposed plan {{ plan }}
    plan_activated|made plan {{ plan }} active
    plan_changed|revised plan {{ plan }} (revision {{ revision }}): {{ reason }}
    plan_completed|found plan {{ plan }} paid
    plan_defaulted|found plan {{ plan }} not kept: {{ remaining }} are due at once
    plan_cancelled|cancelled plan {{ plan }}
    installment_due|found installment {{ installment }} due: {{ outstanding }}
    installment_paid|found installment {{ installment }} paid
    installment_partially_paid|found installment {{ installment }} paid in part: {{ outstanding }} are missing
    installment_late|found installment {{ installment }} late: {{ outstanding }} are missing
    installment_reopened|found installment {{ installment }} open again: {{ outstanding }}
    installment_waived|waived installment {{ installment }}
    promise_made|took down a promise of {{ amount }} for {{ day }} (the {{ level }}. one)
    promise_kept|found the promise for {{ day }} kept
    promise_broken|found the promise for {{ day }} not kept ({{ state }})
    promise_withdrawn|withdrew the promise for {{ day }}
    payment_recorded|took down a payment of {{ amount }} of {{ day }} ({{ source }})
    payment_discount|, less the agreed discount of {{ discount }}
    payment_reversed|took back a payment of {{ amount }}: {{ reason }}
    payment_moved|took a payment of {{ amount }} off it: it is {{ to }}
    payment_on_account|put a payment of {{ amount }} on the account of client {{ account }}
    payment_split|split a payment of {{ amount }} into {{ parts }} parts
    statement_imported|took over bank statement {{ file }}: {{ payments }} payments, {{ takenBack }} taken back
    list_completed|took {{ file }} for all that is open: {{ missing }} items are not in it, {{ cleared }} of them cleared
    bookings_listed|listed {{ lines }} lines for the accounts, up to mark {{ mark }}
    file_dropped|found file {{ file }}, {{ name }}, which came by itself: {{ state }}
    file_looked_at|has looked at file {{ file }}, {{ name }}
    reminder_requested|decided to remind of {{ key }}
    reminder_skipped|left out the reminder {{ key }}: {{ reason }}
    dispute_changed|said of the dispute: {{ said }}
    escalated|found {{ department }} silent past {{ due }}
    escalated_nobody|, and no manager named
    escalated_to|, and tells {{ to }}
    field_name|'{{ field }}'
    of_client| of client {{ client }}
    of_item| of item {{ item }}
    field_changed|said the {{ field }}: {{ to }}
    field_before| (before: {{ from }})
    field_gone|took the {{ field }} away, which was {{ from }}
    legal_stage_changed|took down the stage {{ to }}
    court_reference|, court reference {{ courtReference }}
    deadline|, deadline {{ deadline }}
    claim_terms_set|said what is claimed: {{ terms }}
    claim_terms_set_client|said what is claimed of client {{ account }}: {{ terms }}
    terms_usual|what is usual
    cost_added|took down a cost of {{ amount }} ({{ kind }})
    cost_removed|took back a cost of {{ amount }} ({{ kind }})
    proposal_made|suggests {{ suggestion }} [proposal {{ proposal }}]
    proposal_accepted|accepted proposal {{ proposal }}: {{ suggestion }}
    proposal_rejected|rejected proposal {{ proposal }}: {{ suggestion }}
    command_refused|could not be followed: {{ reason }}
    payload_erased|erased {{ count }} entries on request
    content_erased|erased the bytes of {{ messages }} messages by the rule of retention
    message_received|wrote {{ message }}: {{ subject }} [{{ how }}]
    received_by|by {{ method }}, trust {{ trust }}
    received_pending|pending
    message_linked|filed {{ message }} by hand
    message_queued|queued {{ message }} to {{ to }}: {{ subject }}
    message_queued_again|queued {{ message }} again
    message_sent|sent {{ message }} to {{ recipient }}
    message_held|kept back {{ message }}
    message_released|let {{ message }} leave
    message_failed|could not send {{ message }} to {{ recipient }}: {{ reason }}
    message_withdrawn|withdrew {{ message }}
    message_outcome_unknown|does not know whether {{ message }} reached {{ recipient }}: {{ reason }}
    message_bounced|learned that {{ message }} did not reach {{ recipient }} ({{ status }})
    message_held_for_review|message held for review
    message_ignored|message ignored
    message_quarantined|message quarantined
    answer_withheld|did not answer {{ message }}: {{ reason }}
    letter_withheld|wrote no letter: {{ reason }}
    letter_withheld_to|wrote no letter to {{ to }}: {{ reason }}
    bank_details_named|named bank details that are not on file [bank {{ flag }}]
    bank_details_named_account|named bank details that are not on file: {{ account }} [bank {{ flag }}]
    bank_details_confirmed|confirmed bank details {{ flag }}
    bank_details_rejected|rejected bank details {{ flag }}
    session_begun|signed in to the pages ({{ way }})
    session_ended|ended session {{ session }} of {{ user }}: {{ why }}
    identity_bound|bound the account {{ subject }} of {{ issuer }} to {{ user }}
    identity_unbound|took the account {{ subject }} of {{ issuer }} from {{ user }}
    mailbox_logged_in|logged in to {{ mailbox }} as {{ user }}
    """
}
