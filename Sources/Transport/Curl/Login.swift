import Cases

/// Connecting to a server and logging in, by the configured mechanism or by one that it offers.
struct Login {
  let service: MailService
  let server: ServerSettings
  let stop: (any StopSignal)?
  /// Whether the server agreed, by what it said; curl itself reports success without a login, for
  /// example when the server offers none.
  let isLoggedIn: (_ lines: [String]) -> Bool

  /// A stream that is ready for commands.
  func stream() throws -> CurlStream {
    do {
      let first = LoginMethod.sasl(server.credentials?.mechanism ?? .plain)
      do {
        return try attempt(first)
      } catch let failure as ConnectFailure where server.mayRenew(after: failure) {
        return try attempt(first)
      } catch let failure as ConnectFailure {
        guard let other = alternative(after: failure) else { throw failure }
        return try attempt(other)
      }
    } catch let failure as ConnectFailure {
      throw failure.worded(for: server, service)
    }
  }

  private func alternative(after failure: ConnectFailure) -> LoginMethod? {
    guard failure.code == CurlCode.loginDenied, failure.cause == .theirs else { return nil }
    return OfferedLogins(failure.lines, service).alternative(
      to: server.credentials?.mechanism,
      isProtected: server.security != .clear
    )
  }

  private func attempt(_ method: LoginMethod) throws -> CurlStream {
    let stream = try CurlStream(service, server: server, login: method, stop: stop)
    guard server.credentials != nil else { return stream }
    guard isLoggedIn(stream.lines) else {
      throw ConnectFailure(code: CurlCode.loginDenied, lines: stream.lines)
    }
    let offered = OfferedLogins(stream.lines, service).text
    server.log.trace?("= logged in with \(method.name); offered: \(offered)")
    return stream
  }
}
