package import Cases
package import Foundation

/// Reads `types.json5`, with all that is wrong in it.
package enum RulesFile {
  package static let name = "types.json5"

  /// The rules of a workspace folder; those of the program when it has no such file.
  package static func load(in folder: String) throws(ConfigurationError) -> Rulebook {
    let (data, file) = try Workspace.settings(name, in: folder, shipped: DefaultRules.text)
    return try parse(data, file: file)
  }

  /// The rules of a file anywhere, whose mistakes name it as it was typed; throws `DeskError` when
  /// it cannot be read.
  package static func read(_ path: String, named name: String) throws -> Rulebook {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DeskError.file(.unreadable(name))
    }
    return try parse(data, file: name)
  }

  /// The rules of a workspace folder, with the templates that they name looked for, also among those
  /// that come with the program.
  package static func checked(in folder: String, _ context: ProcessContext) throws -> Rulebook {
    let rules = try load(in: folder)
    let codes = try TemplateFolder(
      path: Workspace.path(Workspace.Name.templates, in: folder),
      shipped: try? ShippedTemplates(environment: context.environment).folder()
    ).codes()
    for status in rules.statuses where !status.template.isEmpty {
      guard codes.contains(status.template) else {
        throw DeskError.noTemplateOfStatus(
          status.name,
          template: status.template,
          known: codes
        )
      }
    }
    return rules
  }

  /// Reads the text of such a file.
  package static func parse(_ data: Data, file: String) throws(ConfigurationError) -> Rulebook {
    let tree = try ConfigurationTree.parse(data, file: file)
    let report = ConfigurationSection.Report()
    let rules = ConfigurationSection.read(tree, path: "", report: report, Rulebook.init)
    guard report.problems.isEmpty else {
      throw ConfigurationError(file: file, problems: report.problems)
    }
    return rules
  }
}

extension Rulebook {
  /// Reads the rules; what is wrong goes into the report of the section.
  init(_ section: ConfigurationSection) {
    self.init()
    section.read("statuses", &statuses, CaseStatus.init)
    section.read("types", &types, CaseTypeRules.init)
    section.read("closingDays", &closingDays, in: 0...365)
    section.read("calendar", &calendar, WorkCalendar.init)
    section.read("sending", &sending, SendingPolicy.init)
    section.read("plans", &plans, PlanPolicy.init)
    section.read("validations", &validations, ValidationPolicy.init)
    section.read("disputes", &disputes, DisputeRules.init)
    section.read("fields", &fields.all, CustomField.init)
    section.read("legal", &legal, LegalPolicy.init)
    section.require("statuses", "types")
    checkStatuses(section)
    checkTypes(section)
    fields.check(section)
  }

  private func checkStatuses(_ section: ConfigurationSection) {
    for (index, status) in statuses.enumerated() {
      let key = "statuses[\(index)]"
      if statuses[..<index].contains(where: { $0.name.lowercased() == status.name.lowercased() }) {
        section.unfit("\(key).name", "is '\(status.name)', as of another status")
      }
      for type in status.types where self.type(type) == nil {
        section.unfit("\(key).types", "names '\(type)', which is no type\(meant(type))")
      }
      if status.mode != .manual, status.template.isEmpty {
        section.unfit("\(key).mode", "is '\(status.mode.rawValue)', which needs a template")
      }
    }
    if resolvedStatus == nil, section.has("statuses") {
      section.unfit(
        "statuses",
        "has none of the category dispute_resolved, which settled items get"
      )
    }
  }

  private func meant(_ type: String) -> String {
    NearestName.nearest(to: type, among: types.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
  }

  private func checkTypes(_ section: ConfigurationSection) {
    for (index, type) in types.enumerated() {
      let key = "types[\(index)]"
      if types[..<index].contains(where: { $0.name == type.name }) {
        section.unfit("\(key).name", "is '\(type.name)', as of another type")
      }
      if type.outcomes.isEmpty {
        section.unfit("\(key).outcomes", "is empty: a case could never end")
      }
      checkStatus(type.status, "\(key).status", of: type, section)
      for (place, outcome) in type.outcomes.enumerated() {
        let outcomeKey = "\(key).outcomes[\(place)]"
        if type.outcomes[..<place].contains(where: { $0.name == outcome.name }) {
          section.unfit("\(outcomeKey).name", "is '\(outcome.name)', as of another outcome")
        }
        if outcome.items == .set, outcome.status.isEmpty {
          section.unfit("\(outcomeKey).status", "is missing: items: \"set\" gives them one")
        }
        checkStatus(outcome.status, "\(outcomeKey).status", of: nil, section)
      }
    }
  }

  private func checkStatus(
    _ name: String,
    _ key: String,
    of type: CaseTypeRules?,
    _ section: ConfigurationSection
  ) {
    guard !name.isEmpty else { return }
    guard let status = status(name) else {
      let nearest = NearestName.nearest(to: name, among: statuses.map(\.name))
      let meant = nearest.map { "; did you mean '\($0)'?" } ?? ""
      return section.unfit(key, "is '\(name)', which is no status\(meant)")
    }
    if let type, !status.types.isEmpty, !status.types.contains(type.name) {
      section.unfit(key, "is '\(name)', which cases of type '\(type.name)' may not have")
    }
  }
}

extension CaseStatus {
  /// Reads one status.
  init(_ section: ConfigurationSection) {
    self.init(name: "", category: .onGoing)
    section.read("name", &name)
    section.read("category", &category)
    section.read("followUpDays", &followUpDays, in: 0...365)
    section.read("active", &isActive)
    section.read("action", &action)
    section.read("template", &template)
    section.read("mode", &mode)
    section.read("types", &types)
    section.read("marksItems", &marksItems)
    section.require("name", "category")
    if section.has("name"), name.trimmingCharacters(in: .whitespaces).isEmpty {
      section.unfit("name", "is empty")
    }
  }
}

extension CaseTypeRules {
  /// Reads one type.
  init(_ section: ConfigurationSection) {
    self.init(name: "", label: "", outcomes: [])
    section.read("name", &name)
    section.read("label", &label)
    section.read("status", &status)
    section.read("resolver", &resolver)
    section.read("outcomes", &outcomes, CaseOutcome.init)
    section.require("name", "outcomes")
    if section.has("name"), !SettingText.isDotAtom(name) {
      section.unfit("name", "is '\(name)', not a short name without spaces")
    }
    if label.isEmpty { label = name }
  }
}

extension CaseOutcome {
  /// Reads one outcome.
  init(_ section: ConfigurationSection) {
    self.init(name: "", label: "", items: .restore)
    section.read("name", &name)
    section.read("label", &label)
    section.read("items", &items)
    section.read("status", &status)
    section.require("name")
    if label.isEmpty { label = name }
  }
}
