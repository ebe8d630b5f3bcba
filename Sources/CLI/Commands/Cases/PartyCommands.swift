import Cases
import Desk

/// Items and the people of a case.
enum PartyCommands {
  static let all = [
    participantAdd, participantRemove, participantRenew, itemAdd, itemRemove, comment,
  ]

  static let participantAdd = Command(
    name: "participant add",
    group: .cases,
    summary: "Add someone to a case, or change their role.",
    positionals: [CaseCommands.caseArgument, .one("address", "The address.")],
    options: [
      .choice("role", ParticipantRole.allCases.map(\.rawValue), "What they are in the case.")
        .required,
      .text("name", "NAME", "Their name."),
      .text("lang", "TAG", "The language to write in, such as 'fr'."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      var person = try PersonText.participant(
        role: invocation.required("role"),
        email: invocation.positional("address"),
        name: invocation.string("name") ?? ""
      )
      person.language = invocation.string("lang") ?? ""
      let address = try invocation.perform(AddParticipant(person, to: number), environment)
      invocation.output.done(
        "\(person.email) takes part in case \(number) as \(person.role.rawValue).",
        [
          "number": .integer(number), "email": .string(person.email),
          "caseAddress": .string(address),
        ]
      )
      return .ok
    }
  )

  static let participantRemove = Command(
    name: "participant remove",
    group: .cases,
    summary: "Take someone off a case.",
    positionals: [CaseCommands.caseArgument, .one("address", "The address.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let email = invocation.positional("address")
      try invocation.perform(RemoveParticipant(email, from: number), environment)
      invocation.output.done(
        "\(email) no longer takes part in case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )

  static let participantRenew = Command(
    name: "participant renew",
    group: .cases,
    summary: "Give someone a new case address.",
    discussion: """
      For an address that got into the wrong hands: the old one proves nothing any more, and mail to
      it waits for review from now on; letters carry the new one. The address of a letter that
      several people got together stays.
      """,
    positionals: [CaseCommands.caseArgument, .one("address", "The address of the participant.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let email = invocation.positional("address")
      try invocation.perform(RenewAddress(of: email, on: number), environment)
      invocation.output.done(
        "\(email) has a new address of case \(number).",
        ["number": .integer(number), "email": .string(email)]
      )
      return .ok
    }
  )

  static let itemAdd = Command(
    name: "item add",
    group: .cases,
    summary: "Add an item to a case.",
    discussion: """
      An item that is on the case already is from then on about the amount that is given, or all of it.
      One that another live case is about needs --also; see 'case create'.
      """,
    examples: [
      .init("dossier item add 1042 FAC-0118=950.00", "The case is about 950.00 of the invoice.")
    ],
    positionals: [
      CaseCommands.caseArgument,
      .one("item", "The number of the item, or NUMBER=AMOUNT for so much of it."),
    ],
    options: [
      .text("client", "ACCOUNT", "Whose item it is, when several clients have one."),
      .text("amount", "AMOUNT", "What of it the case is about; all of it when left out."),
      ItemText.also,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let item = try ItemText.item(invocation.positional("item"))
      let act = AddItem(
        item.number,
        to: number,
        account: invocation.string("client"),
        amount: invocation.string("amount") ?? item.amount,
        isShared: invocation.flag("also")
      )
      if let shared = try invocation.perform(act, environment) {
        invocation.output.note(ItemText.sentence(shared, on: number))
      }
      invocation.output.done(
        "Item \(item.number) is on case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )

  static let itemRemove = Command(
    name: "item remove",
    group: .cases,
    summary: "Take an item off a case.",
    positionals: [CaseCommands.caseArgument, .one("item", "The number of the item.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let item = invocation.positional("item")
      try invocation.perform(RemoveItem(item, from: number), environment)
      invocation.output.done(
        "Item \(item) is no longer on case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )

  static let comment = Command(
    name: "comment",
    group: .cases,
    summary: "Write a comment on a case.",
    discussion: """
      In an internal comment '@' and the id, the name or the first name of a colleague tells them of it: in their
      agenda, and by a letter to those who hear of mail at once.
      """,
    examples: [.init("dossier comment 1042 '@lea Is that price agreed?'", "Lea is told.")],
    positionals: [
      CaseCommands.caseArgument, .one("text", "The comment, or '-' for standard input."),
    ],
    options: [
      .choice("visibility", Visibility.allCases.map(\.rawValue), "Who may see it.")
        .defaulting(to: Visibility.internal.rawValue),
      .text("mention", "USER", "A colleague who is told of it.").repeatable,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let act = AddComment(
        invocation.text(invocation.positional("text")),
        to: number,
        visibility: invocation.choice("visibility", Visibility.self) ?? .internal,
        mentions: invocation.strings("mention")
      )
      try invocation.perform(act, environment)
      invocation.output.done(
        "The comment is on case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )
}
