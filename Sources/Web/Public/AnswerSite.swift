import Cases
import Desk
import Foundation
import HTTP
import Liquid
import Mail

/// The pages behind an answer link: what is open, one thing that is said at a time, all of it once more, and
/// the reference.
struct AnswerSite {
  private let visit: PublicVisit
  private let page: AnswerPage
  private let writer: PageWriter
  private let language: String
  private let rules: AnswerRules

  init(_ visit: PublicVisit, _ page: AnswerPage, _ writer: PageWriter, language: String) {
    self.visit = visit
    self.page = page
    self.writer = writer
    self.language = language
    rules = AnswerRules(
      items: page.items,
      plan: page.plan?.id,
      reasons: visit.desk.rules.disputes.reasons.map(\.name),
      stages: visit.desk.rules.legal.stages,
      role: page.person.role,
      today: visit.desk.today
    )
  }

  private var settings: AnswerPageSettings { visit.desk.workspace.configuration.web.answers }

  /// The answer to the request.
  func response() throws -> Response {
    guard visit.isPost else {
      let isSent = try visit.query["sent"].map { try visit.desk.wasSent($0) } ?? false
      return isSent ? try show("answer_done", [:]) : try begin(AnswerForm())
    }
    let (fields, files) = try visit.request.sent()
    let form = try AnswerForm(fields)
    switch fields["step"] {
    case "choose": return try choose(form, fields)
    case "enter": return try enter(form, fields, files)
    case "more": return try begin(form)
    case "send": return try send(form, fields)
    default: throw RequestRefusal.malformed(.form)
    }
  }

  // MARK: Steps

  private func begin(_ form: AnswerForm, wrong: [String: AnswerRules.Problem] = [:]) throws
    -> Response
  {
    let kinds = PageAnswer.kinds(for: page.person.role).filter { kind in
      switch kind {
      case .accept: page.plan != nil && !form.entries.contains { $0.kind == .accept }
      case .pay, .paid, .processing, .dispute, .copy, .plan: !page.items.isEmpty
      default: true
      }
    }
    return try show(
      "answer",
      [
        "kinds": .array(kinds.filter { $0 != .accept }.map { .string($0.rawValue) }),
        "may_accept": .bool(kinds.contains(.accept)), "plan_id": .int(page.plan?.id ?? 0),
        "open": .array(page.items.map { .string($0.number) }),
        "wrong": words(wrong),
      ],
      form,
      status: wrong.isEmpty ? .ok : .unprocessable
    )
  }

  private func choose(_ form: AnswerForm, _ fields: FormFields) throws -> Response {
    guard let kind = fields["choice"].flatMap({ PageAnswer.Entry.Kind(rawValue: $0) }) else {
      return try begin(form, wrong: ["choice": .choice])
    }
    if [.processing, .accept, .copy].contains(kind) { return try enter(form, fields, []) }
    let items = fields.all("item")
    let isKnown = items.allSatisfy { number in page.items.contains { $0.number == number } }
    if kind.isAboutItems, items.isEmpty || !isKnown {
      return try begin(form, wrong: ["items": .items])
    }
    return try ask(kind, form, fields)
  }

  /// Asks for what belongs to a choice.
  private func ask(
    _ kind: PageAnswer.Entry.Kind,
    _ form: AnswerForm,
    _ fields: FormFields,
    wrong: [String: Value] = [:]
  ) throws -> Response {
    let items = kind.isAboutItems ? fields.all("item") : []
    let open = page.open(items)
    let only = open.count == 1 ? open.first : nil
    var data: [String: Value] = [
      "kind": .string(kind.rawValue),
      "chosen": .array(items.map { .string($0) }),
      "days": .array(kind == .pay ? suggestedDays : []), "wrong": .object(wrong),
      "sum": only.map { PageValue.money($0.value, $0.key) } ?? .null,
      "currency": .string(only?.key ?? (open.isEmpty ? currency : "")),
      "takes_files": .bool(settings.files > 0 && kind != .plan),
      "file_kinds": .array(settings.fileKinds.map { .string(".\($0.rawValue)") }),
      "megabytes": .int(settings.megabytes), "most_files": .int(settings.files),
      "reasons": .array(reasons), "stages": .array(stages),
    ]
    let typed = ["amount", "other_day", "reason", "count", "stage", "court_reference", "comment"]
    data["typed"] = .object(
      Dictionary(uniqueKeysWithValues: typed.map { ($0, .string(fields[$0] ?? "")) })
    )
    return try show("answer_entry", data, form, status: wrong.isEmpty ? .ok : .unprocessable)
  }

