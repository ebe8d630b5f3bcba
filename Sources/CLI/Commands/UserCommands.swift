import Cases
import Desk

/// `dossier user …`: with which accounts of a provider users sign in to the pages.
enum UserCommands {
  static let all = [bind, unbind, bindings]

  static let bind = Command(
    name: "user bind",
    group: .workspace,
    summary: "Bind an account of the sign-in provider to a user.",
    discussion: """
      A user is bound when they sign in for the first time, if the provider vouches for the address that the
      configuration has for them. Where it does not, or the address is another one, an administrator says it here.
      From then on the account alone decides, whatever its address is. It is one user's; a user may have several.
      """,
    examples: [
      .init(
        "dossier user bind lea --subject 110169484474386276334",
        "lea comes in with this account of the provider of web.oidc."
      )
    ],
    positionals: [.one("user", "The id of the user.")],
    options: [
      .text("subject", "NAME", "What the provider names the account: the claim 'sub'.").required,
      .text("issuer", "URL", "The provider, as it names itself; that of web.oidc when left out."),
    ],
    action: .run { invocation in
      let user = invocation.positional("user")
      let act = BindIdentity(
        user,
        subject: invocation.required("subject"),
        issuer: invocation.string("issuer")
      )
      try invocation.perform(act, invocation.environment())
      invocation.output.done("\(user) comes in with it.", ["user": .string(user)])
      return .ok
    }
  )

  static let unbind = Command(
    name: "user unbind",
    group: .workspace,
    summary: "Take accounts of the sign-in provider from a user.",
    discussion: """
      Their sessions that began with an account of a provider end. A user whose address the provider vouches for
      is bound again when they sign in again: change the address, or the user, in the configuration as well.
      """,
    positionals: [.one("user", "The id of the user.")],
    options: [.text("subject", "NAME", "Only this account, by its name of 'user bindings'.")],
    action: .run { invocation in
      let user = invocation.positional("user")
      let act = UnbindIdentity(user, subject: invocation.string("subject"))
      let count = try invocation.perform(act, invocation.environment())
      let words = count == 1 ? "1 account was" : "\(count) accounts were"
      invocation.output.done("\(words) taken from \(user).", ["taken": .integer(count)])
      return .ok
    }
  )

  static let bindings = Command(
    name: "user bindings",
    group: .workspace,
    summary: "Show with which accounts of a provider users sign in.",
    discussion: "Administrators see those of all, others their own.",
    options: [.text("user", "USER", "Only those of this user.")],
    action: .run { invocation in
      let bound = try invocation.environment().identities(
        for: invocation.principal(),
        of: invocation.string("user")
      )
      invocation.output.list(
        bound.map(IdentityPage.record),
        empty: "No account is bound to a user.",
        onlyJSON: []
      )
      return .ok
    }
  )
}
