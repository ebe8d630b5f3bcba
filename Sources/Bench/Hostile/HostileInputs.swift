/// Messages that repeat one hostile thing over and over, of any size.
struct HostileInput {
  let name: String
  /// The message of about so many bytes.
  let message: @Sendable (Int) -> [UInt8]

  /// A message that is `start`, then `unit` as often as it fits.
  private init(_ name: String, _ start: String, _ unit: String, end: String = "\n\nbody\n") {
    self.name = name
    message = { size in
      Array(start.utf8) + HostileInput.run(of: unit, bytes: size) + Array(end.utf8)
    }
  }

  private init(_ name: String, numbered: @escaping @Sendable (Int) -> String, start: String) {
    self.name = name
    message = { size in
      var bytes = Array(start.utf8)
      bytes.reserveCapacity(size + 100)
      var number = 0
      while bytes.count < size {
        bytes += numbered(number).utf8
        number += 1
      }
      return bytes + Array("\n\nbody\n".utf8)
    }
  }

  private static func run(of unit: String, bytes: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    var run: [UInt8] = []
    run.reserveCapacity(bytes + unit.count)
    while run.count < bytes { run += unit }
    return run
  }

  /// Sixteen base32 characters of a number.
  private static func code(_ number: Int) -> String {
    let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
    return String((0..<16).map { digits[(number >> ($0 * 3) ^ $0) & 31] })
  }

  private static let html = "Content-Type: text/html; charset=utf-8\n\n"
  private static let multipart = "Content-Type: multipart/mixed; boundary=b\n\n"

  static let all = structure + header + html(from: html) + text
}