  private func enter(_ form: AnswerForm, _ fields: FormFields, _ uploads: [UploadedFile]) throws
    -> Response
  {
    guard let kind = fields["choice"].flatMap({ PageAnswer.Entry.Kind(rawValue: $0) }) else {
      return try begin(form, wrong: ["choice": .choice])
    }
    let read = AnswerForm.entry(
      kind,
      fields,
      on: page,
      language: language,
      country: visit.desk.workspace.configuration.organisation.country,
      currency: currency
    )
    let known = visit.spool.files(of: form.key, by: visit.link)
    var wrong = rules.problems(read.entry, hasFiles: !uploads.isEmpty || !known.isEmpty)
      .merging(read.wrong) { $1 }
    if form.entries.count >= AnswerRules.mostEntries { wrong["choice"] = .many }
    if wrong["plan"] != nil || wrong["choice"] != nil || wrong["items"] != nil {
      return try begin(form, wrong: wrong)
    }
    var named = wrong.mapValues { Value.string("answer.wrong.\($0.rawValue)") }
    if named.isEmpty, let problem = try keep(uploads, of: form) {
      named["file"] = .string("answer.wrong.file_\(problem.rawValue)")
    }
    guard named.isEmpty else { return try ask(kind, form, fields, wrong: named) }
    var form = form
    form.entries.append(read.entry)
    return try check(form)
  }

  /// Keeps files on disk; why not, when they are not taken.
  private func keep(_ uploads: [UploadedFile], of form: AnswerForm) throws -> PageSpool.Problem? {
    guard !uploads.isEmpty else { return nil }
    let bytes = uploads.reduce(0) { $0 + $1.content.count }
    guard
      visit.limits.mayBring(bytes, by: visit.digest, most: 5 * settings.fileBytes, at: visit.now)
    else { return .size }
    visit.spool.sweep(at: visit.now)
    do {
      try visit.spool.add(uploads, to: form.key, by: visit.link)
      return nil
    } catch let problem as PageSpool.Problem {
      return problem
    }
  }

  /// Shows all of it before it is sent.
  private func check(_ form: AnswerForm, wrong: [String: AnswerRules.Problem] = [:]) throws
    -> Response
  {
    let files = visit.spool.files(of: form.key, by: visit.link)
    return try show(
      "answer_check",
      [
        "said": .array(try form.entries.map { .string(try said($0)) }),
        "comments": .array(form.entries.compactMap(\.comment).map { .string($0) }),
        "new_files": .array(files.map { ["name": .string($0.name), "size": .int($0.size)] }),
        "wrong": words(wrong),
        "has_room": .bool(form.entries.count < AnswerRules.mostEntries),
      ],
      form,
      status: wrong.isEmpty ? .ok : .unprocessable
    )
  }

