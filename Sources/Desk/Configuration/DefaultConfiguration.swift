/// The text of a fresh `dossier.json5`: every setting with its default and what it means.
package enum DefaultConfiguration {
  /// The text for a workspace that `account` makes.
  package static func text(account: String) -> String {
    let quoted = JSONText(isASCII: false).string(account)
    let id = SettingText.isDotAtom(account) ? quoted : "\"admin\""
    let user = """
      {
            id: \(id), // stays; events are recorded under it
            name: \(quoted), // (*) letters are signed with it; the name of an account signs none
            email: "",
            phone: "", // under their letters; empty: that of the organisation
            signature: "", // under their name in letters, such as a title; \\n begins a line
            language: "", // of what they are written; empty: that of the organisation
            role: "administrator", // administrator, handler (works on cases) or reader
            clients: "all", // or "own": only clients that they resolve, and cases they resolve or take part in
            department: "",
            backup: "", // the user who stands in
            manager: "", // the user who is told when they are silent past a day
            approvalLimit: null, // what they may agree to, in whole units of money
            notify: "immediately", // of mail on their cases: immediately, daily or never
            agenda: false, // their agenda by mail each morning
            unixAccounts: [\(quoted)], // who may be this user
            mayActAs: [], // ids of users this one may act for with --as; administrators need none
          },
      """
    return text.replacing("/*first user*/", with: user)
  }

  private static let text = """
    // The configuration of a Dossier workspace: JSON5, so comments, bare keys and commas at the end
    // are fine. Every setting stands here with its default; those marked (*) are examples that you
    // must replace. 'dossier config check' tries all of it.
    {
      // Who writes the letters.
      organisation: {
        name: "Example Organisation", // (*)
        language: "en", // of letters, unless the client has another
        country: "DE", // two letters, ISO 3166-1
        timeZone: "Europe/Berlin", // dates are shown and counted in it
        address: "", // (*) under letters, in one line
        phone: "", // (*) under letters, unless the user who writes has another
        website: "", // under letters
        // Where clients pay. Letters that ask for money name the account of their currency; one
        // without a currency takes those that no other is for. An example:
        //
        //  {
        //    iban: "DE89 3704 0044 0532 0130 00",
        //    bic: "COBADEFFXXX",
        //    bank: "Commerzbank",
        //    holder: "", // empty: the name of the organisation
        //    currency: "EUR", // empty: every one
        //  },
        bankAccounts: [], // (*)
      },

      // Cases are named [DOS-1042-k7qf2] in subjects.
      reference: {
        prefix: "DOS", // one to eight capital letters or digits
      },

      // Mail to cases+1042.TOKEN@example.com comes to case 1042; the mail server must deliver every
      // address that begins with cases+ into one of the mailboxes below.
      caseAddress: {
        localPart: "cases",
        domain: "example.com", // (*)
        separator: "+", // one of + - = _
      },

      // Which case a message belongs to, and what is done with it: 'dossier explain' tells.
      threading: {
        // The signals that may decide, besides copies of our own mail and delivery reports.
        rungs: ["address_token", "reference", "subject_tag", "body_tag", "sender_rule"],
        // By how far a filing can be trusted: file; pending, for our own people to see; or review.
        filing: {
          L4: "file", // a valid token, from a participant whose mail server vouches for them
          L3: "file", // a valid token, from a participant
          L2: "file", // a participant with a tag or a known thread; a token that was passed on
          L1: "pending", // a known thread from somebody else; a tag in the text
        },
        wrongReferencesPerDay: 5, // after so many the tags of that sender are not looked at
        warnAfterDays: 2, // when mail has waited for review so long, the daemon warns
        reopenClosed: false, // mail of a person takes up a closed case again
        // The names (authserv-id) under which your own mail servers write Authentication-Results;
        // none is believed when this is empty.
        trustedServers: [],
        trustedHops: 1, // how many Received fields your own servers add
      },

      // Automatic answers. Machines, lists and whoever is not trusted never get one.
      answers: {
        confirmReceipt: false, // confirm the receipt of a person's mail with the letter 'receipt'
        perAddressHours: 24, // an address gets no second answer before
        perCaseAndDay: 10, // on one case within 24 hours
        perHour: 60, // in all
        identicalPerHour: 3, // so many nearly identical messages mute their author on the case
      },

      // The From of letters.
      sender: {
        name: "", // empty: the name of the organisation
        email: "cases@example.com", // (*)
      },

      // Who may act, and which Unix account acts as whom.
      users: [
        /*first user*/
      ],

      // Nothing waits unseen.
      desk: {
        contact: "", // the address that hears of mail on cases of which no resolver, owner or reader does
        heldAfter: 3, // workdays after which what is held is in somebody's agenda
      },

      // Where messages come from. An example of each kind:
      //
      //  {
      //    name: "office", // stays; the ledger keeps it
      //    kind: "imap",
      //    host: "imap.example.com",
      //    port: null, // null: 993 for tls, else 143
      //    security: "tls", // tls, starttls or clear
      //    allowClearText: false, // a password in clear text to another machine
      //    caFile: null, // PEM file to trust instead of the system's
      //    user: "cases@example.com",
      //    passwordFile: "imap.password", // mode 0600; or passwordCommand: "pass show imap",
      //                                   // or passwordVariable: "IMAP_PASSWORD"
      //    mechanism: null, // PLAIN, LOGIN or CRAM-MD5, and then only that; null: PLAIN, or what
      //                     // the server offers instead
      //    oauth: null, // access tokens instead of a password; then: dossier auth login office, or
      //                // the settings of the pages, for which publicURL + "/settings/mailboxes/login"
      //                // is registered at the provider as a redirect address
      //    //  oauth: {
      //    //    provider: "microsoft", // or google; host and port are then known. Or custom, with
      //    //                           // authorizationEndpoint, tokenEndpoint and scope
      //    //    tenant: "example.com", // of Microsoft
      //    //    clientID: "…", // of the application that you registered there
      //    //    clientSecretFile: "m365.secret", // mode 0600; or …Command, …Variable; or none
      //    //    clientSecretExpires: "2027-05-31", // the daemon warns 30, 7 and 1 days before
      //    //    grant: "person", // or application: no person logs in (Microsoft only)
      //    //  },
      //    connectSeconds: 20, // for connecting and logging in
      //    stallSeconds: 60, // silence in the middle of something; its length as such has no limit
      //    folder: "INBOX",
      //    idleSeconds: 540, // IDLE, where the server has it, is begun anew after; 0: never
      //    afterStored: "keep", // keep, seen, move or delete, once a message is safe here
      //    moveTo: "", // the folder for move
      //    deleteAfterDays: 30, // how long delete waits
      //  },
      //  {
      //    name: "local",
      //    kind: "maildir",
      //    path: "maildir", // relative to this folder
      //    afterStored: "keep",
      //  },
      mailboxes: [],

      // Where letters leave through.
      outgoing: {
        kind: "folder", // smtp, or folder: one .eml per letter, nothing is sent
        path: "outgoing", // the folder, relative to this one
        host: "", // for smtp
        port: null, // null: 465 for tls, else 587
        security: "tls", // tls, starttls or clear
        allowClearText: false,
        caFile: null,
        user: "", // empty: no login
        passwordFile: null, // or passwordCommand or passwordVariable, as above
        passwordCommand: null,
        passwordVariable: null,
        mechanism: null, // as above
        oauth: null, // as above
        connectSeconds: 20,
        stallSeconds: 60,
        commitSeconds: 600, // until the server answers to the end of a letter
        // A letter that could not leave is tried again, each time after twice the delay.
        retry: {
          firstDelaySeconds: 60,
          maximumDelaySeconds: 14400,
          expireAfterHours: 96,
        },
        sending: {
          perMinute: null, // at most so many letters; Microsoft 365 takes 30
          perDomainPerMinute: null, // at most so many recipients at one domain
          days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
          from: "00:00", // letters leave between these times of the day
          to: "24:00",
        },
        verp: false, // a letter to several leaves once for each, so that a bounce tells whose it is
        // Copies of what was sent, into a folder of one of the mailboxes; most servers of Microsoft
        // and Google do that by themselves.
        sentCopy: {
          mailbox: "", // empty: no copies
          folder: "Sent",
        },
      },

      // The rhythm of 'dossier run'.
      daemon: {
        pollSeconds: 60, // between two looks into a mailbox, also while IDLE waits
        reconcileHour: 3, // when the ledger is compared with the servers, 0 to 23
        longestPauseSeconds: 300, // between two attempts when a server fails
      },

      storage: {
        inlineBytes: 131072, // larger content goes into files beside the database
      },

      // When the raw bytes and the files of mail are erased; texts, digests and history stay.
      retention: {
        endedCasesDays: null, // days after the last change of a case that has ended; null: never
        asideDays: null, // days after mail that was ignored, a duplicate or quarantined arrived
      },

      // What the parser stops at; a message beyond is kept and marked.
      limits: {
        depth: 20, // parts inside parts
        parts: 500,
        headerBytes: 262144,
        headerFields: 1000,
        addresses: 500,
        references: 100,
        textBytes: 16777216, // decoded, of the plain text and of the HTML each
        embeddedFiles: 200, // taken out of uuencode, yEnc and winmail.dat
        embeddedBytes: 134217728,
        signedBytes: 67108864, // read of what an opaque signature holds
        messageBytes: 268435456, // a larger message is quarantined
        messageSeconds: 300, // one that takes longer to read counts as failed
      },

      // What 'dossier health' finds, and who is told of it by a second way: a command, or mail
      // through another account than the one above. Each alert is told once, and again when it is over.
      alerts: {
        missedPolls: 5, // looks into a mailbox that failed
        unprocessedMinutes: 15, // mail that is not filed
        unsentMinutes: 120, // letters that have not left
        unplacedHours: 24, // money that nobody has placed
        freeMegabytes: 500, // of the disk
        command: "", // gets DOSSIER_ALERT, DOSSIER_ALERT_STATE (begins or ends), DOSSIER_ALERT_TEXT
        to: "", // an address; then also from, host, user, passwordFile, … as of outgoing
        from: "",
      },

      accounts: {
        missing: "ask", // open items that a complete list lacks: ask, or clear
      },

      // Files that 'dossier run' takes over by itself, as 'accounts import' and 'statement import' do. What
      // became of them: 'dossier file list'.
      files: {
        folder: "", // other programs drop exports and bank statements here; empty: none
        settleSeconds: 5, // a file has to lie there unchanged so long; better is to rename it in
        complete: false, // a list of items there has all that is open (accounts.missing)
        senders: [], // addresses of banks whose attached statements are taken over, when a trusted server vouches
        user: "", // (*) the id of the user as whom; needed with folder or senders
      },

      // The pages in a browser. 'dossier web' serves them on this machine without any of this.
      web: {
        listen: "", // where 'dossier run' serves them: 127.0.0.1:8025, or unix:/run/dossier/NAME/web.sock for a proxy
        publicURL: "", // the address that browsers use, such as https://desk.example.com
        mailCode: false, // users sign in with a code that they get by mail
        proxyUser: "", // the field in which a proxy names who signed in, such as Remote-User
        // proxySecretFile: "proxy.secret", // or …Command, …Variable: what X-Dossier-Proxy has to say
        // Users sign in with an account of Google, Microsoft Entra or another provider of OpenID Connect; on with a
        // clientID. 'dossier config check' says which redirect address to register there.
        oidc: {
          provider: "generic", // or google, microsoft
          issuer: "", // of generic: the address that the provider has for itself, with https
          tenant: "", // of microsoft: the ID of the directory, like 8eaef023-2b34-4da1-9baa-8bc8c9d6a490
          clientID: "", // what the provider calls this program
          // clientSecretFile: "oidc.secret", // or …Command, …Variable: what the provider gave for it
          clientSecretExpires: "", // such as 2027-05-31: the daemon warns 30, 7 and 1 days before
          // caFile: "ca.pem", // certificates to trust for it instead of the system's
          domains: [], // of google: whose people come in, such as example.com; else further bounds addresses
        },
        // Pages on which clients, law firms and approvers answer by a link in a letter; nothing else is there.
        answers: {
          listen: "", // 127.0.0.1:8026, or unix:answers.sock, behind a proxy that speaks https
          publicURL: "", // the address that links begin with, such as https://answers.example.com
          days: 60, // a link is good for
          files: 5, // with one answer at most
          megabytes: 10, // all of them together
          fileKinds: ["pdf", "png", "jpg", "jpeg", "heic", "txt", "csv", "docx", "xlsx"],
          perDay: 20, // answers by one link
          decisionProof: "code", // approvers get a code by mail, too; or link
        },
      },

      log: {
        level: "info", // trace (protocol lines too), debug, info, warn or error
        format: "logfmt", // or json
      },
    }

    """
}
