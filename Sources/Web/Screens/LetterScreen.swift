import Cases
import Desk
import HTTP
import Liquid
import Mail

/// A letter of a case: written, looked at as it will leave, sent, and taken back for a while.
enum LetterScreen {
  static let routes = [page, send, sent]

  /// Seconds that a letter waits before it leaves, so that it can be taken back.
  static let delay = 20.0

  private static let page = Route.get("/cases/*/letter") { visit, values in
    var place = FormPlace(visit: visit, values: values, typed: visit.query)
    place.known = try place.page()
    return try show(FormDraft.opened(form, place))
  }

  // MARK: The form

  static let form = ActForm(
    name: "letter",
    pattern: "/cases/*/letter",
    keepsDrafts: true,
    states: Set(CaseState.allCases),
    fields: { place in
      let page = try place.page()
      return [
        FormField("to", .choices(people(page)), required: true),
        .choice(
          "template",
          try place.visit.desk.templateList().map {
            FormChoice(value: $0.code, text: "\($0.code): \($0.description)")
          }
        ),
        .line("subject"), .area("text"), .choice("language", CaseForms.languages()),
        FormField(
          "files",
          .choices(
            page.view.files.map { FormChoice(value: String($0.id), text: $0.file.fileName) }
          )
        ), .tick("thread"),
      ]
    },
    decisions: [FormChoice(value: "preview", word: "letter.preview")],
    send: { place in try sendNow(place) }
  )

  /// Everybody who takes part, each by address, and everyone outside.
  private static func people(_ page: CasePage) -> [FormChoice] {
    page.view.participants.filter { !$0.isRemoved }.map { person in
      let name = person.name.isEmpty ? person.email : "\(person.name) <\(person.email)>"
      return FormChoice(value: person.email, text: "\(name), \(person.role.rawValue.spaced)")
    } + [FormChoice(value: CaseLetters.everyoneOutside, word: "letter.all_external")]
  }

  // MARK: Writing

  private static func show(
    _ place: FormPlace,
    draft: LetterDraft? = nil,
    problem: (any Error)? = nil
  ) throws -> Response {
    try place.visit.principal.require(.work)
    var place = place
    if place.known == nil { place.known = try place.page() }
    return try place.visit.writer.page(
      "letter",
      [
        "form": try FormPage.value(form, place, problem: problem),
        "case": PageValue.link(place.number(), place.visit),
        "case_name": .string(try place.page().view.file.title),
        "letters": .array((draft?.letters ?? []).map(letter)),
        "doubts": .array((draft?.doubts ?? []).map { .string(Sentences.asSentence($0.sentence)) }),
        "typed": .array(draft == nil ? [] : typed(place)), "delay": .int(Int(delay)),
        "problem": FormPage.problem(problem, place.visit),
      ],
      for: place.visit.principal.user,
      status: problem.map(ProblemPage.status) ?? .ok
    )
  }

  /// What was typed, to be sent along with the yes.
  private static func typed(_ place: FormPlace) -> [Value] {
    place.typed.pairs.filter { !["form", "seen", "back", "decision"].contains($0.name) }
      .map { ["name": .string($0.name), "value": .string($0.value)] }
  }

  private static func letter(_ written: CaseLetters.Written) -> Value {
    let draft = written.letter.draft
    return [
      "to": .array(draft.to.map { .string($0.email) }), "subject": .string(draft.subject),
      "reply_to": .array(draft.replyTo.map { .string($0.email) }),
      "language": .string(written.language), "text": .string(draft.text),
      "files": .array(draft.attachments.map { .string($0.fileName) }),
    ]
  }

  private static func write(_ place: FormPlace) throws -> LetterDraft {
    let recipients = place.typed.all("to").filter { !$0.isEmpty }
    guard !recipients.isEmpty else { throw ScreenError.missing("to") }
    let text = place.typed["text"] ?? ""
    let body: WriteLetters.Body
    if let template = place.maybe("template") {
      body = .template(template, message: text)
    } else {
      guard !text.trimmed.isEmpty else { throw ScreenError.missing("text") }
      body = .text(text, subject: place.maybe("subject"))
    }
    var act = WriteLetters(body, of: try place.number(), to: recipients)
    act.isThread = place.isTicked("thread")
    act.language = place.maybe("language")
    act.files = place.typed.all("files")
    return try place.visit.desk.perform(act, as: place.visit.principal)
  }

  // MARK: Sending

  /// Shows the letters, or sends what was shown.
  private static let send = Route.post("/cases/*/letter") { visit, typed, values in
    let place = FormPlace(visit: visit, values: values, typed: typed)
    guard typed["decision"] == "send" else { return try preview(place) }
    return try FormSending(form, visit, values).response(to: (typed, [])) { problem in
      // The letters stay in sight with what speaks against sending them.
      try show(place, draft: try? write(place), problem: problem)
    }
  }

  private static func preview(_ place: FormPlace) throws -> Response {
    do {
      return try show(place, draft: try write(place))
    } catch let error as any Refusing where ![.forbidden, .trouble].contains(error.refusal) {
      return try show(place, problem: error)
    }
  }

  private static func sendNow(_ place: FormPlace) throws -> String {
    let draft = try write(place)
    guard draft.doubts.isEmpty || place.isMeant else {
      throw LetterDoubt(sentences: draft.doubts.map(\.sentence))
    }
    let keys = try place.perform(QueueLetters(draft, leaving: delay))
    let query = keys.map { "out=\($0)" }.joined(separator: "&")
    return "\(place.visit.address(of: draft.number))/letter/sent?\(query)"
  }

  /// Letters that wait to leave, each with a button that takes it back.
  private static let sent = Route.get("/cases/*/letter/sent") { visit, values in
    let number = try visit.caseNumber(values[0])
    try visit.desk.find(.caseFile(number))
    let letters = try visit.query.all("out").compactMap { Int($0) }
      .map { try visit.desk.outgoing($0) }.filter { $0.caseNumber == number }
    return try visit.writer.page(
      "letter_sent",
      [
        "case": PageValue.link(number, visit), "delay": .int(Int(delay)),
        "letters": .array(letters.map { OutboxScreen.row($0, visit) }),
      ],
      for: visit.principal.user
    )
  }
}

/// What speaks against letters that somebody wants to send, until they say that they mean it.
struct LetterDoubt: Refusing {
  let sentences: [String]

  var refusal: Refusal { .needsConfirmation }

  var description: String { sentences.joined(separator: "; ") }
}
