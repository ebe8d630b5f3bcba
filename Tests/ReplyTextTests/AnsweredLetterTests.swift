import ReplyText
import Testing

/// What a body holds of a letter that we have is quoted, whatever a program did to it.
@Suite("Answers to a letter that we have")
struct AnsweredLetterTests {
  private static let letter = """
    Dear Anke Brandt,

    To go on with the case “Brandt Metall, claim for 2026” we need your help.

    You told us that you paid FAC-2026-0118 this morning, and that you dispute
    950 € of FAC-2026-0142.

    Document       Due                Open
    FAC-2026-0118  30 Jun 2026  €12,400.00
    FAC-2026-0142  31 Jul 2026   €7,950.00

    A short reply to this message is enough. Kind regards,

    Nordlicht GmbH
    """

  private static let lines = letter.split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)

  private func parts(_ text: String, subject: String = "Re: Our claim") -> ReplyParts {
    let letter = EarlierLetter(
      text: Self.letter,
      subject: "Our claim",
      authors: ["Nordlicht GmbH", "cases@case.example"]
    )
    return ReplyExtractor().extract(
      text: text,
      html: nil,
      subject: subject,
      context: ReplyContext(addressees: [], authors: ["Anke Brandt"], letters: [letter])
    )
  }

  private static func marked(_ mark: String) -> String {
    lines.map { mark + $0 }.joined(separator: "\n")
  }

  @Test(arguments: [
    letter, marked("> "), marked("\t"), marked("* "),
    letter.split(separator: "\n").joined(separator: " "),
    letter.replacing("“", with: "\"").replacing("€", with: "EUR ").replacing("  ", with: ""),
    letter.replacing("€", with: "=E2=82=AC").replacing("“", with: "=E2=80=9C"),
  ])
  func `no program hides the letter`(quoted: String) {
    #expect(parts("Tulilipa.\n\nAnke Brandt\n\n\(quoted)").reply == "Tulilipa.\n\nAnke Brandt")
    #expect(parts("\(quoted)\n\nTulilipa.\nAnke Brandt").reply == "Tulilipa.\nAnke Brandt")
  }

  @Test(arguments: [
    "Xyz Nordlicht GmbH-abc def.\n", "Mibgħut: 28/11/2026 23:52\nLil: Anke Brandt\n\n",
    "---- xyz ----\n\n", "Nordlicht GmbH xyz:\n\n",
  ])
  func `what names the letter right above it goes with it`(introduction: String) {
    #expect(parts("Tulilipa.\n\n\(introduction)\(Self.letter)").reply == "Tulilipa.")
  }

  @Test func `what a list adds below the letter is no answer`() {
    let footer = String(repeating: "_", count: 47) + "\nbooks mailing list -- b@lists.example"
    #expect(parts("Tulilipa.\n\n\(Self.marked("> "))\n\n\(footer)").reply == "Tulilipa.")
    let below = parts("\(Self.marked("> "))\n\n---- End ----\nTulilipa.")
    #expect(below.reply == "Tulilipa.")
  }

  @Test(arguments: ["", "> ", "- "])
  func `the source of its parts is the letter too`(mark: String) {
    let dash = mark == "- " ? mark : ""
    let page =
      "<!DOCTYPE html>\n<p style=3D\"margin:0\">You told us: we dispute 950 =E2=82=\n=AC.</p>"
    let source =
      "\(dash)--=_a1\nContent-Type: text/plain\n\n\(Self.letter)\n\(dash)--=_a1\n\(page)\n\(dash)--=_a1--"
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = mark == "> " ? lines.map { mark + $0 }.joined(separator: "\n") : source
    #expect(parts("Tulilipa.\n\n\(quoted)").reply == "Tulilipa.")
    #expect(parts("\(quoted)\n\nTulilipa.").reply == "Tulilipa.")
  }

  @Test func `somebody who writes of a boundary has written it`() {
    let text = "Your mail ended in\n--=_a1\nand nothing came below.\n\n\(Self.marked("> "))"
    #expect(parts(text).reply == "Your mail ended in\n--=_a1\nand nothing came below.")
  }

  @Test func `answers inside the letter are shown with the line that each answers`() {
    let above = Self.lines[..<3].joined(separator: "\n")
    let below = Self.lines[3...].joined(separator: "\n")
    let text = "\(above)\n\nWhich help?\n\(below)"
    let expected = "> \(Self.lines[2])\n\nWhich help?"
    #expect(parts(text).reply == expected)
    let header = "Von: Nordlicht\nGesendet: 28. November 2026\nAn: Anke\nBetreff: Our claim\n\n"
    #expect(parts(header + text).reply == expected)
  }

  @Test func `marked empty lines and the line that says where the letter ends go with it`() {
    let quoted = "> \n\(Self.marked("> "))\n>\n> "
    #expect(parts("\(quoted)\n\nTulilipa.").reply == "Tulilipa.")
    let text = "Habari.\n\n\(Self.letter)\n\n----- Xyz abc -----\n\nTulilipa."
    #expect(parts(text).reply == "Habari.\n\n\n\nTulilipa.")
  }

  @Test func `words of an answer that stand in the letter too do not hide the line below`() {
    var text = Self.lines
    text.insert("The letter FAC-2026-0142 is wrong.", at: 5)
    #expect(parts(text.joined(separator: "\n")).reply == "> \(Self.lines[4])\n" + text[5])
  }

  @Test func `an answer is found though another letter of the case holds the same rows`() {
    let rows = """
      Document       Due                Open
      FAC-2026-0118  30 Jun 2026  €12,400.00
      FAC-2026-0142  31 Jul 2026   €7,950.00
      """
    let total = "Total                       €20,350.00"
    let own =
      "Dear Anke Brandt,\n\nPlease tell us where the matter stands from your side.\n\n\(rows)\n"
    let letters = [
      "\(own)\(total)\n\nKind regards",
      "Dear Jos Vos,\n\nThe open amount is €20,350.00:\n\n\(rows)\n\(total)\n\nKind regards",
    ].map { EarlierLetter(text: $0, subject: "", authors: []) }
    let lines = own.split(separator: "\n").map(String.init) + ["Which pallet do you mean?", total]
    for letters in [letters, letters.reversed()] {
      let reply = ReplyExtractor().extract(
        text: "> " + lines.joined(separator: "\n> "),
        html: nil,
        context: ReplyContext(letters: letters)
      ).reply
      #expect(reply == "> \(lines[lines.count - 3])\nWhich pallet do you mean?")
    }
  }

  @Test func `an answer that a program marked too is found`() {
    let text =
      Self.lines[..<3].joined(separator: "\n> ") + "\n> Which help do you mean?\n> "
      + Self.lines[3...].joined(separator: "\n> ")
    #expect(parts("> " + text).reply == "> \(Self.lines[2])\nWhich help do you mean?")
  }

  @Test(arguments: [
    "We dispute these:\n\nFAC-2026-0118  30 Jun 2026  €12,400.00\nFAC-2026-0142  31 Jul 2026\n\nAnke",
    "Kind regards,\n\nNordlicht GmbH has been paid.", "Dear Anke Brandt,", "Anke Brandt",
  ])
  func `what somebody repeats in a text of their own is theirs`(own: String) {
    #expect(parts(own).reply == own)
    #expect(parts("\(own)\n\n\(Self.marked("> "))").reply == own)
  }

  @Test func `a name below the answer is no beginning of the letter`() {
    let rest = Self.lines[2...].joined(separator: "\n")
    #expect(parts("We pay.\n\nAnke Brandt\n\n\(rest)").reply == "We pay.\n\nAnke Brandt")
  }

  @Test func `the letter alone holds nothing new`() {
    #expect(parts(Self.letter).reply.isEmpty)
    #expect(parts(Self.letter).quoted == Self.letter)
    #expect(parts(Self.letter, subject: "Fwd: Our claim").forwarded?.text == Self.letter)
  }

  @Test func `another text is read as without the letter`() {
    #expect(parts("We will pay.\n\nAnke").reply == "We will pay.\n\nAnke")
  }

  @Test(arguments: [
    "a", "dear anke brandt ", "ab", "> dear anke\n", "x: a@b\n", "> 1\na\n", "x\n\nmy iphone\n\n",
    ": a\n:\n",
    "---- a\nb: c@d\n", "\n",
  ])
  func `hostile bodies and letters are read in one go`(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let letter = EarlierLetter(text: text, subject: text, authors: [text])
    let context = ReplyContext(addressees: [text], letters: [letter, letter])
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = ReplyExtractor().extract(text: text + "z", html: nil, subject: text, context: context)
    }
    #expect(time < .seconds(20))
  }
}
