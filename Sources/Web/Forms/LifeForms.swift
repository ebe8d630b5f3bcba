import Cases
import Desk

/// Forms that move a case on, and end it.
enum LifeForms {
  static let all = [
    status, next, nextDone, nextConfirm, pause, resume, legal, resolve, close, cancel, reopen,
  ]

  static let status = ActForm(
    name: "status",
    pattern: "/cases/*/status",
    fields: { place in
      [
        .choice(
          "status",
          CaseForms.statuses(place),
          try place.page().view.file.status,
          required: true
        ),
        .day("promised"), .tick("keeps_day"),
      ]
    },
    send: { place in
      try place.perform(
        SetStatus(
          place.number(),
          to: place.text("status"),
          promised: place.maybeDay("promised"),
          keepsDay: place.isTicked("keeps_day")
        )
      )
      return nil
    }
  )

  static let next = ActForm(
    name: "next",
    pattern: "/cases/*/next",
    states: CaseForms.live,
    fields: { place in
      let known = try place.page().view.nextAction
      return [
        .day("day", known?.dueOn, required: true),
        .choice("kind", .words("next", NextAction.Kind.self), known?.kind.rawValue),
        .line("title", known?.title), .choice("user", CaseForms.users(place), known?.assigned),
        .line("reason"),
      ]
    },
    send: { place in
      var act = PlanNext(try place.number(), on: try place.day("day"))
      act.kind = try place.maybeOne("kind", NextAction.Kind.self)
      act.title = place.maybe("title")
      act.assigned = place.maybe("user")
      act.reason = place.maybe("reason") ?? ""
      try place.perform(act)
      return nil
    }
  )

  static let nextDone = ActForm(
    name: "next_done",
    pattern: "/cases/*/next/done",
    send: { place in
      try place.perform(FinishNext(place.number()))
      return nil
    }
  )

  static let nextConfirm = ActForm(
    name: "next_confirm",
    pattern: "/cases/*/next/confirm",
    hasHint: true,
    send: { place in
      try place.perform(ConfirmNext(place.number()))
      return nil
    }
  )

  static let pause = ActForm(
    name: "pause",
    pattern: "/cases/*/pause",
    states: [.open, .waiting],
    fields: { _ in [.day("until", required: true)] },
    send: { place in
      try place.perform(PauseCase(place.number(), until: place.day("until")))
      return nil
    }
  )

  static let resume = ActForm(
    name: "resume",
    pattern: "/cases/*/resume",
    states: [.onHold],
    send: { place in
      try place.perform(ResumeCase(place.number()))
      return nil
    }
  )

  static let legal = ActForm(
    name: "legal",
    pattern: "/cases/*/legal",
    states: CaseForms.live,
    fields: { place in
      [
        .choice(
          "stage",
          place.visit.desk.rules.legal.stages.map { FormChoice(value: $0, text: $0.spaced) },
          required: true
        ),
        .day("day"), .day("deadline"), .line("court"), .line("court_reference"), .amount("fees"),
        .line("note"),
      ]
    },
    send: { place in
      var act = EnterStage(try place.text("stage"), of: try place.number())
      act.day = try place.maybeDay("day")
      act.deadline = try place.maybeDay("deadline")
      act.court = place.maybe("court") ?? ""
      act.courtReference = place.maybe("court_reference") ?? ""
      act.fees = place.maybe("fees") ?? "0"
      act.note = place.maybe("note") ?? ""
      try place.perform(act)
      return nil
    }
  )

  static let resolve = ending("resolve", closes: false, in: CaseForms.live)
  static let close = ending("close", closes: true, in: CaseForms.live.union([.resolved]))

  private static func ending(_ name: String, closes: Bool, in states: Set<CaseState>) -> ActForm {
    ActForm(
      name: name,
      pattern: "/cases/*/\(name)",
      states: states,
      fields: { place in
        let file = try place.page().view.file
        let outcomes = place.visit.desk.rules.type(file.type.rawValue)?.outcomes ?? []
        return [
          .choice(
            "outcome",
            outcomes.map { FormChoice(value: $0.name, text: $0.label) },
            file.outcome,
            required: file.state != .resolved
          ),
          .area("comment"),
        ]
      },
      send: { place in
        var act = EndCase(
          try place.number(),
          as: place.maybe("outcome"),
          comment: place.maybe("comment") ?? "",
          closes: closes
        )
        act.isMeant = place.isMeant
        try place.perform(act)
        return nil
      }
    )
  }

  static let cancel = ActForm(
    name: "cancel",
    pattern: "/cases/*/cancel",
    hasHint: true,
    states: CaseForms.live,
    fields: { _ in [.line("reason", required: true)] },
    send: { place in
      var act = CancelCase(try place.number(), reason: try place.text("reason"))
      act.isMeant = place.isMeant
      try place.perform(act)
      return nil
    }
  )

  static let reopen = ActForm(
    name: "reopen",
    pattern: "/cases/*/reopen",
    states: [.resolved, .closed, .cancelled],
    send: { place in
      try place.perform(ReopenCase(place.number()))
      return nil
    }
  )
}
