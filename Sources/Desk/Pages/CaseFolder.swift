import Cases
import Store

extension Environment {
  /// Writes a case as a folder, for people outside or for our own; returns how many files there are.
  ///
  /// `folder` is an absolute path, and must be new or empty. Letters whose codes decide something are
  /// in what is for our own people only when whoever makes it may read codes; of what is for people
  /// outside nobody asks who makes it.
  package func export(
    _ number: Int,
    to folder: String,
    for audience: CaseExport.Audience,
    by principal: @autoclosure () throws -> Principal
  ) throws -> Int {
    let hasCodes = try audience == .internal && principal().user.role.may(.readCodes)
    let export = try exported(number, for: audience, hasCodes: hasCodes)
    let folder = try ExportFolder(folder)
    defer { folder.abandon() }
    try export.write(to: folder)
    try folder.finish()
    return folder.paths.count
  }

  /// A case as one page to be printed, HTML in UTF-8, for people outside or for our own; it links to nothing.
  package func printedCase(_ number: Int, for audience: CaseExport.Audience) throws -> String {
    let export = try exported(number, for: audience, hasCodes: false)
    var page = ""
    try ExportPage(export, in: .alone).write { page += export.shown($0) }
    return page
  }

  private func exported(_ number: Int, for audience: CaseExport.Audience, hasCodes: Bool) throws
    -> CaseExport
  {
    CaseExport(
      environment: self,
      view: try store.caseView(number),
      audience: audience,
      hasCodes: hasCodes
    )
  }
}
