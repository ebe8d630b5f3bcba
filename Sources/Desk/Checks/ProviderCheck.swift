import Cases

/// Asks the provider with which users sign in what it says of itself, and says what to register there.
struct ProviderCheck {
  let workspace: Workspace
  let context: ProcessContext

  init(_ workspace: Workspace, _ context: ProcessContext) {
    self.workspace = workspace
    self.context = context
  }

  func run() throws -> String {
    guard let provider = try workspace.openIDProvider(context) else { return "There is none." }
    do {
      _ = try provider.document(at: context.now())
    } catch let error as OpenIDError {
      throw DeskError.providerNotThere(provider.settings.issuer, "\(error)")
    }
    let without = workspace.configuration.users.filter(\.email.isEmpty).map(\.id)
    let left =
      without.isEmpty
      ? ""
      : " Without an address, and bound by nothing but a command: \(Sentences.listed(without))."
    return "\(provider.settings.issuer) answers. Its redirect address for this program has to be "
      + "\(provider.redirect).\(left)"
  }
}
