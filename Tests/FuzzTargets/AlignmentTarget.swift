import ReplyText

/// Any text may answer any letter: nothing of it is lost, and what was written above the letter stays.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  var letters: [EarlierLetter] = []
  for _ in 0...input.number(below: 2) {
    letters.append(
      EarlierLetter(text: input.text(scale: 8), subject: input.text(), authors: [input.text()])
    )
  }
  let isAnswer = input.number(below: 2) == 0
  let body =
    isAnswer
    ? answer(to: letters[0].text, &input) : String(decoding: input.remainder(), as: UTF8.self)
  let context = ReplyContext(addressees: ["Desk <desk@example.com>"], letters: letters)
  let parts = ReplyExtractor()
    .extract(text: body, html: nil, subject: letters[0].subject, context: context)
  let split = [parts.reply, parts.quoted, parts.signature, parts.notice].map(letterCount)
  require(
    split.reduce(0, +) == letterCount(body),
    "\(split) of \(letterCount(body)) letters are kept"
  )
  if isAnswer { require(parts.reply.contains(ownWords), "what was written above a letter is lost") }
  return 0
}

private let ownWords = "We transferred the whole sum on Friday"

/// What was written above a letter whose lines a program marked, wrapped or left alone.
private func answer(to letter: String, _ input: inout FuzzInput) -> String {
  let marks = ["> ", ">", "", "    ", "| ", ": "]
  let mark = marks[input.number(below: marks.count)]
  var lines = [
    "\(ownWords).", "", "On 3 February 2020 at 10:00 Desk <desk@example.com> wrote:", "",
  ]
  for line in letter.split(whereSeparator: \.isNewline) {
    switch input.number(below: 8) {
    case 0: lines.append(input.text())
    case 1: lines.append(mark + line.prefix(line.count / 2))
    default: lines.append(mark + line)
    }
  }
  return lines.joined(separator: "\n")
}

/// How many letters and digits a text has in ASCII: quote marks may be added, and spaces lost.
private func letterCount(_ text: String) -> Int {
  text.utf8.count {
    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
  }
}
