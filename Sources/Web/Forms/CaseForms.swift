import Cases
import Desk
import HTTP

/// Forms that open a case, and say what it is about.
enum CaseForms {
  static let all = [open, rename, change, resolver, itemResolver, dispute, comment, seen]

  /// The states in which a case can be worked on.
  static let live: Set<CaseState> = [.open, .waiting, .onHold]

  static let open = ActForm(
    name: "open",
    pattern: "/cases/new",
    fields: { place in
      let rules = place.visit.desk.rules
      return [
        .line("title", required: true), .choice("type", types(place), required: true),
        .line("client"), .area("items"), .choice("status", statuses(place)),
        .choice("reason", reasons(place)), .day("promised"), .choice("resolver", users(place)),
      ] + note + [.tick("quiet")] + own(rules.fields.of(.case), [])
    },
    send: { place in
      var act = OpenCase(try place.text("title"), type: try place.text("type"))
      act.account = place.maybe("client")
      act.items = place.lines("items").map(item)
      act.status = place.maybe("status")
      act.reason = place.maybe("reason") ?? ""
      act.promised = try place.maybeDay("promised")
      act.resolver = place.maybe("resolver")
      act.wish = wish(place)
      act.isShared = place.isMeant
      act.fields = fields(place)
      return place.visit.address(of: try place.perform(act).number)
    }
  )

  static let rename = ActForm(
    name: "rename",
    pattern: "/cases/*/rename",
    states: Set(CaseState.allCases),
    fields: { place in [.line("title", try place.page().view.file.title, required: true)] },
    send: { place in
      try place.perform(RenameCase(place.number(), to: place.text("title")))
      return nil
    }
  )

  /// What changes nothing of what was there is not said.
  static let change = ActForm(
    name: "change",
    pattern: "/cases/*/set",
    states: live,
    fields: { place in
      let page = try place.page()
      return [
        .line("client", page.view.client?.accountNumber),
        .choice("type", types(place), page.view.file.type.rawValue, required: true),
        .choice("status", statuses(place), page.view.file.status),
      ] + own(place.visit.desk.rules.fields.of(.case), page.fields)
    },
    send: { place in
      let page = try place.page()
      var act = ChangeCase(page.view.file.number)
      act.account = changed(place.maybe("client"), page.view.client?.accountNumber)
      act.type = changed(place.maybe("type"), page.view.file.type.rawValue)
      act.status = changed(place.maybe("status"), page.view.file.status)
      act.fields = fields(place, besides: page.fields)
      try place.perform(act)
      return nil
    }
  )

  static let resolver = ActForm(
    name: "resolver",
    pattern: "/cases/*/resolver",
    keepsDrafts: true,
    states: live,
    fields: { place in
      [
        .choice("resolver", users(place), try place.page().view.file.resolver, required: true),
        .area("comment"),
      ] + note + [.choice("former", .words("former", FormerResolver.self)), .tick("insist")]
    },
    send: { place in
      var act = SetResolver(
        try place.number(),
        to: try place.text("resolver"),
        comment: place.maybe("comment") ?? "",
        insistsOnLetter: place.isTicked("insist")
      )
      act.wish = wish(place)
      act.wish.former = try place.maybeOne("former", FormerResolver.self) ?? .reader
      try place.perform(act)
      return nil
    }
  )

  static let itemResolver = ActForm(
    name: "item_resolver",
    pattern: "/cases/*/items/resolver",
    states: live,
    fields: { place in
      [
        .choice("item", try items(place), required: true),
        .choice("resolver", users(place), required: true), .tick("for_all"),
      ] + note + [.tick("quiet")]
    },
    send: { place in
      var act = SetItemResolver(
        try place.number(),
        item: try place.text("item"),
        to: try place.text("resolver"),
        isForAll: place.isTicked("for_all")
      )
      act.wish = wish(place)
      try place.perform(act)
      return nil
    }
  )

  static let dispute = ActForm(
    name: "dispute",
    pattern: "/cases/*/dispute",
    states: live,
    fields: { place in
      let known = try place.page().view.dispute
      return [
        .choice("reason", reasons(place), known.reason), .line("root_cause", known.rootCause),
        .choice(
          "priority",
          .words("priority", DisputeFacts.Priority.self),
          known.priority.rawValue,
          required: true
        ),
        .day("due", known.dueOn?.description),
        .choice("department", .named(place.visit.desk.departments), known.department),
      ]
    },
    send: { place in
      let known = try place.page().view.dispute
      var change = DisputeChange()
      change.reason = changed(place.maybe("reason") ?? "", known.reason)
      change.rootCause = changed(place.maybe("root_cause") ?? "", known.rootCause)
      change.priority = try place.maybeOne("priority", DisputeFacts.Priority.self)
      change.dueOn = try place.maybeDay("due")
      change.department = changed(place.maybe("department") ?? "", known.department)
      try place.perform(SetDispute(change, of: place.number()))
      return nil
    }
  )

