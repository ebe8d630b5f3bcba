import Cases
import Desk

/// Forms that tie cases together, and move what stands on the wrong one.
enum LinkForms {
  static let all = [link, unlink, split, merge, linkMessage]

  static let link = ActForm(
    name: "link",
    pattern: "/cases/*/link",
    states: CaseForms.live,
    fields: { _ in [.line("case", required: true), .line("kind", "related", required: true)] },
    send: { place in
      try place.perform(LinkCases(place.number(), to: place.other(), kind: place.text("kind")))
      return nil
    }
  )

  static let unlink = ActForm(
    name: "unlink",
    pattern: "/cases/*/unlink",
    fields: { place in
      let references = place.visit.desk.references
      let tied = try place.page().view.links.map { references.reference($0).text }
      return [.choice("case", .named(tied), required: true)]
    },
    send: { place in
      try place.perform(UnlinkCases(place.number(), from: place.other()))
      return nil
    }
  )

  /// A message that belongs to another case.
  static let split = ActForm(
    name: "split",
    pattern: "/cases/*/split",
    hasHint: true,
    states: CaseForms.live,
    fields: { place in
      let messages = try place.page().view.messages.map { message in
        FormChoice(
          value: String(message.id),
          text: "\(message.fromEmail): \(message.subject)"
        )
      }
      return [.choice("message", messages, required: true), .line("case", required: true)]
    },
    send: { place in
      try place.perform(
        SplitMessage(place.int("message"), from: place.number(), to: place.other())
      )
      return nil
    }
  )

  static let merge = ActForm(
    name: "merge",
    pattern: "/cases/*/merge",
    hasHint: true,
    states: CaseForms.live,
    fields: { _ in [.line("case", required: true)] },
    send: { place in
      let target = try place.other()
      try place.perform(MergeCases(place.number(), into: target))
      return place.visit.address(of: target)
    }
  )

  /// A message that belongs to one more case.
  static let linkMessage = ActForm(
    name: "link_message",
    pattern: "/messages/*/link",
    fields: { _ in [.line("case", required: true)] },
    send: { place in
      let number = try place.other()
      try place.perform(LinkMessage(place.key(else: .noMessage(0)), to: number))
      return place.visit.address(of: number)
    }
  )
}
