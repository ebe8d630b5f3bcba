package import Cases
import Store

extension Environment {
  /// How the cases stand: all tables of the report, or one of them.
  ///
  /// Throws `DeskError.unknown` when no table has the name.
  package func report(table name: String? = nil) throws -> [ReportTable] {
    let tables = try store.report(desk, timeZone: timeZone)
    guard let name else { return tables }
    guard let table = tables.first(where: { $0.name == name }) else {
      throw DeskError.unknown(.table, name, known: tables.map(\.name))
    }
    return [table]
  }
}
