/// The page `dossier-imap(7)`: what to know of IMAP servers, and of each that Dossier was tried with.
enum ServerPage {
  static let name = "dossier-imap"

  static var page: ManualPage {
    ManualPage(
      name: name,
      section: 7,
      summary: "mailboxes on the IMAP servers of providers",
      sections: [
        ("DESCRIPTION", CommandPages.paragraphs(description)),
        ("TRIED SERVERS", CommandPages.paragraphs(tried) + MailServer.tried.map(topic).joined()),
        ("PROVIDERS", CommandPages.paragraphs(reported) + MailServer.reported.map(report).joined()),
        (
          "SEE ALSO",
          ManualPage.references([
            ("dossier", 1), ("dossier-config-check", 1), ("dossier-fsck", 1), ("dossier.json5", 5),
          ])
        ),
      ]
    )
  }

  private static let description = """
    A mailbox is read with EXAMINE, which changes nothing, unless afterStored asks for more. What is
    stored is held against the server's own numbers: where it counts more messages than it lists,
    they are looked for in another way, and the round does not end well before they are found.

    Folders may be written with slashes or with dots, and without the prefix that a server puts before
    them: 'Ablage/2026' is found as INBOX.Ablage.2026. 'dossier config check' says the name that it
    found, for folder, moveTo and the folder of outgoing.sentCopy.

    IDLE is only a hint: the mailbox is looked into every daemon.pollSeconds all the same. A
    provider's router that forgets silent connections is kept awake by a shorter idleSeconds.

    A mechanism that the configuration names is used, or the login fails and says what the server
    offers. Without one, PLAIN is used, else what the server offers instead.

    A server that gives the same messages a new UIDVALIDITY again and again is opened for writing once,
    so that it can keep its numbers. Messages that are known by size, date and Message-ID are not
    fetched again; 'dossier fsck --digests' fetches them all the same and compares their bytes.
    """

  private static let tried = """
    Each of these goes through the same checks with every version of Dossier: first and later fetches
    byte by byte, IDLE, each afterStored, copies of letters, a folder made anew, outages, wrong
    passwords, each security and mechanism, 650 messages with gaps, and fsck.
    """

  private static let reported = """
    What follows was not tried here, but comes from their documentation and from public reports. The
    tests play it.
    """

  private static func topic(_ server: MailServer) -> String {
    Roff.headed(
      "SS",
      server.name,
      Roff.compact(server.facts.map { Roff.item(Roff.bold($0.what), $0.says, width: 12) })
    )
  }

  private static func report(_ server: MailServer) -> String {
    Roff.headed("SS", server.name, server.facts.map { Roff.sentences($0.says) }.joined())
  }
}
