import Cases
import Desk

/// `dossier payment place`, `payment split`: where money belongs.
extension PaymentCommands {
  private static let paymentArgument = Positional.one("payment", "The key of the payment.")
  private static let anyway = Option.flag(
    "anyway",
    "Also more than is open, in another currency, or of another client."
  )

  static let place = Command(
    name: "payment place",
    group: .cases,
    summary: "Put money on a case, or on the account of a client.",
    discussion: """
      Takes what nobody has placed, and also what lies in the wrong place: the case it was on is told, and
      its plan follows. What is more than is open on the case, in a currency that it is not about, or of
      another client, is refused unless --anyway says that it is meant.
      """,
    examples: [
      .init("dossier payment place 7 1042", "It pays case 1042."),
      .init("dossier payment place 7 --client C-1001", "It stays on the account of the client."),
    ],
    positionals: [paymentArgument, .optional("case", "The case that it pays.")],
    options: [.text("client", "ACCOUNT", "The client on whose account it stays."), anyway],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("payment")
      let place = try placeNamed(by: invocation, environment)
      let act = PlacePayment(id, at: place, isWanted: invocation.flag("anyway"))
      let open = try invocation.perform(act, environment)
      invocation.output.done(
        "Payment \(id) is on \(words(place))\(rest(open))",
        ["payment": .integer(id), "open": .text(open.map { MoneyText.text($0) })]
      )
      return .ok
    }
  )

  private static func placeNamed(by invocation: Invocation, _ environment: Environment) throws
    -> PaymentPlace
  {
    switch (invocation.optionalPositional("case"), invocation.string("client")) {
    case (let text?, nil): .onCase(try environment.caseNumber(text))
    case (nil, let account?): .account(account)
    default: throw CommandError("Name a case, or an account with --client.", .usage)
    }
  }

  private static func words(_ place: PaymentPlace) -> String {
    switch place {
    case .onCase(let number): "case \(number)"
    case .account(let account): "the account of client \(account)"
    }
  }

  private static func rest(_ open: Money?) -> String {
    guard let open else { return "." }
    return open.minorUnits == 0
      ? "; nothing is open there now." : "; \(MoneyText.text(open)) are open there now."
  }

  static let split = Command(
    name: "payment split",
    group: .cases,
    summary: "Divide money among cases and accounts.",
    discussion: """
      The parts add up to the payment, to the cent. Each is a payment of its own from then on, with a key;
      reversing the whole payment reverses them all.
      """,
    examples: [
      .init("dossier payment split 7 1042=500.00 1043=250.00", "It pays two cases."),
      .init(
        "dossier payment split 7 1042=500.00 --client C-1001=0.50",
        "The rest stays on account."
      ),
    ],
    positionals: [paymentArgument, .any("part", "A case and an amount: 1042=500.00.")],
    options: [
      .text("client", "ACCOUNT=AMOUNT", "A part that stays on the account of a client.").repeatable,
      anyway,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("payment")
      let act = SplitPayment(
        id,
        into: try parts(of: invocation, environment),
        isWanted: invocation.flag("anyway")
      )
      let keys = try invocation.perform(act, environment)
      invocation.output.done(
        "Payment \(id) is split into payments \(keys.map(String.init).joined(separator: ", ")).",
        ["payment": .integer(id), "parts": .list(keys.map(FieldValue.integer))]
      )
      return .ok
    }
  )

  private static func parts(of invocation: Invocation, _ environment: Environment) throws
    -> [SplitPayment.Part]
  {
    let onCases = try invocation.positionals("part").map { text in
      let (name, amount) = try PaymentText.pieces(text)
      return SplitPayment.Part(amount, at: .onCase(try environment.caseNumber(name)))
    }
    let onAccounts = try invocation.strings("client").map { text in
      let (account, amount) = try PaymentText.pieces(text)
      return SplitPayment.Part(amount, at: .account(account))
    }
    return onCases + onAccounts
  }
}
