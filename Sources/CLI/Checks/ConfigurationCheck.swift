/// One thing that `dossier config check` tries.
struct ConfigurationCheck {
  /// What is tried: `mailbox office`.
  let name: String
  /// Tries it; returns what is well as a sentence, or throws what is not.
  let attempt: () throws -> String

  init(_ name: String, _ attempt: @escaping () throws -> String) {
    self.name = name
    self.attempt = attempt
  }
}
