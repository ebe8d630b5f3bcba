import Cases
import Desk

/// Forms about what several people decide.
enum ValidationForms {
  static let all = [request, decide, revise, delegate, cancel]

  static let request = ActForm(
    name: "validation",
    pattern: "/cases/*/validations",
    hasHint: true,
    states: CaseForms.live,
    fields: { _ in
      [
        .line("subject", required: true), .amount("amount", required: true),
        .line("currency", "EUR", required: true),
        FormField(
          "steps",
          .rows(
            [.line("department"), FormField("email", .email), .line("name"), .amount("limit")],
            count: 5
          )
        ),
        .choice(
          "mode",
          .words("mode", Validation.Mode.self),
          Validation.Mode.sequential.rawValue,
          required: true
        ),
        FormField("quorum", .number), .line("reason"), .day("deadline"),
        .choice("on_expiry", .words("expiry", ValidationPolicy.Expiry.self)),
      ]
    },
    send: { place in
      let steps = try place.rows(["department", "email", "name", "limit"]).map { row in
        guard let email = row["email"] else { throw ScreenError.missing("steps") }
        return RequestValidation.Step(
          department: row["department"] ?? "",
          email: try FormPlace.email(email, of: "steps"),
          name: row["name"],
          limit: row["limit"]
        )
      }
      guard !steps.isEmpty else { throw ScreenError.missing("steps") }
      var act = RequestValidation(
        try place.text("subject"),
        amount: try place.text("amount"),
        of: try place.number(),
        steps: steps
      )
      act.currency = try place.text("currency").uppercased()
      act.mode = try place.one("mode", Validation.Mode.self)
      act.quorum = try place.maybeInt("quorum")
      act.reason = place.maybe("reason") ?? ""
      act.deadline = try place.maybeDay("deadline")
      act.onExpiry = try place.maybeOne("on_expiry", ValidationPolicy.Expiry.self)
      try place.perform(act)
      return nil
    }
  )

  /// What somebody decided who did not write it: nothing is chosen at first.
  static let decide = ActForm(
    name: "validation_decide",
    pattern: "/cases/*/validations/*/decide",
    hasHint: true,
    fields: { place in
      [
        .choice("step", try steps(place), required: true),
        FormField(
          "decision_of_step",
          .buttons(.words("decision", ["approve", "refuse"])),
          required: true
        ),
        .area("comment"),
      ]
    },
    send: { place in
      guard let answer = place.maybe("decision_of_step"), ["approve", "refuse"].contains(answer)
      else { throw ScreenError.missing("decision_of_step") }
      try place.perform(
        DecideStep(
          place.int("step"),
          of: validation(place).id,
          isApproved: answer == "approve",
          comment: place.maybe("comment") ?? ""
        )
      )
      return nil
    }
  )

  static let revise = ActForm(
    name: "validation_revise",
    pattern: "/cases/*/validations/*/revise",
    hasHint: true,
    fields: { place in
      [.amount("amount", try validation(place).amount.digits, required: true)]
    },
    send: { place in
      try place.perform(ReviseValidation(validation(place).id, amount: place.text("amount")))
      return nil
    }
  )

  static let delegate = ActForm(
    name: "validation_delegate",
    pattern: "/cases/*/validations/*/delegate",
    fields: { place in
      [
        .choice("step", try steps(place), required: true),
        FormField("email", .email, required: true),
      ]
    },
    send: { place in
      try place.perform(
        DelegateStep(place.int("step"), of: validation(place).id, to: place.email("email"))
      )
      return nil
    }
  )

  static let cancel = ActForm(
    name: "validation_cancel",
    pattern: "/cases/*/validations/*/cancel",
    send: { place in
      try place.perform(CancelValidation(validation(place).id))
      return nil
    }
  )

  private static func steps(_ place: FormPlace) throws -> [FormChoice] {
    try validation(place).steps.map { step in
      FormChoice(
        value: String(step.number),
        text: "\(step.number): \(step.department), \(step.name.isEmpty ? step.email : step.name)"
      )
    }
  }

  /// The validation in the address, when it is one of the case.
  private static func validation(_ place: FormPlace) throws -> Validation {
    let key = try place.key(1, else: .noValidation(0))
    let all = try place.visit.desk.validations(of: place.number())
    guard let found = all.first(where: { $0.id == key }) else {
      throw StoreError.noValidation(key)
    }
    return found
  }
}
