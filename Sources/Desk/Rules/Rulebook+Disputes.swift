import Cases

extension DisputeRules {
  /// Reads what is decided about disputes.
  init(_ section: ConfigurationSection) {
    self.init()
    section.read("reasons", &reasons, Reason.init)
    section.read("departments", &departments, Department.init)
    for (index, reason) in reasons.enumerated()
    where reasons[..<index].contains(where: { $0.name == reason.name }) {
      section.unfit("reasons[\(index)].name", "is '\(reason.name)', as of another reason")
    }
  }
}

extension DisputeRules.Reason {
  /// Reads one reason.
  init(_ section: ConfigurationSection) {
    self.init("", label: "")
    section.read("name", &name)
    section.read("label", &label)
    section.read("words", &words)
    section.require("name")
    if section.has("name"), !SettingText.isDotAtom(name) {
      section.unfit("name", "is '\(name)', not a short name without spaces")
    }
    if label.isEmpty { label = name.spaced }
  }
}

extension DisputeRules.Department {
  /// Reads one department.
  init(_ section: ConfigurationSection) {
    self.init("")
    section.read("name", &name)
    section.read("manager", &manager)
    section.require("name")
  }
}
