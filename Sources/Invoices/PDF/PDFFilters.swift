import Statements

/// Undoes the filters of a stream (ISO 32000-1, 7.4).
struct PDFFilters {
  let budget: PDFBudget

  /// The bytes of a stream as they were before its filters.
  func decoded(_ packed: ArraySlice<UInt8>, _ steps: [(name: String, settings: [String: PDFValue])])
    throws -> [UInt8]
  {
    guard steps.count <= 8 else {
      throw InvoiceError(.tooLarge("the number of filters of a stream", bound: 8))
    }
    var bytes = packed
    for step in steps { bytes = try decoded(bytes, step.name, step.settings)[...] }
    return Array(bytes)
  }

  private func decoded(
    _ bytes: ArraySlice<UInt8>,
    _ name: String,
    _ settings: [String: PDFValue]
  ) throws -> [UInt8] {
    switch name {
    case "FlateDecode", "Fl": return try PDFPredictor.undone(inflated(bytes), settings)
    case "LZWDecode", "LZW":
      let isEarly = settings["EarlyChange"]?.number != 0
      let plain = try LZW.decoded(bytes, isEarly: isEarly, budget: budget)
      return try PDFPredictor.undone(plain, settings)
    case "ASCIIHexDecode", "AHx":
      let plain = PDFString.hexadecimal(bytes).bytes
      try budget.unpack(plain.count)
      return plain
    case "ASCII85Decode", "A85":
      let plain = try ASCII85.decoded(bytes)
      try budget.unpack(plain.count)
      return plain
    case "RunLengthDecode", "RL": return try runs(bytes)
    case "Crypt": throw InvoiceError(.encrypted)
    default: throw InvoiceError(.pdf("a file in it is packed in a way that is not read"))
    }
  }

  /// Unpacks zlib (RFC 1950), whose header some programs leave out.
  private func inflated(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
    try budget.pass(bytes.count)
    let head = bytes.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    let hasHeader = bytes.count >= 2 && head >> 8 & 15 == 8 && head % 31 == 0
    var inflater = Inflater(hasHeader ? bytes.dropFirst(2) : bytes)
    var plain: [UInt8] = []
    do {
      while let piece = try inflater.next() {
        try budget.unpack(piece.count)
        plain += piece
      }
    } catch is Inflater.Damage {
      throw InvoiceError(.pdf("what is packed in it is damaged"))
    }
    return plain
  }

  private func runs(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
    var plain: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex, bytes[place] != 128 {
      let length = Int(bytes[place])
      place += 1
      if length < 128 {
        let end = min(bytes.endIndex, place + length + 1)
        plain += bytes[place..<end]
        place = end
      } else if place < bytes.endIndex {
        try budget.unpack(257 - length)
        plain += repeatElement(bytes[place], count: 257 - length)
        place += 1
      }
    }
    try budget.unpack(bytes.count)
    return plain
  }
}

/// Undoes the prediction that stands before packing (ISO 32000-1, 7.4.4.4).
enum PDFPredictor {
  static func undone(_ bytes: [UInt8], _ settings: [String: PDFValue]) throws -> [UInt8] {
    let kind = settings["Predictor"]?.number ?? 1
    guard kind > 1 else { return bytes }
    let colors = settings["Colors"]?.number ?? 1
    let bits = settings["BitsPerComponent"]?.number ?? 8
    let columns = settings["Columns"]?.number ?? 1
    guard (1...32).contains(colors), [1, 2, 4, 8, 16].contains(bits),
      (1...1_000_000).contains(columns), kind != 2 || bits == 8
    else { throw InvoiceError(.pdf("what is packed in it is damaged")) }
    let pixel = max(1, colors * bits / 8)
    let width = (colors * bits * columns + 7) / 8
    return kind == 2 ? horizontal(bytes, width, pixel) : rows(bytes, width, pixel)
  }

  /// TIFF: each value less the one to its left.
  private static func horizontal(_ bytes: [UInt8], _ width: Int, _ pixel: Int) -> [UInt8] {
    var plain = bytes
    for place in plain.indices where place % width >= pixel {
      plain[place] &+= plain[place - pixel]
    }
    return plain
  }

  /// PNG: each row begins with how it was predicted.
  private static func rows(_ bytes: [UInt8], _ width: Int, _ pixel: Int) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var before = [UInt8](repeating: 0, count: width)
    var place = 0
    while place < bytes.count {
      let kind = bytes[place]
      var row = Array(bytes[(place + 1)..<min(bytes.count, place + 1 + width)])
      for column in row.indices {
        let left = column >= pixel ? row[column - pixel] : 0
        let corner = column >= pixel ? before[column - pixel] : 0
        row[column] &+= predicted(kind, left: left, up: before[column], corner: corner)
      }
      plain += row
      if row.count == width { before = row }
      place += width + 1
    }
    return plain
  }

  private static func predicted(_ kind: UInt8, left: UInt8, up: UInt8, corner: UInt8) -> UInt8 {
    switch kind {
    case 1: return left
    case 2: return up
    case 3: return UInt8((Int(left) + Int(up)) / 2)
    case 4:
      let guess = Int(left) + Int(up) - Int(corner)
      let (a, b, c) = (abs(guess - Int(left)), abs(guess - Int(up)), abs(guess - Int(corner)))
      return a <= b && a <= c ? left : b <= c ? up : corner
    default: return 0
    }
  }
}
