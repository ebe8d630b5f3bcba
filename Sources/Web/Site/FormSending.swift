import Cases
import Desk
import HTTP

/// One form: shown, or sent.
struct FormSending {
  private let form: ActForm
  private let visit: Visit
  private let values: [String]

  init(_ form: ActForm, _ visit: Visit, _ values: [String]) {
    self.form = form
    self.visit = visit
    self.values = values
  }

  /// The page of the form; after it was sent and done, where to go on.
  func response() throws -> Response {
    guard visit.request.head.method == .post else {
      return try FormPage.show(form, visit, values, typed: visit.query)
    }
    let sent = try visit.sent()
    return try response(to: sent) {
      try FormPage.show(form, visit, values, typed: sent.fields, problem: $0)
    }
  }

  /// Does what was sent, once; `again` is the page that shows what is wrong with it.
  func response(
    to sent: (fields: FormFields, files: [UploadedFile]),
    again: (any Refusing) throws -> Response
  ) throws -> Response {
    let typed = sent.fields
    let place = FormPlace(visit: visit, values: values, typed: typed, files: sent.files)
    guard let key = typed["form"], !key.isEmpty else { throw RequestRefusal.malformed(.form) }
    guard visit.sessions.isFirst(key, of: visit.secret) else {
      // The button was pressed twice: what it asked for is done.
      return .seeOther(place.back ?? "/")
    }
    do {
      return .seeOther(try form.send(place) ?? place.back ?? address(place))
    } catch let error as any Refusing {
      visit.sessions.forget(key, of: visit.secret)
      // What cannot be mended by typing is said on a page of its own.
      guard ![.notFound, .forbidden, .trouble].contains(error.refusal) else { throw error }
      return try again(error)
    } catch {
      visit.sessions.forget(key, of: visit.secret)
      throw error
    }
  }

  /// The page of the case that it is about.
  private func address(_ place: FormPlace) throws -> String {
    form.isOnCase ? visit.address(of: try place.number()) : "/"
  }
}

extension Response {
  /// Leads on to another page of ours, after something was done.
  static func seeOther(_ place: String) -> Response {
    var response = Response(.seeOther)
    response.set("Location", place)
    return response
  }
}
