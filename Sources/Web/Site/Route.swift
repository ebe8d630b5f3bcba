import HTTP

/// What is answered at an address to who is signed in.
struct Route: Sendable {
  /// What is done there.
  enum Work: Sendable {
    /// Shows something; changes nothing.
    case show(@Sendable (Visit, [String]) throws -> Response)
    /// Does what a form asks for, and gives the address that shows the result.
    case change(@Sendable (Visit, FormFields, [String]) throws -> String)
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

  /// A form.
  static func post(
    _ pattern: String,
    _ change: @escaping @Sendable (Visit, FormFields, [String]) throws -> String
  ) -> Route {
    Route(pattern: segments(pattern), work: .change(change))
  }

  private static func segments(_ pattern: String) -> [String] {
    pattern.split(separator: "/").map(String.init)
  }

  /// Whether it answers a method.
  func takes(_ method: RequestHead.Method) -> Bool {
    switch work {
    case .show: method != .post
    case .change: method == .post
    }
  }

  /// What stands for `*` in a path; nil when it is another address.
  func values(in path: [String]) -> [String]? {
    guard path.count == pattern.count else { return nil }
    var values: [String] = []
    for (wanted, segment) in zip(pattern, path) {
      if wanted == "*", !segment.isEmpty {
        values.append(segment)
      } else if wanted != segment {
        return nil
      }
    }
    return values
  }
}

/// All addresses for who is signed in.
enum RouteTable {
  static let routes: [Route] =
    [
      AgendaScreen.page, CaseListScreen.page, SearchScreen.page, MessageScreen.page,
      FileScreen.page,
    ]
    + CaseScreen.routes
}