  private func send(_ form: AnswerForm, _ fields: FormFields) throws -> Response {
    if try visit.desk.wasSent(form.key) { return done(form) }
    guard !form.entries.isEmpty else { return try begin(form, wrong: ["choice": .choice]) }
    let files = visit.spool.files(of: form.key, by: visit.link)
    for entry in form.entries {
      // What was open may have been paid meanwhile.
      let problems = rules.problems(entry, hasFiles: !files.isEmpty)
      if !problems.isEmpty { return try begin(AnswerForm(), wrong: problems) }
    }
    guard try visit.desk.mayAnswer(visit.digest) else { throw PublicRefusal.tooMany }
    _ = try visit.desk.take(
      EnteredAnswer(
        PageAnswer(
          try form.entries.map { entry in
            var entry = entry
            entry.sentence = try said(entry)
            return entry
          },
          from: visit.network
        ),
        text: try text(form),
        subject: try writer.text("answer_subject", ["letter": .object(page.values)]).trimmed,
        files: try files.map { file in
          DraftAttachment(
            fileName: file.name,
            mediaType: file.kind.mediaType,
            content: try file.bytes()
          )
        },
        key: form.key,
        link: visit.digest
      ),
      on: page
    )
    visit.spool.remove(form.key, by: visit.link)
    return done(form)
  }

  private func done(_ form: AnswerForm) -> Response {
    .seeOther(visit.address("a", "?sent=\(form.key)"))
  }

  // MARK: Words

  /// An entry as a sentence.
  private func said(_ entry: PageAnswer.Entry) throws -> String {
    let amounts = entry.amounts.sorted { $0.key < $1.key }
    let data: [String: Value] = [
      "kind": .string(entry.kind.rawValue), "items": .array(entry.items.map { .string($0) }),
      "day": PageValue.text(entry.day), "count": .int(entry.count ?? 0),
      "sums": .array(amounts.map { PageValue.money($0.value, $0.key) }),
      "reason": reasons(named: entry.reason), "stage": PageValue.stage(entry.stage ?? ""),
      "court_reference": PageValue.text(entry.courtReference),
    ]
    return try writer.text("answer_said", data).trimmed
  }

  /// All of it as the text of a message.
  private func text(_ form: AnswerForm) throws -> String {
    let parts = try form.entries.map { entry in
      [try said(entry), entry.comment].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: "\n\n")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let shippedReasons = Set(DisputeRules().reasons.map(\.name))

  private var reasons: [Value] {
    visit.desk.rules.disputes.reasons.map { reasons(named: $0.name) }
  }

  private func reasons(named name: String?) -> Value {
    guard let reason = name.flatMap({ visit.desk.rules.disputes.reason($0) }) else { return .null }
    let isShipped = Self.shippedReasons.contains(reason.name)
    return [
      "name": .string(reason.name),
      "word": isShipped ? .string("answer.reason.\(reason.name)") : .null,
      "label": .string(reason.label),
    ]
  }

  private var stages: [Value] { visit.desk.rules.legal.stages.map(PageValue.stage) }

  private func words(_ wrong: [String: AnswerRules.Problem]) -> Value {
    .array(wrong.values.map(\.rawValue).sorted().map { .string("answer.wrong.\($0)") })
  }

  /// Workdays on which somebody may mean to pay.
  private var suggestedDays: [Value] {
    let desk = visit.desk
    let country = desk.workspace.configuration.organisation.country
    var days: [Day] = []
    for distance in [3, 7, 14] {
      let day = desk.rules.calendar.workday(
        onOrAfter: Day(number: desk.today.number + distance),
        in: country
      )
      if days.last != day { days.append(day) }
    }
    return days.map { .string($0.description) }
  }

  /// The currency of what is open.
  private var currency: String { page.items.first?.outstanding.currency ?? "EUR" }

  private func show(
    _ screen: String,
    _ data: [String: Value],
    _ form: AnswerForm? = nil,
    status: Status = .ok
  ) throws -> Response {
    var all = data
    all["letter"] = .object(page.values)
    all["address"] = .string(visit.address("a"))
    all["files"] = visit.links("a", to: page.files)
    all["form"] = .string(form?.key ?? "")
    all["entries"] = .array(form?.carried.map { .string($0) } ?? [])
    all["title"] = .string(reference)
    return try writer.page(screen, all, status: status, frame: "public")
  }

  private var reference: String { visit.desk.references.reference(page.file.number).text }
}
