import HTTP

/// What is answered at an address to who is signed in.
struct Route: Sendable {
  /// What is done there.
  enum Work: Sendable {
    /// Shows something; changes nothing.
    case show(@Sendable (Visit, [String]) throws -> Response)
    /// Shows a form, and does what it asks for.
    case form(ActForm)
    /// Takes a form that answers with a page, and changes nothing, or does what it asks for.
    case answer(@Sendable (Visit, FormFields, [String]) throws -> Response)
  }

  /// The segments; `*` stands for any.
  let pattern: [String]
  let work: Work

  /// A page.
  static func get(
    _ pattern: String,
    _ show: @escaping @Sendable (Visit, [String]) throws -> Response
  ) -> Route {
    Route(pattern: segments(pattern), work: .show(show))
  }

  /// A form, on a page of its own.
  static func form(_ form: ActForm) -> Route {
    Route(pattern: segments(form.pattern), work: .form(form))
  }

  /// What is answered to a form.
  static func post(
    _ pattern: String,
    _ answer: @escaping @Sendable (Visit, FormFields, [String]) throws -> Response
  ) -> Route {
    Route(pattern: segments(pattern), work: .answer(answer))
  }

  private static func segments(_ pattern: String) -> [String] {
    pattern.split(separator: "/").map(String.init)
  }

  /// Whether it answers a method.
  func takes(_ method: RequestHead.Method) -> Bool {
    switch work {
    case .show: method != .post
    case .form: true
    case .answer: method == .post
    }
  }

  /// What stands for `*` in a path; nil when it is another address.
  func values(in path: [String]) -> [String]? {
    guard path.count == pattern.count else { return nil }
    var values: [String] = []
    for (wanted, segment) in zip(pattern, path) {
      if wanted == "*", !segment.isEmpty, let value = PathSegment.decoded(segment) {
        values.append(value)
      } else if wanted != segment {
        return nil
      }
    }
    return values
  }
}

/// All addresses for who is signed in; of those that fit the first counts.
enum RouteTable {
  static let routes: [Route] =
    FormTable.forms.map(Route.form) + CaseListScreen.routes + LetterScreen.routes
    + ReviewScreen.routes + ClientScreens.routes + SettingsScreen.routes
    + MessageScreen.routes + DraftScreen.routes + MailboxScreens.routes
    + [
      AgendaScreen.page, CaseScreen.page, CaseScreen.printed, SearchScreen.page, FileScreen.page,
      InvoiceScreen.page,
      OutboxScreen.page, InboxScreen.page, PaymentScreen.page, ReportScreen.page,
      KeptFormScreen.page,
    ]

  /// The routes of a path, with what stands for `*` in it.
  static func found(at path: [String]) -> [(Route, [String])] {
    routes.compactMap { route in route.values(in: path).map { (route, $0) } }
  }
}
