package import Cases
import Foundation

/// The list that the accounts take over, as a file and as values.
package enum BookingPage {
  /// The list as CSV (RFC 4180) with its heading; what a spreadsheet would take for a formula is text.
  package static func csv(_ list: BookingList) -> [UInt8] {
    var bytes: [UInt8] = []
    for cells in [BookingLine.heading] + list.lines {
      bytes += Array((cells.map(CSV.field).joined(separator: ",") + "\r\n").utf8)
    }
    return bytes
  }

  /// The list as values by the names of the columns.
  package static func record(_ list: BookingList) -> Record {
    [
      "mark": .integer(list.mark), "since": .integer(list.since),
      "lines": .table(list.lines.map(row)),
    ]
  }

  private static func row(_ cells: [String]) -> Record {
    Record(
      zip(BookingLine.heading, cells).map { name, cell in
        let number: FieldValue? =
          switch name {
          case "case", "line": .int(Int(cell))
          case "amount": .decimal(cell)
          default: nil
          }
        return .init(name: name, value: number ?? .string(cell))
      }
    )
  }

  /// Writes the list into a file that only its owner can read, at once or not at all.
  package static func write(_ list: BookingList, to path: String) throws {
    try PrivateFile.replace(path, with: csv(list))
  }
}
