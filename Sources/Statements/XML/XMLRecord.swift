/// An element with all that stands in it, as flat rows: cheap to make and to empty.
///
/// The rows of an element's content follow its own, one level deeper.
package struct XMLRecord {
  private struct Row {
    var name: String
    var depth: Int
    var text: Range<Int>
    /// The value of the attribute that is kept.
    var kept: String?
  }

  private var rows: [Row] = []
  private var bytes: [UInt8] = []
  private var open: [Int] = []
  /// The attributes of which the first that an element has is kept.
  private let attributes: [String]

  /// An empty record, which keeps one attribute of each element: the first that it has of these.
  package init(keeping attributes: [String] = ["Ccy"]) {
    self.attributes = attributes
  }

  /// Whether its outermost element has ended.
  package var isWhole: Bool { open.isEmpty }
  /// How many elements it has.
  package var count: Int { rows.count }
  /// The name of its outermost element.
  package var name: String? { rows.first?.name }

  /// Begins anew.
  package mutating func empty() {
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  /// An element begins.
  package mutating func start(_ tag: XMLTag) {
    let kept = tag.attributes.first { attributes.contains($0.name) }?.value
    rows.append(Row(name: tag.name, depth: open.count, text: 0..<0, kept: kept))
    open.append(rows.count - 1)
  }

  /// The innermost element ends, with its text.
  package mutating func end(_ text: [UInt8]) {
    guard let row = open.popLast() else { return }
    let start = bytes.count
    bytes += text
    rows[row].text = start..<bytes.count
  }

  // MARK: Asking

  /// The first element on a path, from below an element; the outermost when none is given.
  package func find(_ path: String..., under parent: Int = 0) -> Int? { find(path, under: parent) }

  /// The first element on a path, from below an element.
  package func find(_ path: [String], under parent: Int = 0) -> Int? {
    var parent = parent
    for name in path {
      guard let next = child(of: parent, name) else { return nil }
      parent = next
    }
    return parent
  }

  /// The first element of a name right below an element.
  private func child(of parent: Int, _ name: String) -> Int? {
    guard parent < rows.count else { return nil }
    let depth = rows[parent].depth
    var place = parent + 1
    while place < rows.count, rows[place].depth > depth {
      if rows[place].depth == depth + 1, rows[place].name == name { return place }
      place += 1
    }
    return nil
  }

  /// The elements of a name right below an element.
  package func children(of parent: Int, _ name: String) -> [Int] {
    guard parent < rows.count else { return [] }
    var found: [Int] = []
    var place = parent + 1
    while place < rows.count, rows[place].depth > rows[parent].depth {
      if rows[place].depth == rows[parent].depth + 1, rows[place].name == name {
        found.append(place)
      }
      place += 1
    }
    return found
  }

  /// The text of an element.
  package func text(_ element: Int?) -> String? {
    element.map { String(decoding: bytes[rows[$0].text], as: UTF8.self) }
  }

  /// The text of the first element on a path, trimmed; nil when it is not there or empty.
  package func value(_ path: String..., under parent: Int = 0) -> String? {
    find(path, under: parent).flatMap { PlainText.line(bytes[rows[$0].text]) }
  }

  /// The value of the attribute that is kept of an element.
  package func kept(_ element: Int) -> String? { rows[element].kept }
  /// The currency that an element names.
  func currency(_ element: Int) -> String? { rows[element].kept }

  /// All that it says, for telling it from others.
  var raw: String { String(decoding: bytes, as: UTF8.self) }
}
