/// What is known of an IMAP server, for the manual.
struct MailServer: Sendable {
  /// One thing, in a sentence.
  struct Fact: Sendable {
    var what: String
    var says: String

    init(_ what: String, _ says: String) {
      self.what = what
      self.says = says
    }
  }

  /// Its name with the versions.
  var name: String
  var facts: [Fact]

  private static let beside = Fact("Folders", "Beside INBOX, as they are written.")
  private static let exact = Fact("Removal", "Exactly the messages that are meant.")
  private static let lasting = Fact("Numbers", "Stay.")
  private static let atOnce = Fact("New mail", "Told at once by IDLE.")
  private static let usual = Fact("Logins", "PLAIN, LOGIN and CRAM-MD5, with TLS and without.")

  /// Servers that the tests run; the tests hold these sentences against what they see.
  static let tried = [
    MailServer(
      name: "Dovecot 2.3.19 and 2.4.1",
      facts: [beside, atOnce, exact, lasting, usual]
    ),
    MailServer(
      name: "Cyrus IMAP 3.6.1, alternate namespace",
      facts: [beside, atOnce, exact, lasting, usual]
    ),
    MailServer(
      name: "Cyrus IMAP 3.6.1, internal namespace",
      facts: [
        Fact("Folders", "Below INBOX: the folder Name is INBOX.Name."), atOnce, exact, lasting,
        usual,
      ]
    ),
    MailServer(
      name: "Courier IMAP 5.0.13",
      facts: [
        Fact("Folders", "Below INBOX: the folder Name is INBOX.Name."),
        Fact("New mail", "Told by IDLE once a minute: set daemon.pollSeconds to what is wanted."),
        exact, lasting,
        Fact("Logins", "PLAIN with TLS; without TLS only the LOGIN command: leave mechanism null."),
      ]
    ),
    MailServer(
      name: "GNU Mailutils imap4d 3.15",
      facts: [
        Fact("Folders", "Beside INBOX, as they are written; a folder holds no folders."),
        Fact("New mail", "Not told by IDLE: set daemon.pollSeconds to what is wanted."),
        Fact("Removal", "Only while no message of others is marked as deleted."),
        Fact(
          "Numbers",
          "New each time until the mailbox was opened for writing, which is done once."
        ),
        Fact("Logins", "PLAIN and LOGIN; CRAM-MD5 is offered, and needs a file of its own."),
      ]
    ),
  ]

  /// Providers and servers that others have reported on.
  static let reported = [
    MailServer(
      name: "Microsoft 365, Exchange",
      facts: [
        Fact("Login", "Needs oauth; 'dossier auth login' or the settings of the pages ask for it."),
        Fact(
          "Limits",
          "A server that asks to be left alone for a time is left alone for that time."
        ),
        Fact("Sizes", "Sizes are estimates by default, so that nothing follows from them."),
        Fact(
          "Gaps",
          "A few messages are listed and never handed over: they stay in the log and in health until "
            + "somebody moves them to another folder and back, or opens them in the web mail."
        ),
        Fact(
          "Sent",
          "The server keeps copies of letters by itself: leave outgoing.sentCopy empty."
        ),
      ]
    ),
    MailServer(
      name: "Gmail",
      facts: [
        Fact("Login", "Needs oauth, or a password for this application."),
        Fact(
          "Sent",
          "The server keeps copies of letters by itself: leave outgoing.sentCopy empty."
        ),
        Fact(
          "Delete",
          "What is deleted by IMAP stays in All Mail unless the account says otherwise."
        ),
      ]
    ),
    MailServer(
      name: "Yahoo",
      facts: [
        Fact(
          "Window",
          "A folder shows the newest 10,000 messages: empty it with afterStored: \"move\"."
        )
      ]
    ),
    MailServer(
      name: "HCL Domino",
      facts: [
        Fact("Dates", "Dates of arrival may be impossible; the day of storing is taken instead."),
        Fact(
          "Levels",
          "Levels of folders are divided by a backslash; slashes and dots are understood."
        ),
      ]
    ),
  ]
}
