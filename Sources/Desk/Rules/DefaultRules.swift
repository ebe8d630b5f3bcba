/// The text of a fresh `types.json5`: types of case, statuses, calendar and policies.
package enum DefaultRules {
  package static let text = """
    // What kinds of case there are, and what is done about them. 'dossier types check' explains
    // mistakes; 'dossier types list' shows what is in force. Every setting stands here with its
    // default.
    {
      // A status belongs to one of five categories: on_going, promise_to_pay, dispute,
      // dispute_resolved, litigation. After followUpDays one looks again, unless a day was promised.
      // action: follow_up, email, call, letter, check_payment, escalate or reminder. With a template,
      // mode says how its letter comes about: manual, automatic, automatic_with_confirmation, or
      // internal, which goes to our own people. types: which cases may have it; empty for all.
      statuses: [
        { name: "Open", category: "on_going" },
        { name: "Information requested", category: "on_going", action: "email" },
        { name: "Credit note requested", category: "dispute", followUpDays: 3 },
        { name: "Credit note issued", category: "on_going", followUpDays: 3 },
        { name: "Promise to pay", category: "promise_to_pay", followUpDays: 3, action: "check_payment" },
        { name: "Payment plan", category: "promise_to_pay", action: "check_payment" },
        { name: "Administrative dispute", category: "dispute", followUpDays: 2 },
        { name: "Price dispute", category: "dispute", followUpDays: 2 },
        { name: "Quality dispute", category: "dispute" },
        { name: "Missing material", category: "dispute" },
        { name: "Technical dispute", category: "dispute" },
        { name: "Dispute resolved", category: "dispute_resolved" },
        { name: "Transferred to lawyer", category: "litigation", types: ["litigation"] },
        { name: "Legal action", category: "litigation", followUpDays: 14, types: ["litigation"] },
        { name: "Credit insurer claim", category: "litigation", followUpDays: 14 },
        { name: "Irrecoverable", category: "litigation", followUpDays: 30 },
      ],

      // Who resolves such a case, unless another is named or the accounts name one of the client:
      // resolver: "lea". How a case of each type can end, and what becomes of its items: resolve (what was contested
      // is settled, the rest gets its earlier status back), restore (all get it back), set (they get
      // the status named here) or keep. In each case they can be collected again.
      types: [
        {
          name: "dispute", label: "Dispute", status: "Administrative dispute",
          outcomes: [
            { name: "settled", label: "Settled with the client", items: "resolve" },
            { name: "credited", label: "Credited", items: "resolve" },
            { name: "unfounded", label: "Unfounded", items: "resolve" },
            { name: "to_law", label: "Goes to law", items: "set", status: "Transferred to lawyer" },
          ],
        },
        {
          name: "litigation", label: "Litigation", status: "Transferred to lawyer",
          outcomes: [
            { name: "recovered", label: "Recovered", items: "restore" },
            { name: "settlement", label: "Settled by a plan", items: "set", status: "Payment plan" },
            { name: "irrecoverable", label: "Irrecoverable", items: "set", status: "Irrecoverable" },
            { name: "dropped", label: "Dropped", items: "restore" },
          ],
        },
        {
          name: "payment_plan", label: "Payment plan", status: "Payment plan",
          outcomes: [
            { name: "completed", label: "All is paid", items: "restore" },
            { name: "defaulted", label: "Not kept", items: "restore" },
            { name: "to_law", label: "Goes to law", items: "set", status: "Transferred to lawyer" },
          ],
        },
        {
          name: "validation", label: "Validation", status: "Open",
          outcomes: [
            { name: "approved", label: "Approved", items: "resolve" },
            { name: "refused", label: "Refused", items: "restore" },
          ],
        },
        {
          name: "credit_note_request", label: "Credit note", status: "Credit note requested",
          outcomes: [
            { name: "credited", label: "Credited", items: "resolve" },
            { name: "refused", label: "Refused", items: "restore" },
          ],
        },
        {
          name: "other", label: "Other", status: "Open",
          outcomes: [{ name: "done", label: "Done", items: "restore" }],
        },
      ],

      closingDays: 7, // a resolved case is closed after so many days

      // On which days people work. A holiday is a day of every year (12-25), of one year
      // (2026-05-29), counted from Easter Sunday (easter+1), or the nth weekday of a month
      // (1 monday 05; the last one is -1).
      calendar: {
        weekend: ["saturday", "sunday"],
        holidays: {
          AT: ["01-01", "01-06", "easter+1", "05-01", "easter+39", "easter+50", "easter+60", "08-15",
            "10-26", "11-01", "12-08", "12-25", "12-26"],
          BE: ["01-01", "easter+1", "05-01", "easter+39", "easter+50", "07-21", "08-15", "11-01",
            "11-11", "12-25"],
          CH: ["01-01", "easter-2", "easter+1", "easter+39", "easter+50", "08-01", "12-25", "12-26"],
          DE: ["01-01", "easter-2", "easter+1", "05-01", "easter+39", "easter+50", "10-03", "12-25",
            "12-26"],
          ES: ["01-01", "01-06", "easter-2", "05-01", "08-15", "10-12", "11-01", "12-06", "12-08",
            "12-25"],
          FR: ["01-01", "easter+1", "05-01", "05-08", "easter+39", "easter+50", "07-14", "08-15",
            "11-01", "11-11", "12-25"],
          GB: ["01-01", "easter-2", "easter+1", "1 monday 05", "-1 monday 05", "-1 monday 08",
            "12-25", "12-26"],
          IT: ["01-01", "01-06", "easter+1", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08",
            "12-25", "12-26"],
          NL: ["01-01", "easter+1", "04-27", "easter+39", "easter+50", "12-25", "12-26"],
          PT: ["01-01", "easter-2", "04-25", "05-01", "easter+60", "06-10", "08-15", "10-05", "11-01",
            "12-01", "12-08", "12-25"],
          US: ["01-01", "3 monday 01", "3 monday 02", "-1 monday 05", "06-19", "07-04",
            "1 monday 09", "2 monday 10", "11-11", "4 thursday 11", "12-25"],
        },
      },

      // Automatic letters to people outside leave on workdays within these hours, and an address gets
      // no more than perContact of them within perDays.
      sending: {
        from: "08:00",
        to: "18:00",
        perContact: 3,
        perDays: 7,
        importHours: null, // none leaves when the accounts were imported longer ago than this
        claimDays: 5, // so long a claim to have paid holds reminders
        escalateDays: 3, // then mail that nobody has looked at stands first in the agenda
      },

      plans: {
        graceDays: 3, // so many days after its day an installment is late
        remindBefore: 4, // days before; null for never
        remindsOnDay: false,
        remindsLate: true,
        defaultDays: 30, // late for so long without a promise, the plan is broken
        brokenPromises: 2, // or after so many promises that were not kept
      },

      validations: {
        days: 5, // workdays to decide, unless a deadline is given
        remindBefore: 1, // days before the deadline
        onExpiry: "escalate", // remind, escalate (to the backup of the user), refuse or cancel
        approveWords: [], // besides those of the program; such as "ok"
        refuseWords: [],
      },

      // Why clients contest. A reason is proposed by the words of its sentence: those of the program for
      // these names, and words: ["..."] of one's own. A department whose day has passed is silent: its
      // manager, the id of a user, is told once: departments: [{ name: "Sales", manager: "mary" }].
      disputes: {
        reasons: [
          { name: "administrative", label: "Administrative" },
          { name: "price", label: "Price" },
          { name: "quantity", label: "Quantity" },
          { name: "quality", label: "Quality" },
          { name: "delivery", label: "Delivery" },
          { name: "duplicate", label: "Billed twice" },
          { name: "not_ordered", label: "Not ordered" },
          { name: "missing_payment", label: "Missing payment" },
          { name: "other", label: "Other" },
        ],
        departments: [],
      },

      // Fields of one's own, on: "client", "item" or "case"; kind: "text", "number", "date", "choice" (one
      // of choices) or "boolean". The accounts fill those of clients and items from the column of the
      // name; letters name them as client.fields.NAME, but one that is internal only to our own people;
      // label is what people are shown. With resolver: true the value is the id of the user who
      // resolves new cases of the client, or of the item, which counts more:
      // fields: [{ name: "region", on: "client", kind: "choice", choices: ["north", "south"] }].
      fields: [],

      legal: {
        stages: ["prepared", "transferred", "letter_before_action", "claim_issued", "defended",
          "undefended", "judgment", "enforcement", "recovered", "settled", "insolvency",
          "irrecoverable", "withdrawn"],
        dormantDays: 120, // without activity for so long, a case is dormant
        // What a law firm needs, and words in the names of files that are it.
        kit: {
          contract: ["contract", "vertrag", "contrat", "agreement", "overeenkomst"],
          invoices: ["invoice", "rechnung", "facture", "factuur", "fac-"],
          correspondence: ["correspondence", "statement", "korrespondenz", "reminder", "mahnung"],
        },
      },
    }

    """
}
