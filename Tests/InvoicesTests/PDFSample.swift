/// PDFs that carry a file, put together from their parts.
enum PDFSample {
  /// How the file stands in its stream.
  enum Coding: String, CaseIterable {
    case stored, deflated, predicted, hexadecimal, base85, runs
  }

  /// A PDF with one embedded file, named by the tree of files.
  static func carrying(
    _ content: [UInt8],
    as coding: Coding = .stored,
    name: String = "(factur-x.xml)",
    catalog: String = "/Names << /EmbeddedFiles << /Kids [5 0 R] >> >>",
    trailer: String = ""
  ) -> [UInt8] {
    let (bytes, filter) = coded(content, coding)
    return file(
      [
        Array("<< /Type /Catalog \(catalog) >>".utf8),
        Array("<< /Type /Filespec /UF \(name) /EF << /F 3 0 R >> >>".utf8),
        Array("<< /Type /EmbeddedFile /Length 4 0 R \(filter) >> stream\r\n".utf8) + bytes
          + Array("\nendstream".utf8), Array("\(bytes.count)".utf8),
        Array("<< /Names [(f) 2 0 R] >>".utf8),
      ],
      trailer: trailer
    )
  }

  /// A PDF of objects from 1 on, with a table.
  static func file(_ objects: [[UInt8]], trailer: String = "") -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var rows = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(bytes.count)
      rows += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    let end = "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
    let table = "xref\n0 \(objects.count + 1)\n\(rows)\(end)startxref\n\(start)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }

  /// A PDF whose catalog and file specification stand in a stream of objects, with a packed table.
  static func packed(_ content: [UInt8]) -> [UInt8] {
    let first = "<< /Type /Catalog /AF [2 0 R] >> "
    let second = "<< /Type /Filespec /UF (xrechnung.xml) /EF << /UF 3 0 R >> >>"
    let head = "1 0 2 \(first.utf8.count) "
    let held = deflated(Array((head + first + second).utf8))
    var bytes = Array("%PDF-1.5\n".utf8)
    var places: [Int] = []
    func add(_ number: Int, _ entries: String, _ stream: [UInt8]) {
      places.append(bytes.count)
      bytes += Array("\(number) 0 obj << /Length \(stream.count) \(entries) >> stream\n".utf8)
      bytes += stream + Array("\nendstream endobj\n".utf8)
    }
    add(3, "/Filter /FlateDecode", deflated(content))
    add(4, "/Type /ObjStm /N 2 /First \(head.utf8.count) /Filter /FlateDecode", held)
    let start = bytes.count
    func row(_ kind: UInt8, _ place: Int, _ index: UInt8) -> [UInt8] {
      [kind] + [16, 8, 0].map { UInt8(place >> $0 & 255) } + [index]
    }
    let rows =
      row(0, 0, 0) + row(2, 4, 0) + row(2, 4, 1) + row(1, places[0], 0) + row(1, places[1], 0)
    let table = "/Type /XRef /W [1 3 1] /Size 5 /Root 1 0 R /Filter /FlateDecode"
    let settings = " /DecodeParms << /Predictor 12 /Columns 5 >>"
    add(5, table + settings, deflated(predicted(rows, columns: 5)))
    return bytes + Array("startxref\n\(start)\n%%EOF".utf8)
  }

  // MARK: Codings

  private static func coded(_ content: [UInt8], _ coding: Coding) -> ([UInt8], String) {
    switch coding {
    case .stored: (content, "")
    case .deflated: (deflated(content), "/Filter [/FlateDecode]")
    case .predicted:
      (
        deflated(predicted(content, columns: 7)),
        "/Filter /FlateDecode /DecodeParms [<< /Predictor 15 /Columns 7 >>]"
      )
    case .hexadecimal:
      (content.flatMap { hex($0 >> 4) + hex($0 & 15) } + [0x3E], "/Filter /ASCIIHexDecode")
    case .base85: (base85(content), "/Filter /ASCII85Decode")
    case .runs: (runs(content), "/Filter /RunLengthDecode")
    }
  }

  private static func hex(_ digit: UInt8) -> [UInt8] { [digit < 10 ? 0x30 + digit : 0x57 + digit] }

  /// zlib with stored blocks only.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    var rest = content[...]
    repeat {
      let piece = rest.prefix(60_000)
      rest = rest.dropFirst(60_000)
      let (low, high) = (UInt8(piece.count & 255), UInt8(piece.count >> 8))
      bytes += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + piece
    } while !rest.isEmpty
    return bytes + [0, 0, 0, 0]
  }

  /// Rows that are predicted by the one above.
  static func predicted(_ content: [UInt8], columns: Int) -> [UInt8] {
    var before = [UInt8](repeating: 0, count: columns)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: content.count, by: columns) {
      let row = Array(content[start..<min(content.count, start + columns)])
      bytes += [2] + zip(row, before).map { $0 &- $1 }
      if row.count == columns { before = row }
    }
    return bytes
  }

  private static func base85(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: content.count, by: 4) {
      let group = Array(content[start..<min(content.count, start + 4)])
      var number = (group + [0, 0, 0]).prefix(4).reduce(0) { $0 << 8 | Int($1) }
      var digits: [UInt8] = []
      for _ in 0..<5 {
        digits.insert(UInt8(number % 85 + 0x21), at: 0)
        number /= 85
      }
      bytes += digits.prefix(group.count + 1)
    }
    return bytes + Array("~>".utf8)
  }

  private static func runs(_ content: [UInt8]) -> [UInt8] {
    content.flatMap { [0, $0] } + [128]
  }
}
