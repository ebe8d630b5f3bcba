import Cases
import Desk
import Digest
import Foundation
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

  /// What a page to be printed may do: nothing but look as it does; no style but its own counts.
  private static let policy = """
    default-src 'none'; style-src 'sha256-\(styleDigest)'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'
    """

  private static let styleDigest =
    Data(SHA256.digest(of: Array(ExportPage.style.utf8))).base64EncodedString()

  /// All of a case as one page to be printed: for our own people, or with `for=outside` what others may see.
  static let printed = Route.get("/cases/*/print") { visit, values in
    let number = try visit.caseNumber(values[0])
    let audience: CaseExport.Audience =
      visit.request.head.target.query["for"] == "outside" ? .external : .internal
    let page = try visit.desk.printedCase(number, for: audience)
    var response = Response(.ok, body: Array(page.utf8))
    response.set("Content-Type", "text/html; charset=utf-8")
    response.set("Content-Security-Policy", policy)
    return response
  }
}
