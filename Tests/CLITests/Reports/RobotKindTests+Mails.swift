/// The mails of `RobotKindTests`, in words of our own.
extension RobotKindTests {
  private static let words = "We dispute FAC-1: one pallet is missing."
  private static let person = Outcome(isAnswer: true, proposals: ["dispute"])
  private static let away = "I am out of the office until 14 December 2026."
  private static let letter = "Subject: @SUBJECT@\nMessage-ID: <@ID@>\n\nWe paid FAC-1 today.\n"
  private static func report(_ kind: String) -> [String] {
    [
      "Return-Path: <>", "MIME-Version: 1.0",
      "Content-Type: multipart/report; report-type=\(kind); boundary=b",
    ]
  }
  private static func parts(_ text: String, _ kind: String, _ fields: String) -> String {
    "--b\nContent-Type: text/plain\n\n\(text)\n\n--b\nContent-Type: message/\(kind)\n\n\(fields)\n\n"
      + "--b\nContent-Type: message/rfc822\n\n\(letter)\n--b--"
  }

  static let failures = [
    Kind(
      name: "a server that encloses the whole letter and names an alias of the recipient",
      subject: "Your mail came back",
      fields: report("delivery-status") + [
        "Auto-Submitted: auto-replied", "X-Failed-Recipients: box7@in.example.net",
      ],
      text: parts(
        "box7@in.example.net (made from @CLIENT@): no such box.",
        "delivery-status",
        "Reporting-MTA: dns; mx.client.example.net\n\nAction: failed\nFinal-Recipient: rfc822;@CLIENT@\n"
          + "Status: 5.0.0"
      ),
      outcome: Outcome(failures: 1)
    ),
    Kind(
      name: "a filter whose box is full, marked as an automatic reply",
      from: "postmaster@mx.client.example.net",
      subject: "Refused: @SUBJECT@",
      fields: report("delivery-status") + [
        "Auto-Submitted: auto-replied (refused)", "Precedence: bulk",
      ],
      text: parts(
        "The box of @CLIENT@ is full.",
        "delivery-status",
        "Reporting-MTA: dns; mx.client.example.net\nFinal-Recipient: rfc822; @CLIENT@\nAction: failed\n"
          + "Status: 5.2.2"
      ),
      outcome: Outcome(failures: 1)
    ),
    Kind(
      name: "a server of one machine without a domain",
      from: "MAILER-DAEMON@vm",
      subject: "Could not send",
      fields: report("delivery-status"),
      text: parts(
        "<@CLIENT@>",
        "delivery-status",
        "Reporting-MTA: x-local-hostname; vm\n\nFinal-Recipient: rfc822; @CLIENT@\nAction: failed\n"
          + "Status: 5.1.1\nDiagnostic-Code: 550 5.1.1 no such box"
      ),
      outcome: Outcome(failures: 1)
    ),
  ]

