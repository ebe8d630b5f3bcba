import Cases
import Desk
import Mail

/// Forms about the people, the items and the files of a case.
enum PartyForms {
  static let all = [
    person, removePerson, renewPerson, item, removeItem, file, markFile,
  ]

  static let person = ActForm(
    name: "person",
    pattern: "/cases/*/people",
    states: CaseForms.live,
    fields: { _ in
      [
        FormField("email", .email, required: true), .line("name"),
        .choice("role", .words("role", ParticipantRole.self), required: true),
        .choice("language", CaseForms.languages()),
      ]
    },
    send: { place in
      var person = Participant(
        email: try place.email("email"),
        name: place.maybe("name") ?? "",
        role: try place.one("role", ParticipantRole.self)
      )
      person.language = place.maybe("language") ?? ""
      try place.perform(AddParticipant(person, to: place.number()))
      return nil
    }
  )

  static let removePerson = ActForm(
    name: "person_remove",
    pattern: "/cases/*/people/remove",
    fields: { place in [.choice("email", try people(place), required: true)] },
    send: { place in
      try place.perform(RemoveParticipant(place.text("email"), from: place.number()))
      return nil
    }
  )

  static let renewPerson = ActForm(
    name: "person_renew",
    pattern: "/cases/*/people/renew",
    hasHint: true,
    fields: { place in [.choice("email", try people(place), required: true)] },
    send: { place in
      try place.perform(RenewAddress(of: place.text("email"), on: place.number()))
      return nil
    }
  )

  private static func people(_ place: FormPlace) throws -> [FormChoice] {
    .named(try place.page().view.participants.filter { !$0.isRemoved }.map(\.email))
  }

  static let item = ActForm(
    name: "item",
    pattern: "/cases/*/items",
    states: CaseForms.live,
    fields: { _ in [.line("item", required: true), .amount("amount"), .line("client")] },
    send: { place in
      try place.perform(
        AddItem(
          place.text("item"),
          to: place.number(),
          account: place.maybe("client"),
          amount: place.maybe("amount"),
          isShared: place.isMeant
        )
      )
      return nil
    }
  )

  static let removeItem = ActForm(
    name: "item_remove",
    pattern: "/cases/*/items/remove",
    fields: { place in [.choice("item", try CaseForms.items(place), required: true)] },
    send: { place in
      try place.perform(RemoveItem(place.text("item"), from: place.number()))
      return nil
    }
  )

  /// Files for our own people, unless somebody says otherwise.
  static let file = ActForm(
    name: "file",
    pattern: "/cases/*/files",
    states: CaseForms.live,
    fields: { _ in
      [
        FormField("file", .file, required: true),
        .choice(
          "visibility",
          .words("visibility", Visibility.self),
          Visibility.internal.rawValue,
          required: true
        ),
      ]
    },
    send: { place in
      guard !place.files.isEmpty else { throw ScreenError.missing("file") }
      for file in place.files {
        let name = AttachmentName.safe(file.name)
        try place.perform(
          AddFile(
            .content(file.content),
            named: name,
            mediaType: MediaType.byEnding(of: name),
            visibility: place.one("visibility", Visibility.self),
            to: place.number()
          )
        )
      }
      return nil
    }
  )

  static let markFile = ActForm(
    name: "file_mark",
    pattern: "/files/*/visibility",
    fields: { _ in
      [.choice("visibility", .words("visibility", Visibility.self), required: true)]
    },
    send: { place in
      try place.perform(
        MarkFile(place.key(else: .noAttachment(0)), place.one("visibility", Visibility.self))
      )
      return nil
    }
  )
}

extension FormPlace {
  /// The address that a field says, in comparable form; throws `ScreenError.noAddress`.
  func email(_ name: String) throws -> String { try Self.email(text(name), of: name) }

  /// An address in comparable form.
  static func email(_ text: String, of field: String) throws -> String {
    guard SettingText.isAddress(text) else { throw ScreenError.noAddress(field, text) }
    return EmailAddress.comparable(text)
  }
}
