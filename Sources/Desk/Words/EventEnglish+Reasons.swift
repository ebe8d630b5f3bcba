extension EventEnglish {
  /// Reasons that this program writes into the history, the longer before what they begin with.
  static let reasons = """
    muted_alike|{{ number }} nearly identical messages of {{ name }} within an hour: muted for 24 hours
    muted|{{ name }} is muted on the case
    answers_on_case|{{ number }} automatic answers on the case within 24 hours
    answers_in_all|{{ number }} automatic answers within an hour
    letters_in_day|{{ name }} had {{ number }} letters about it within a day
    mail_of|mail of {{ name }}
    answer_of|an answer of {{ name }}
    does_not_arrive|mail to {{ name }} does not arrive
    has_no_address|{{ name }}, who asked, has no address
    back_on|back on {{ day }}
    awaits_credit|the client waits for the credit note
    invoice_to_see|e-invoice {{ number }} has to be looked at
    machine_stopped|the machine stopped while it was being sent
    stopped_at_dot|stopped between the final dot and the server's answer
    letter_went|the letter {{ name }} went out
    dormant|dormant
    bank_took_code|the bank took it back on {{ day }} ({{ code }})
    bank_took|the bank took it back on {{ day }}
    promise_for|promise for {{ day }}
    promised_for|promised for {{ day }}
    promise_not_kept|a promise was not kept
    by_plan|the plan
    waived|installment {{ number }} waived: {{ said }}
    missed|missed; {{ name }} speaks for it
    may_decide|{{ name }} may decide
    refused|refused
    taken_back|taken back
    by_user|by its user
    by_another|by another
    signed_out|signed out
    role_changed|the role of the user is another
    restored|restored from a backup
    in_parts|in parts
    on_case|on case {{ case }}
    on_account|on the account of client {{ account }}
    other_address|find another address than {{ name }}
    ask_law_firm|ask the law firm
    mail_to_see|mail to look at
    """
}