  static let robots = [
    Kind(
      name: "a filter that tells its owner of new mail",
      from: DeskCase.client,
      subject: "new mail",
      fields: [
        "Auto-Submitted: auto-notified; owner-email=\"\(DeskCase.client)\"", "Precedence: bulk",
      ],
      text: "There is new mail: \(words)"
    ),
    Kind(
      name: "a robot that quotes the letter above its absence",
      from: DeskCase.client,
      subject: "Re: @SUBJECT@",
      fields: [
        "Precedence: junk", "Auto-Submitted: auto-replied", "In-Reply-To: <@ID@>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8; format=flowed; delsp=yes",
      ],
      text: "Example writes:\n\n> We paid FAC-1 today.\n>\n> Please answer.\n\n\(away)",
      outcome: Outcome(proposals: ["return_day"])
    ),
    Kind(
      name: "an absence under a subject of its own that answers a mail of a day",
      from: DeskCase.client,
      subject: "Away",
      fields: [
        "In-Reply-To: Your message of Sun, 29 Nov 2026 00:15:13 +0100 <@ID@>", "References: <@ID@>",
      ],
      text: away,
      outcome: Outcome(proposals: ["return_day"])
    ),
    Kind(
      name: "an absence that names no mail but by its subject",
      from: DeskCase.client,
      subject: "away from my mail",
      text: "I am away until 14 December 2026.\nYour mail on \"@SUBJECT@\" will be read then.",
      outcome: Outcome(proposals: ["return_day"])
    ),
    Kind(
      name: "an absence in the form of a complaint",
      from: DeskCase.client,
      subject: "@SUBJECT@",
      fields: report("feedback-report") + ["Precedence: junk", "Auto-Submitted: auto-replied"],
      text: parts(
        away,
        "feedback-report",
        "User-Agent: agent/2\nVersion: 1\nOriginal-Rcpt-To: @CLIENT@"
      )
    ),
    Kind(
      name: "a ticket system that opened a ticket, with our address as its author",
      from: "The queue via RT <rt@client.example.net>",
      subject: "[client.example.net #1] AutoReply: @SUBJECT@",
      fields: [
        "X-RT-Ticket: client.example.net #1", "X-RT-Originator: @TO@",
        "Auto-Submitted: auto-replied",
        "Precedence: bulk", "In-Reply-To: <@ID@>", "References: <RT-Ticket-1@client.example.net>",
      ],
      text:
        "Greetings,\n\nthis was made a ticket:\n\n----------------------------------------\n\n\(words)"
    ),
    Kind(
      name: "a ticket system that closed the ticket, without a mark",
      from: "The System via RT <rt@client.example.net>",
      subject: "[client.example.net #1] Resolved: @SUBJECT@",
      fields: [
        "X-RT-Ticket: client.example.net #1", "X-RT-Loop-Prevention: client.example.net",
        "Precedence: bulk", "References: <RT-Ticket-1@client.example.net>",
      ],
      text: "Our records say that your request was resolved. Please answer when that is not so.",
      outcome: Outcome(isAnswer: true)
    ),
    Kind(
      name: "a list of bugs that took the mail in",
      from: "Bugs <owner@bugs.client.example.net>",
      subject: "Bug#4711: Acknowledgement (@SUBJECT@)",
      fields: [
        "Precedence: bulk", "X-Loop: owner@bugs.client.example.net",
        "X-Debian-PR-Message: ack 4711",
        "References: <@ID@>", "Reply-To: 4711@bugs.client.example.net",
      ],
      text: "Thank you for the report. It got the number 4711. \(words)"
    ),
    Kind(
      name: "a help desk that took the mail in, marked with a word of its own",
      from: "Service <desk@client.example.net>",
      subject: "[svc-2] @SUBJECT@ (Opened)",
      fields: [
        "Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All", "Precedence: auto_reply",
        "In-Reply-To: <@ID@>",
      ],
      text: "Hello,\n\nwe received your mail. \(words)\n\nRegards,\nService"
    ),
    Kind(
      name: "a complaint that a filter sends for its user",
      from: "postmaster@mx.client.example.net",
      subject: "Report: @SUBJECT@",
      fields: report("feedback-report") + ["Auto-Submitted: auto-generated (report)"],
      text: parts(
        "This was not asked for.",
        "feedback-report",
        "Version: 1\nFeedback-Type: abuse\nUser-Agent: filter/1\nOriginal-Rcpt-To: <@CLIENT@>"
      )
    ),
    Kind(
      name: "a receipt with its fields a second time as a file",
      from: DeskCase.client,
      subject: "Shown: @SUBJECT@",
      fields: report("disposition-notification"),
      text: "--b\nContent-Type: text/plain\n\nYour mail was shown.\n\n--b\n"
        + "Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;@CLIENT@\n"
        + "Original-Message-ID: <@ID@>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b\n"
        + "Content-Type: application/octet-stream\n\nFinal-Recipient: rfc822;@CLIENT@\n\n--b--",
      outcome: Outcome(isReceipt: true)
    ),
  ]

  static let people = [
    Kind(
      name: "staff of a ticket system whose mails all say bulk",
      from: "Jana Lind via RT <\(DeskCase.client)>",
      subject: "[client.example.net #1] @SUBJECT@",
      fields: [
        "X-RT-Originator: jana@client.example.net", "X-RT-Ticket: client.example.net #1",
        "X-RT-Loop-Prevention: client.example.net", "Precedence: bulk",
        "References: <RT-Ticket-1@client.example.net>",
      ],
      text: "\(words)\nJana",
      outcome: person
    ),
    Kind(
      name: "staff of a ticket system whose mails all say that a program made them",
      from: "Service <\(DeskCase.client)>",
      subject: "Re: [Service] #2: @SUBJECT@",
      fields: [
        "X-Trac-Version: 1.6", "X-Trac-Ticket-ID: 2", "Precedence: bulk",
        "Auto-Submitted: auto-generated",
        "In-Reply-To: <057.first@client.example.net>", "References: <057.first@client.example.net>",
      ],
      text: "#2: @SUBJECT@\n----------------------------------+------------------\n"
        + "  Reporter:  @TO@  |      Owner:  jana\n      Type:  defect  |     Status:  new\n"
        + "----------------------------------+------------------\nComment (by jana):\n\n \(words)\n-- \n"
        + "Ticket URL: </ticket/2#comment:1>\nService </>",
      outcome: person
    ),
    Kind(
      name: "a person behind a list that leaves the mail as it is but for a tag",
      from: DeskCase.client,
      subject: "[Books] Re: @SUBJECT@",
      fields: [
        "In-Reply-To: <@ID@>", "References: <@ID@>", "X-Mailman-Version: 3.3.8", "Precedence: list",
        "List-Id: <books.lists.example.net>", "List-Post: <mailto:books@lists.example.net>",
        "List-Unsubscribe: <mailto:books-leave@lists.example.net>",
      ],
      text: words,
      outcome: person
    ),
  ]
}
