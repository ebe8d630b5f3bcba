import HTTP

/// The cookies of the pages.
enum SiteCookie: String {
  /// Who is signed in.
  case session
  /// Which browser asked for a code by mail.
  case code
  /// What an attempt to sign in at the provider of identities is derived from.
  case oidc
  /// What an attempt to log in to a mailbox is derived from.
  case mailbox

  /// Its name: with TLS one that no other host, and no page without TLS, can set.
  func name(isSecure: Bool) -> String {
    guard isSecure else { return "dossier_\(rawValue)" }
    return self == .session ? "__Host-dossier" : "__Host-dossier-\(rawValue)"
  }
}

extension SiteAddresses {
  /// What a request has in a cookie of ours.
  func value(of cookie: SiteCookie, in head: RequestHead) -> String? {
    head.cookie(cookie.name(isSecure: isSecure(head.host)))
  }

  /// A cookie of ours for who sent a request; `maxAge` as in `SetCookie`.
  func cookie(_ cookie: SiteCookie, _ value: String, for head: RequestHead, maxAge: Int? = nil)
    -> SetCookie
  {
    let isSecure = isSecure(head.host)
    return SetCookie(
      name: cookie.name(isSecure: isSecure),
      value: value,
      isSecure: isSecure,
      maxAge: maxAge
    )
  }
}
