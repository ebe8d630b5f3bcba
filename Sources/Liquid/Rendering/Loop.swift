/// What `forloop` and `tablerowloop` tell: where a loop stands.
final class Loop {
  let name: String
  let length: Int
  let parent: Loop?
  /// The columns of a table; nil in a `for`.
  let columns: Int?
  private(set) var index = 0
  private(set) var column = 1
  private(set) var row = 1

  init(name: String, length: Int, parent: Loop? = nil, columns: Int? = nil) {
    self.name = name
    self.length = length
    self.parent = parent
    self.columns = columns
  }

  func advance() {
    index += 1
    guard let columns else { return }
    if column == columns {
      column = 1
      row += 1
    } else {
      column += 1
    }
  }

  var isLast: Bool { index == length - 1 }
  var isLastColumn: Bool { column == columns }

  func field(_ name: String) -> Value? {
    switch name {
    case "index": .int(index + 1)
    case "index0": .int(index)
    case "rindex": .int(length - index)
    case "rindex0": .int(length - index - 1)
    case "first": .bool(index == 0)
    case "last": .bool(isLast)
    case "length": .int(length)
    default: columns == nil ? forField(name) : tableField(name)
    }
  }

  private func forField(_ name: String) -> Value? {
    switch name {
    case "name": .string(self.name)
    case "parentloop": parent?.snapshot ?? .null
    default: nil
    }
  }

  private func tableField(_ name: String) -> Value? {
    switch name {
    case "col": .int(column)
    case "col0": .int(column - 1)
    case "col_first": .bool(column == 1)
    case "col_last": .bool(isLastColumn)
    case "row": .int(row)
    default: nil
    }
  }

  private static let common = ["length", "index", "index0", "rindex", "rindex0", "first", "last"]

  /// The whole loop as a value, as it is now.
  var snapshot: Value {
    let own = columns == nil ? ["name"] : ["col", "col0", "col_first", "col_last", "row"]
    return .object(
      Fields((Loop.common + own).compactMap { name in field(name).map { (name, $0) } })
    )
  }
}
