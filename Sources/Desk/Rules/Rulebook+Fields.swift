import Cases

extension CustomFields {
  /// Looks for what single fields cannot know: names and resolvers that are there twice, and too many.
  func check(_ section: ConfigurationSection) {
    for (index, field) in all.enumerated() {
      let earlier = all[..<index].filter { $0.holder == field.holder }
      if earlier.contains(where: { $0.name == field.name }), !field.name.isEmpty {
        section.unfit(
          "fields[\(index)].name",
          "is '\(field.name)', as of another field of \(field.holder.rawValue)s"
        )
      }
      if field.isResolver, earlier.contains(where: \.isResolver) {
        section.unfit(
          "fields[\(index)].resolver",
          "is true, as of another field of \(field.holder.rawValue)s"
        )
      }
    }
    for holder in CustomField.Holder.allCases {
      let count = of(holder).count
      guard count > CustomField.mostFields else { continue }
      section.unfit(
        "fields",
        "has \(count) of \(holder.rawValue)s; \(CustomField.mostFields) are the most"
      )
    }
  }
}

extension CustomField {
  /// The columns of lists, and what templates take for something else: no field has such a name.
  private static let taken: Set<String> = AccountsFile.taken.union([
    "attention", "case", "cases", "contested", "currency", "days30", "days60", "days90", "fields",
    "first", "last", "late", "open", "over90", "overdue", "owner", "promised", "reference", "size",
    "state", "status", "title",
  ])

  /// Reads one field.
  init(_ section: ConfigurationSection) {
    self.init("", on: .client)
    section.read("name", &name)
    section.read("on", &holder)
    section.read("kind", &kind)
    section.read("label", &label)
    section.read("choices", &choices)
    section.read("resolver", &isResolver)
    section.read("internal", &isInternal)
    section.require("name", "on")
    if label.isEmpty { label = Sentences.capitalized(name.spaced) }
    checkName(section)
    checkChoices(section)
    guard isResolver else { return }
    if holder == .case {
      section.unfit("resolver", "is true on a case, which has a resolver of its own")
    } else if kind != .text && kind != .choice {
      section.unfit("resolver", "is for a text or a choice: the id of a user")
    }
  }

  private func checkName(_ section: ConfigurationSection) {
    guard section.has("name") else { return }
    if !CustomField.isName(name) {
      section.unfit("name", "is '\(name)', not small letters, digits and '_' behind a letter")
    } else if CustomField.taken.contains(name) {
      section.unfit("name", "is '\(name)', which clients, items or cases have already")
    }
  }

  private func checkChoices(_ section: ConfigurationSection) {
    guard kind == .choice else {
      if !choices.isEmpty { section.unfit("choices", "are for the kind \"choice\"") }
      return
    }
    if choices.isEmpty { section.unfit("choices", "is missing: the kind \"choice\" needs them") }
    for (index, choice) in choices.enumerated() {
      let plain = CustomField("", on: holder)
      if (try? plain.value(of: choice)) != choice || choice.isEmpty {
        section.unfit("choices[\(index)]", "is no short text of one line")
      } else if choices[..<index].contains(where: { $0.lowercased() == choice.lowercased() }) {
        section.unfit("choices[\(index)]", "is '\(choice)', as another one")
      }
    }
  }

  /// Names are words of templates, of headings and of the command line.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, 0x61...0x7A ~= first, text.utf8.count <= 40 else {
      return false
    }
    return text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
  }
}
