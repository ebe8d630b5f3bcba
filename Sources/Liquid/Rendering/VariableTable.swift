/// Variables by name.
///
/// A letter assigns few, which are faster to walk than to hash.
struct VariableTable {
  private var names: [String] = []
  private var values: [Value] = []
  private var index: [String: Int] = [:]
  private static let longestWalk = 12

  subscript(name: String) -> Value? {
    get { place(of: name).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let place = place(of: name) {
        values[place] = newValue
      } else {
        append(name, newValue)
      }
    }
  }

  private func place(of name: String) -> Int? {
    guard index.isEmpty else { return index[name] }
    for place in names.indices where names[place] == name { return place }
    return nil
  }

  private mutating func append(_ name: String, _ value: Value) {
    names.append(name)
    values.append(value)
    if !index.isEmpty {
      index[name] = names.count - 1
    } else if names.count > VariableTable.longestWalk {
      for place in names.indices { index[names[place]] = place }
    }
  }
}