// What the kinds are.
extension HostileInput {
  private static let structure: [HostileInput] = [
    HostileInput(
      "nested multiparts",
      numbered: { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" },
      start: ""
    ),
    HostileInput("nested messages", "", "Content-Type: message/rfc822\n\n"),
    HostileInput("nested digests", "", "Content-Type: multipart/digest; boundary=b\n\n--b\n\n"),
    HostileInput("empty parts", multipart, "--b\n\n"),
    HostileInput("parts with text", multipart, "--b\n\nx\n"),
    HostileInput("parts with names", multipart, "--b\nContent-Type: a/b; name=\"x\"\n\nx\n"),
    HostileInput("boundaries of nobody", multipart, "--c\n"),
    HostileInput("boundaries that go on", multipart, "--bb\n"),
    HostileInput("dashes", multipart, "-"),
    HostileInput("lines of two dashes", multipart, "--\n"),
    HostileInput(
      "boundary that is a prefix of the next",
      numbered: {
        let boundary = String(repeating: "b", count: $0 % 60 + 1)
        return "Content-Type: multipart/mixed; boundary=\(boundary)\n\n--\(boundary)\n"
      },
      start: ""
    ),
    HostileInput("uuencode without end", "\n", "begin 644 a\nM\n"),
    HostileInput("yEnc without end", "\n", "=ybegin line=128 size=9 name=a\n"),
    HostileInput("armor without end", "\n", "-----BEGIN PGP MESSAGE-----\n"),
  ]

  private static let header: [HostileInput] = [
    HostileInput("open comments", "From: ", "("),
    HostileInput("nested comments", "From: ", "(a)("),
    HostileInput("comments", "From: ", "(a) "),
    HostileInput("100,000 addresses a MB", "To: ", "a@b.org, "),
    HostileInput("groups", "To: ", "g:a@b.org;,"),
    HostileInput("open angles", "To: ", "<"),
    HostileInput("open quotes", "To: ", "\"a"),
    HostileInput("backslashes", "To: ", "\\"),
    HostileInput("encoded-words", "Subject: ", "=?utf-8?q?a?= "),
    HostileInput("encoded-words of one character", "Subject: ", "=?utf-8?b?w6Q=?=\n "),
    HostileInput("encoded-words without end", "Subject: ", "=?utf-8?q?a"),
    HostileInput("encoded-words in names", "From: ", "=?utf-8?q?a?= <a@b.org>, "),
    HostileInput(
      "address tokens",
      numbered: { "cases+1001.a\(code($0))@example.com,\n " },
      start: "To: "
    ),
    HostileInput("tags", "Subject: ", "[DOS-1001-ABCDE] "),
    HostileInput("reply prefixes", "Subject: ", "Re: "),
    HostileInput(
      "parameter continuations",
      numbered: { " x*\($0)*=a%20;\n" },
      start: "Content-Type: text/plain;\n"
    ),
    HostileInput(
      "parameters",
      numbered: { " x\($0)=a;\n" },
      start: "Content-Type: text/plain;\n"
    ),
    HostileInput("references", "References: ", "<a@b.org> "),
    HostileInput("references without end", "References: ", "<a@b.org "),
    HostileInput("date comments", "Date: 1 Jan 2026 10:00 ", "(a)"),
    HostileInput("one header line", "Subject: ", "x"),
    HostileInput("folded lines", "Subject: x", "\n x"),
    HostileInput("header fields", "", "X-A: b\n"),
    HostileInput("header lines without a colon", "Subject: x\n", "abc def\n"),
    HostileInput("traces", "", "Received: from a (b [192.0.2.1]) by c; 1 Jan 2026 10:00 +0000\n"),
  ]

  private static func html(from start: String) -> [HostileInput] {
    [
      HostileInput("open elements", start, "<div>"),
      HostileInput("open inline elements", start, "<b><i><a href=x>"),
      HostileInput("open tables", start, "<table><tr><td>"),
      HostileInput("open lists", start, "<ul><li>a"),
      HostileInput("open quotations", start, "<blockquote>a"),
      HostileInput("paragraphs in quotations", start, "<blockquote><p>a</p>"),
      HostileInput("open tags", start, "<"),
      HostileInput("tags without end", start, "<a href=\""),
      HostileInput("attributes", start + "<a ", "b=c "),
      HostileInput("comments without end", start, "<!--"),
      HostileInput("comments almost ended", start + "<!--", "--!"),
      HostileInput("ends without a start", start, "</b></div>"),
      HostileInput("misnested elements", start, "<b><p></b>x</p>"),
      HostileInput("references of characters", start, "&amp"),
      HostileInput("ampersands", start, "&"),
      HostileInput("scripts without end", start, "<script>"),
      HostileInput("styles", start, "<p style=\"color:red;background:url(x)\">"),
      HostileInput("style without end", start + "<p style=\"", "a:b;"),
      HostileInput("marks of quotes", start, "<div class=gmail_quote>a</div>"),
      HostileInput("marks of quotes on a line", start, "<span class=gmail_quote>a</span>"),
      HostileInput("rules across the page", start, "<hr>"),
      HostileInput("hidden elements", start, "<div style=display:none>"),
    ]
  }

  private static let text: [HostileInput] = {
    let flowed = "Content-Type: text/plain; format=flowed; delsp=yes\n\n"
    let quoted = "Content-Transfer-Encoding: quoted-printable\n\n"
    let base64 = "Content-Transfer-Encoding: base64\n\n"
    let utf8 = "Content-Type: text/plain; charset=utf-8\n\n"
    return [
      HostileInput("tags in the text", "\n", "[DOS-1001-ABCDE] "),
      HostileInput("one word", "\n", "word "),
      HostileInput("promises", "\n", "We pay 100 EUR on 3 October 2026.\n"),
      HostileInput("disputes", "\n", "we dispute invoice F-12345 of 100,00 EUR. "),
      HostileInput("quotes under combining marks", utf8, "\"\u{301}"),
      HostileInput("flowed lines", flowed, "a \n"),
      HostileInput("flowed quotes", flowed, "> \n>> a \n"),
      HostileInput("soft line breaks", quoted, "=\n"),
      HostileInput("wrong quoted-printable", quoted, "=G"),
      HostileInput("white space before line ends", quoted, " "),
      HostileInput("wrong base64", base64, "A=*"),
      HostileInput("UTF-7", "Content-Type: text/plain; charset=utf-7\n\n", "+AOQ"),
      HostileInput(
        "shifts of ISO-2022",
        "Content-Type: text/plain; charset=iso-2022-jp\n\n",
        "\u{1B}$B"
      ),
      HostileInput("signature lines", "\n", "-- \n"),
      HostileInput("rules", "\n", "_____\n"),
      HostileInput("quote marks", "\n", ">"),
      HostileInput("quoted lines", "\n", "> a\n"),
      HostileInput("quotes and answers", "\n", "> a\nb\n"),
      HostileInput("attributions", "\n", "On 1 Jan 2026, A <a@b.org> wrote:\n"),
      HostileInput("attributions without end", "\n", "On Mon, 1 Jan 2026\n"),
      HostileInput("header blocks", "\n", "From: a@b.org\nSent: x\nTo: b\nSubject: c\n\n"),
      HostileInput("forward lines", "\n", "---------- Forwarded message ---------\n"),
      HostileInput("blank lines", "Subject: a\n\n", "\n"),
      HostileInput("lines of one letter", "Subject: a\n\n", "a\n"),
      HostileInput("separators of lines", utf8, "\u{2028}"),
      HostileInput("control characters", utf8, "\u{1}"),
      HostileInput("combining marks", utf8, "\u{301}"),
      HostileInput(
        "prose of a bounce",
        "From: MAILER-DAEMON@b.org\nSubject: Undelivered mail\n\n",
        "<a@b.org>: could not be delivered 550 5.1.\n"
      ),
      HostileInput(
        "addresses in a bounce",
        "From: <>\nSubject: failure notice\n\n",
        "<a@b.org>:\n"
      ),
    ]
  }()
}
