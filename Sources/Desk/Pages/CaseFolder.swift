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
    let export = CaseExport(
      environment: self,
      view: try store.caseView(number),
      audience: audience,
      hasCodes: try audience == .internal && principal().user.role.may(.readCodes)
    )
    let folder = try ExportFolder(folder)
    defer { folder.abandon() }
    try export.write(to: folder)
    try folder.finish()
    return folder.paths.count
  }
}
