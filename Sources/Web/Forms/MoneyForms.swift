import Cases
import Desk

/// Forms about payments, promises, claims and costs.
enum MoneyForms {
  static let all = [
    payment, reverse, place, split, promise, claim, clientClaim, cost, removeCost, bank,
  ]

  static let payment = ActForm(
    name: "payment",
    pattern: "/cases/*/payments",
    states: CaseForms.live,
    fields: { _ in
      [.amount("amount", required: true), .day("day"), .line("reference"), .tick("claimed")]
    },
    send: { place in
      try place.perform(
        TakePayment(
          place.text("amount"),
          for: place.number(),
          on: place.maybeDay("day"),
          reference: place.maybe("reference") ?? "",
          isClaimed: place.isTicked("claimed"),
          isWanted: place.isMeant
        )
      )
      return nil
    }
  )

  static let reverse = ActForm(
    name: "payment_reverse",
    pattern: "/payments/*/reverse",
    fields: { _ in [.line("reason", required: true)] },
    send: { place in
      try place.perform(ReversePayment(key(place), reason: place.text("reason")))
      return nil
    }
  )

  static let place = ActForm(
    name: "payment_place",
    pattern: "/payments/*/place",
    hasHint: true,
    fields: { _ in [.line("case"), .line("client")] },
    send: { place in
      let target: PaymentPlace =
        if let account = place.maybe("client") { .account(account) } else {
          .onCase(try place.other())
        }
      try place.perform(PlacePayment(key(place), at: target, isWanted: place.isMeant))
      return nil
    }
  )

  static let split = ActForm(
    name: "payment_split",
    pattern: "/payments/*/split",
    hasHint: true,
    fields: { _ in
      [FormField("parts", .rows([.line("case"), .line("client"), .amount("amount")], count: 5))]
    },
    send: { place in
      let parts = try place.rows(["case", "client", "amount"]).map { row in
        guard let amount = row["amount"] else { throw ScreenError.missing("parts") }
        if let account = row["client"] {
          return SplitPayment.Part(amount, at: .account(account))
        }
        guard let text = row["case"] else { throw ScreenError.missing("parts") }
        return SplitPayment.Part(amount, at: .onCase(try place.visit.caseNumber(text)))
      }
      try place.perform(SplitPayment(key(place), into: parts, isWanted: place.isMeant))
      return nil
    }
  )

  private static func key(_ place: FormPlace) throws -> Int { try place.key(else: .noPayment(0)) }

  static let promise = ActForm(
    name: "promise",
    pattern: "/cases/*/promises",
    states: CaseForms.live,
    fields: { _ in [.day("day", required: true), .amount("amount")] },
    send: { place in
      try place.perform(
        TakePromise(place.number(), for: place.day("day"), amount: place.maybe("amount"))
      )
      return nil
    }
  )

  static let claim = ActForm(
    name: "claim",
    pattern: "/cases/*/claim",
    hasHint: true,
    states: CaseForms.live,
    fields: { place in terms(try place.visit.desk.claimPage(place.number()).ofCase) },
    send: { place in
      try place.perform(SetClaimTerms(place.number(), edits(place)))
      return nil
    }
  )

  static let clientClaim = ActForm(
    name: "client_claim",
    pattern: "/clients/*/claim",
    hasHint: true,
    fields: { place in terms(try place.visit.desk.claimTerms(ofClient: place.values[0])) },
    send: { place in
      try place.perform(SetClientClaimTerms(place.values[0], edits(place)))
      return ClientForms.address(place.values[0])
    }
  )

  /// What can be said of a claim, with what somebody said; what is left empty is taken back.
  private static func terms(_ said: ClaimTerms) -> [FormField] {
    [
      .line("interest", said.interest?.words),
      .choice("debtor", .words("debtor", DebtorKind.self), said.debtor?.rawValue),
      .line("country", said.country), .day("from", said.from?.description),
      .day("until", said.until?.description),
      .choice(
        "compensation",
        .words("yes_no", ["yes", "no"]),
        said.compensation.map { $0 ? "yes" : "no" }
      ),
    ]
  }

  private static func edits(_ place: FormPlace) throws -> [ClaimTermsEdit] {
    let interest = try place.maybe("interest").map { text in
      guard let interest = ClaimTerms.Interest(words: text) else {
        throw ScreenError.missing("interest")
      }
      return interest
    }
    return [
      .interest(interest), .debtor(try place.maybeOne("debtor", DebtorKind.self)),
      .country(place.maybe("country")), .from(try place.maybeDay("from")),
      .until(try place.maybeDay("until")),
      .compensation(place.maybe("compensation").map { $0 == "yes" }),
    ]
  }

  static let cost = ActForm(
    name: "cost",
    pattern: "/cases/*/costs",
    states: CaseForms.live,
    fields: { _ in
      [
        .amount("amount", required: true),
        .choice("kind", .words("cost", Cost.Kind.self), Cost.Kind.other.rawValue, required: true),
        .line("currency"), .day("day"), .line("note"),
      ]
    },
    send: { place in
      var act = AddCost(
        try place.text("amount"),
        of: try place.number(),
        kind: try place.one("kind", Cost.Kind.self)
      )
      act.currency = place.maybe("currency")
      act.day = try place.maybeDay("day")
      act.note = place.maybe("note") ?? ""
      try place.perform(act)
      return nil
    }
  )

  static let removeCost = ActForm(
    name: "cost_remove",
    pattern: "/cases/*/costs/*/remove",
    send: { place in
      try place.perform(RemoveCost(place.key(1, else: .noCost(0))))
      return nil
    }
  )

  /// What a person found out about bank details that mail named, and how.
  static let bank = ActForm(
    name: "bank",
    pattern: "/cases/*/bank/*",
    hasHint: true,
    fields: { _ in
      [
        .line("how", required: true),
        FormField("theirs", .buttons(.words("bank", ["confirm", "reject"])), required: true),
      ]
    },
    send: { place in
      guard let answer = place.maybe("theirs"), ["confirm", "reject"].contains(answer) else {
        throw ScreenError.missing("theirs")
      }
      try place.perform(
        DecideBankDetails(
          place.key(1, else: .noBankDetails(0)),
          areTheirs: answer == "confirm",
          how: place.text("how")
        )
      )
      return nil
    }
  )
}
