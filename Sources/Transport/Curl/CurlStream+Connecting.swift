import CCurl
import Cases
import Glibc

extension CurlStream {
  /// Loads and sets up libcurl once per process, at the first use; why that failed, else nil.
  static let loadFailure: String? = {
    // libcurl would write the session keys of every connection there.
    unsetenv("SSLKEYLOGFILE")
    signal(SIGPIPE, SIG_IGN)
    return ce_load().map { String(cString: $0) }
  }()

  /// Sets every option of the connection.
  func configure(for service: MailService, _ login: LoginMethod) throws {
    try server.check()
    set(CURLOPT_URL, service.url(of: server))
    set(CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps")
    set(CURLOPT_CONNECT_ONLY, 1)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_BUFFERSIZE, SessionLimits.receiveBuffer)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(server.timeouts.connect / .milliseconds(1)))
    set(CURLOPT_TIMEOUT_MS, Int(server.timeouts.connect / .milliseconds(1)))
    // Otherwise $all_proxy is obeyed.
    set(CURLOPT_PROXY, "")
    ce_set_starttls(handle, server.security == .clear ? 0 : 1)
    if let caFile = server.caFile { set(CURLOPT_CAINFO, caFile) }
    try setCredentials(login)
    ce_set_ptr(handle, CURLOPT_ERRORBUFFER, errorText)
    setCallbacks()
  }

  /// The failure that `perform` reported, with everything that explains it.
  func failure(_ code: CURLcode) -> ConnectFailure {
    ConnectFailure(
      code: Int(code.rawValue),
      detail: lastError.isEmpty ? String(cString: ce_strerror(code)) : lastError,
      lines: lines
    )
  }

  private func setCredentials(_ login: LoginMethod) throws {
    guard let credentials = server.credentials else { return }
    let password: String
    do {
      password = try credentials.password()
    } catch {
      var failure = ConnectFailure(
        code: CurlCode.loginDenied,
        detail: "\(error)",
        cause: .ours
      )
      failure.isTransient = (error as? any RetryableError)?.isTransient ?? false
      throw failure
    }
    // curl passes these on unfiltered: a line break in a password would be a command.
    for (value, what) in [(credentials.user, "user name"), (password, "password")] {
      let isUsable = !value.isEmpty && !value.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }
      guard isUsable else {
        throw ConnectFailure(
          code: CurlCode.loginDenied,
          detail: "the \(what) is empty or contains a line break",
          cause: .ours
        )
      }
    }
    set(CURLOPT_USERNAME, credentials.user)
    set(credentials.takesToken ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, password)
    if let options = login.options { set(CURLOPT_LOGIN_OPTIONS, options) }
  }

  private func setCallbacks() {
    let data = Unmanaged.passUnretained(context).toOpaque()
    ce_set_ptr(handle, CURLOPT_HEADERDATA, data)
    ce_set_data(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, data in
      guard let data else { return 0 }
      let context = Unmanaged<ServerContext>.fromOpaque(data).takeUnretainedValue()
      context.record(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    set(CURLOPT_NOPROGRESS, 0)
    ce_set_ptr(handle, CURLOPT_XFERINFODATA, data)
    ce_set_xfer(handle) { data, _, _, _, _ in
      guard let data else { return 0 }
      return Unmanaged<ServerContext>.fromOpaque(data).takeUnretainedValue().isStopRequested ? 1 : 0
    }
  }

  private func set(_ option: CURLoption, _ value: Int) {
    ce_set_long(handle, option, value)
  }

  private func set(_ option: CURLoption, _ value: String) {
    ce_set_str(handle, option, value)
  }
}
