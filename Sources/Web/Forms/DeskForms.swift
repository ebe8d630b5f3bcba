import Cases
import Desk

/// Forms about the workspace: lists that are kept, and what may be known of whom.
enum DeskForms {
  static let all = [keep, forget, fileDone, erase, retention]

  static let keep = ActForm(
    name: "list_keep",
    pattern: "/lists/keep",
    hasHint: true,
    fields: { _ in
      [
        .line("name", required: true),
        .choice("list", .words("list", ["case", "client", "item"]), "case", required: true),
        .area("filters", required: true),
      ]
    },
    send: { place in
      let name = try place.text("name")
      let list = try place.text("list")
      try place.perform(KeepList(name, of: list, filters: place.lines("filters")))
      return list == KeptList.cases ? CaseListScreen.address(ofView: name) : "/cases"
    }
  )

  static let forget = ActForm(
    name: "list_forget",
    pattern: "/lists/forget",
    fields: { place in
      let names = try place.visit.desk.keptLists().map(\.name)
      return [
        .choice("name", .named(names), required: true),
        .choice("list", .words("list", ["case", "client", "item"]), "case", required: true),
      ]
    },
    send: { place in
      try place.perform(KeepList(place.text("name"), of: place.text("list"), filters: nil))
      return "/cases"
    }
  )

  /// A file that another program dropped, and that waited for a person.
  static let fileDone = ActForm(
    name: "file_done",
    pattern: "/settings/files/*/done",
    useCase: .workOnAll,
    hasHint: true,
    send: { place in
      try place.perform(CloseDroppedFile(place.key(else: .noAttachment(0))))
      return "/settings"
    }
  )

  /// What cannot be undone is asked for twice.
  static let erase = ActForm(
    name: "erase",
    pattern: "/settings/erase",
    useCase: .erase,
    hasHint: true,
    fields: { _ in [FormField("email", .email, required: true), .tick("sure")] },
    send: { place in
      guard place.isTicked("sure") else { throw ScreenError.missing("sure") }
      try place.perform(ErasePerson(place.email("email")))
      return "/settings"
    }
  )

  static let retention = ActForm(
    name: "retention",
    pattern: "/settings/retention",
    useCase: .erase,
    hasHint: true,
    fields: { _ in [.tick("sure")] },
    send: { place in
      guard place.isTicked("sure") else { throw ScreenError.missing("sure") }
      try place.perform(FollowRetention(isTrial: false))
      return "/settings"
    }
  )
}
