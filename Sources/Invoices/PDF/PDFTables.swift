/// Reads where the objects of a PDF stand: tables, streams of them, and older ones of an earlier state.
struct PDFTables {
  let file: PDFFile
  /// How many states of a file are read, the newest first.
  private static let most = 4096

  /// Reads all tables; false when they do not lead to a catalog.
  func read() throws -> Bool {
    guard let start = start else { return false }
    var waiting = [start]
    var seen: Set<Int> = []
    while let place = waiting.popLast() {
      guard seen.insert(place).inserted, seen.count <= Self.most else { continue }
      var parser = file.parser(at: place)
      let entries = parser.take("xref") ? try table(&parser) : try stream(at: place)
      guard let entries else { return false }
      file.note(trailer: entries)
      // What stands beside a table comes before what is older.
      for key in ["Prev", "XRefStm"] {
        if let next = entries[key]?.number, next >= 0 { waiting.append(next) }
      }
    }
    return try file.resolved(file.trailer["Root"])?.entries != nil
  }

  /// The place that the end of the file names.
  private var start: Int? {
    let mark = Array("startxref".utf8)
    let bytes = file.bytes
    for place in bytes.indices.suffix(4096).reversed()
    where bytes[place] == 0x73 && bytes[place...].starts(with: mark) {
      var parser = file.parser(at: place)
      return parser.take("startxref") ? parser.whole() : nil
    }
    return nil
  }

  /// A table of lines, and the trailer behind it; nil when it is none.
  private func table(_ parser: inout PDFParser) throws -> [String: PDFValue]? {
    let start = parser.place
    while !parser.take("trailer") {
      guard var number = parser.whole(), let count = parser.whole() else { return nil }
      for _ in 0..<min(count, file.limits.objects) {
        guard let place = parser.whole(), parser.whole() != nil else { return nil }
        if parser.take("n") {
          try file.note(number, .at(place))
        } else if parser.take("f") {
          try file.note(number, .free)
        } else {
          return nil
        }
        number += 1
      }
    }
    try file.budget.pass(parser.place - start)
    return try parser.value()?.entries
  }

  /// A table that is packed in a stream; nil when none begins there.
  private func stream(at place: Int) throws -> [String: PDFValue]? {
    var parser = file.parser(at: place)
    guard parser.objectNumber() != nil, let value = try parser.object(),
      case .stream(let entries, _) = value, entries["Type"]?.name == "XRef",
      let widths = entries["W"]?.elements?.prefix(3).map({ $0.number ?? 0 }), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }), let rows = try file.data(of: value)
    else { return nil }
    let size = entries["Size"]?.number ?? 0
    let index = entries["Index"]?.elements?.map { $0.number ?? 0 } ?? [0, size]
    try read(rows, widths, index)
    return entries
  }

  private func read(_ rows: [UInt8], _ widths: [Int], _ index: [Int]) throws {
    let width = widths.reduce(0, +)
    guard width > 0 else { return }
    var place = 0
    for pair in stride(from: 0, to: index.count - 1, by: 2) {
      var number = index[pair]
      for _ in 0..<max(0, index[pair + 1]) {
        guard place + width <= rows.count else { return }
        let row = rows[place..<(place + width)]
        let kind = widths[0] == 0 ? 1 : Self.number(row.prefix(widths[0]))
        let second = Self.number(row.dropFirst(widths[0]).prefix(widths[1]))
        let third = Self.number(row.suffix(widths[2]))
        switch kind {
        case 0: try file.note(number, .free)
        case 1: try file.note(number, .at(second))
        case 2: try file.note(number, .packed(stream: second, index: third))
        default: break
        }
        number += 1
        place += width
      }
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { ($0 & (1 << 48 - 1)) << 8 | Int($1) }
  }

  // MARK: Without tables

  /// Finds the objects by going through the file, the last of each number.
  func rebuild() throws {
    file.forget()
    let bytes = file.bytes
    try file.budget.pass(bytes.count)
    for place in bytes.indices {
      if bytes[place] == 0x6F, let start = objectStart(before: place) {
        var parser = file.parser(at: start)
        if let number = parser.objectNumber() { try file.put(number, .at(start)) }
      } else if bytes[place] == 0x74 {
        var parser = file.parser(at: place)
        guard parser.take("trailer"), let entries = try parser.value()?.entries else { continue }
        file.put(trailer: entries)
      }
    }
    for number in file.places.keys.sorted() { try lookInto(number) }
  }

  /// Where `12 0 obj` begins of which `obj` stands at a place.
  private func objectStart(before place: Int) -> Int? {
    let bytes = file.bytes
    guard bytes[place...].starts(with: "obj".utf8) else { return nil }
    var start = place
    for _ in 0..<2 {
      let end = start
      while start > 0, end - start < 8, PDFBytes.isBlank(bytes[start - 1]) { start -= 1 }
      let behind = start
      while start > 0, behind - start < 12, PDFBytes.isDigit(bytes[start - 1]) { start -= 1 }
      guard start < behind else { return nil }
    }
    return start
  }

  /// Takes from an object what leads to others.
  private func lookInto(_ number: Int) throws {
    guard let value = try? file.object(number), let entries = value.entries else { return }
    switch entries["Type"]?.name {
    case "ObjStm":
      for (index, held) in try file.objects(inStream: number).numbers.enumerated() {
        try file.note(held, .packed(stream: number, index: index))
        try lookForCatalog(held)
      }
    case "XRef": file.put(trailer: entries.filter { ["Root", "Encrypt"].contains($0.key) })
    case "Catalog": file.note(trailer: ["Root": .reference(number)])
    default: break
    }
  }

  private func lookForCatalog(_ number: Int) throws {
    guard file.trailer["Root"] == nil,
      try file.object(number)?.entries?["Type"]?.name == "Catalog"
    else { return }
    file.note(trailer: ["Root": .reference(number)])
  }
}
