import Cases
import Desk
import HTTP
import Liquid

/// A case: what stands on it, and what can be done with it.
enum CaseScreen {
  static let page = Route.get("/cases/*") { visit, values in
    let number = try visit.caseNumber(values[0])
    let page = try visit.desk.casePage(number)
    visit.notePresence(on: page.view.file.number)
    return try visit.writer.page(
      "case",
      CaseData(page, visit).fields(),
      for: visit.principal.user,
      current: "cases"
    )
  }
}
