import Cases
import Exports
import Statements

/// Any bytes are a list that another program exported, or are refused with a reason; how they are cut into
/// pieces changes nothing, and no row is given out that is not in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let kind = ExportKind.allCases[Int(bytes.first ?? 0) % ExportKind.allCases.count]
  let list = Array(bytes.dropFirst())
  let whole = reading(of: StatementSource(list), kind)
  let size = max(1, count % 89)
  let cut = StatementSource {
    var place = 0
    return {
      guard place < list.count else { return nil }
      defer { place += size }
      return list[place..<min(list.count, place + size)]
    }
  }
  let again = reading(of: cut, kind)
  require(isSame(again, whole), "pieces of \(size) bytes change it")
  guard let whole else { return 0 }
  let lines = whole.rows.map(\.line)
  require(whole.rowCount == lines.count, "\(whole.rowCount) rows are \(lines.count)")
  require(Set(lines).count == lines.count, "a line is two rows")
  require(lines.allSatisfy { $0 > whole.headingLine }, "a row above the headings")
  for row in whole.rows {
    require(row.currency.map { $0.utf8.count == 3 } ?? true, "a currency that is none")
    require(row.account != "" && row.number != "", "an empty number")
  }
  return 0
}

/// Whether two readings say the same.
private func isSame(_ one: ExportReading?, _ other: ExportReading?) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return one.rows == other.rows && one.rejections == other.rejections && one.skips == other.skips
    && one.asks == other.asks && one.columns == other.columns && one.shape == other.shape
    && one.encoding == other.encoding && one.dates == other.dates
    && one.types.map(\.word) == other.types.map(\.word)
}

/// What is read; nil when it is refused.
private func reading(of source: StatementSource, _ kind: ExportKind) -> ExportReading? {
  do {
    guard let today = Day(2026, 11, 30) else { return nil }
    return try ExportReader(kind, today: today).read(source)
  } catch {
    require(error is ExportError || error is StatementError, "another error: \(error)")
    return nil
  }
}