  static let comment = ActForm(
    name: "comment",
    pattern: "/cases/*/comment",
    hasHint: true,
    keepsDrafts: true,
    fields: { place in
      [.area("text", required: true), .choice("mention", try MentionForms.people(place))]
    },
    send: { place in
      let text = try place.text("text")
      let mentions = place.maybe("mention").map { [$0] } ?? []
      try place.perform(AddComment(text, to: place.number(), mentions: mentions))
      return nil
    }
  )

  static let seen = ActForm(
    name: "seen",
    pattern: "/cases/*/seen",
    send: { place in
      try place.perform(MarkSeen(place.number()))
      return nil
    }
  )
}

// MARK: What several forms ask for

extension CaseForms {
  /// What the next resolver has to know.
  static let note: [FormField] = [.area("cause"), .area("done"), .area("next")]

  /// What the next resolver has to know, and whether anybody is told.
  static func wish(_ place: FormPlace) -> HandOverWish {
    HandOverWish(
      note: HandOverNote(
        cause: place.maybe("cause") ?? "",
        done: place.maybe("done") ?? "",
        next: place.maybe("next") ?? ""
      ),
      writesLetters: !place.isTicked("quiet")
    )
  }

  /// `FAC-1`, or `FAC-1=950.00` for a part of it.
  static func item(_ line: String) -> OpenCase.Item {
    guard let sign = line.lastIndex(of: "=") else { return OpenCase.Item(line) }
    let amount = String(line[line.index(after: sign)...]).trimmed
    return OpenCase.Item(String(line[..<sign]).trimmed, amount: amount)
  }

  static func types(_ place: FormPlace) -> [FormChoice] {
    place.visit.desk.rules.types.map { FormChoice(value: $0.name, text: $0.label) }
  }

  static func statuses(_ place: FormPlace) -> [FormChoice] {
    .named(place.visit.desk.rules.statuses.map(\.name))
  }

  static func reasons(_ place: FormPlace) -> [FormChoice] {
    place.visit.desk.rules.disputes.reasons.map { FormChoice(value: $0.name, text: $0.label) }
  }

  static func users(_ place: FormPlace) -> [FormChoice] {
    place.visit.desk.workspace.configuration.users.map {
      FormChoice(value: $0.id, text: $0.name.isEmpty ? $0.id : $0.name)
    }
  }

  /// The languages that letters are in, and the one that somebody has already.
  static func languages(_ known: String = "") -> [FormChoice] {
    let all = ["en", "de", "fr", "nl", "es", "it", "pt"]
    return .named(known.isEmpty || all.contains(known) ? all : all + [known])
  }

  static func items(_ place: FormPlace) throws -> [FormChoice] {
    .named(try place.page().view.items.map(\.number))
  }

  /// The fields that the workspace itself has, with what they say.
  static func own(_ fields: [CustomField], _ values: [CustomFieldValue]) -> [FormField] {
    fields.map { field in
      let value = values.first { $0.field.name == field.name }?.text ?? ""
      let kind: FormField.Kind =
        switch field.kind {
        case .text, .number: .line
        case .date: .day
        case .choice: .choice(.named(field.choices))
        case .boolean: .choice(.words("yes_no", ["yes", "no"]))
        }
      var own = FormField("own.\(field.name)", kind, value)
      own.label = field.label
      return own
    }
  }

  /// What was typed into them and says something else than what is known; nothing is known of what is new.
  static func fields(_ place: FormPlace, besides known: [CustomFieldValue] = []) -> [FieldText] {
    place.typed.pairs.filter { $0.name.hasPrefix("own.") }
      .map { FieldText(String($0.name.dropFirst(4)), $0.value.trimmed) }
      .filter { text in known.first { $0.field.name == text.name }?.text ?? "" != text.value }
  }

  /// What was typed when it is something else than what was there.
  private static func changed(_ typed: String?, _ known: String?) -> String? {
    typed == known ? nil : typed
  }
}

extension [FormChoice] {
  /// Names as they are.
  static func named(_ names: [String]) -> [FormChoice] { FormChoice.named(names) }

  /// Values that the words of pages name.
  static func words(_ group: String, _ values: [String]) -> [FormChoice] {
    FormChoice.words(group, values)
  }

  /// All values of a kind, which the words of pages name.
  static func words<Value: CaseIterable & RawRepresentable<String>>(
    _ group: String,
    _ type: Value.Type
  ) -> [FormChoice] {
    FormChoice.words(group, Value.allCases.map(\.rawValue))
  }
}
