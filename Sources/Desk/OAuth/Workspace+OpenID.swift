import Cases
import Transport

extension Workspace {
  /// The provider with which users sign in to the pages; nil when there is none.
  ///
  /// Throws what reading its secret throws.
  package func openIDProvider(_ context: ProcessContext) throws -> OpenIDProvider? {
    let web = configuration.web
    let settings = web.oidc
    guard settings.isOn, let source = settings.clientSecret else { return nil }
    let secret = try PasswordReader(folder: folder, context: context).password(from: source)
    let client = OpenIDClient(
      caFile: settings.caFile.map { path($0) },
      mayBeClear: settings.allowClearText
    )
    return OpenIDProvider(
      settings,
      publicURL: web.publicURL,
      asking: .init(
        document: { url in
          let answer = try client.document(at: url)
          return (answer.status, Array(answer.body))
        },
        token: { code, attempt, redirect, document in
          let answer = try client.answer(
            to: code,
            verifier: attempt.verifier,
            redirect: redirect,
            at: document.tokenEndpoint,
            as: .init(
              clientID: settings.clientID,
              secret: secret,
              isBasic: document.wantsBasic
            )
          )
          return (answer.status, Array(answer.body))
        }
      )
    )
  }
}
