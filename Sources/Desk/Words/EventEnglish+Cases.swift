extension EventEnglish {
  /// What happens to cases, what is planned and who is asked.
  static let cases = """
    a_message|a message
    message|message {{ number }}
    because|: {{ reason }}
    in_brackets| ({{ said }})
    term|{{ name }} {{ value }}
    no_term|no {{ name }}
    case_opened|opened the case '{{ title }}' as {{ type }}
    case_renamed|renamed it from '{{ from }}' to '{{ to }}'
    case_changed|changed {{ changes }}
    case_changed_client|the client to {{ clientTo }}
    case_changed_client_from|the client from {{ clientFrom }} to {{ clientTo }}
    case_changed_type|the type to {{ typeTo }}
    case_changed_type_from|the type from {{ typeFrom }} to {{ typeTo }}
    case_merged|merged case {{ from }} into it
    case_merged_into|merged it into case {{ into }}
    case_reopened|opened it again
    case_resolved|resolved it: {{ label }}
    case_closed|closed it: {{ label }}
    case_cancelled|cancelled it
    case_paused|paused it until {{ until }}
    case_resumed|let it go on
    case_overdue|waited for an answer until {{ day }}; it is to be followed up
    case_dormant|found nothing done for {{ days }} days
    case_linked|tied it to case {{ case }} ({{ kind }})
    case_unlinked|untied it from case {{ case }}
    case_split|moved message {{ message }} to case {{ to }}
    case_address_renewed|gave {{ email }} a new case address
    status_changed|changed the status to '{{ to }}'
    resolver_changed|made {{ to }} the resolver
    item_added|added item {{ item }}
    item_part|, {{ amount }} of it
    item_removed|removed item {{ item }}
    item_status_changed|changed the status of item {{ item }} to '{{ to }}'
    item_status_from|changed the status of item {{ item }} from '{{ from }}' to '{{ to }}'
    item_status_none|changed the status of item {{ item }} back to none
    item_status_from_none|changed the status of item {{ item }} from '{{ from }}' back to none
    item_resolver_changed|made {{ to }} the resolver of item {{ item }}
    item_resolver_left|left item {{ item }} to the resolver of the case
    participant_added|added {{ email }} as {{ role }}
    participant_removed|removed {{ email }}
    validation_requested|asked for a validation: {{ subject }}
    revision|, revision {{ revision }}
    validation_approved|approved step {{ step }} of '{{ subject }}'
    validation_refused|refused step {{ step }} of '{{ subject }}'
    on_page| on a page
    from_network| (from {{ from }})
    validation_delegated|let {{ to }} decide step {{ step }} too
    validation_ended|ended the validation '{{ subject }}': {{ outcome }}
    validation_reminded|reminded of step {{ step }} of '{{ subject }}'
    validation_expired|found '{{ subject }}' undecided at its deadline: {{ then }}
    next_action_set|planned for {{ to }}: {{ what }}
    next_action_rescheduled|moved '{{ what }}' from {{ from }} to {{ to }}
    next_action_done|did what was planned for {{ due }}: {{ what }}
    next_action_cancelled|cancelled what was planned for {{ due }}
    next_action_kept|left what is planned for {{ due }}, which a person chose; it would have moved to {{ to }}
    next_action_confirmed|confirmed the letter planned for {{ due }}
    sender_rule_made|made a rule: mail of {{ email }} comes here
    sender_rule_removed|took back the rule for mail of {{ email }}
    comment_added|commented ({{ visibility }})
    comment_for|, for {{ mentions }}
    mention_seen|looked at what names {{ user }}
    attachment_added|added the file {{ file }} ({{ visibility }})
    attachment_shown|marked the file {{ file }} for people outside
    attachment_hidden|marked the file {{ file }} as internal
    """
}
