/// One thing that `dossier config check` tries.
package struct ConfigurationCheck {
  /// What is tried: `mailbox office`.
  package let name: String
  /// Tries it; returns what is well as a sentence, or throws what is not.
  package let attempt: () throws -> String

  package init(_ name: String, _ attempt: @escaping () throws -> String) {
    self.name = name
    self.attempt = attempt
  }
}
