/// The objects that a stream holds (ISO 32000-1, 7.5.7).
struct PackedObjects {
  var bytes: [UInt8] = []
  /// Their numbers, and where in the bytes each begins.
  var numbers: [Int] = []
  var starts: [Int] = []
}

/// The objects of a PDF, found by its tables, or by going through the file where those are damaged.
final class PDFFile {
  /// Where an object stands.
  enum Place {
    /// At a place of the file.
    case at(Int)
    /// In a stream of objects, at a position there.
    case packed(stream: Int, index: Int)
    /// Nowhere any more.
    case free
  }

  let bytes: [UInt8]
  let limits: InvoiceLimits
  let budget: PDFBudget
  /// The objects by their numbers.
  private(set) var places: [Int: Place] = [:]
  /// What leads to the first objects.
  private(set) var trailer: [String: PDFValue] = [:]
  /// The streams of objects that were unpacked.
  private var packed: [Int: PackedObjects] = [:]
  /// Whether an object did not stand where the tables say.
  private(set) var isDamaged = false

  /// Whether bytes begin as a PDF does: a mark within the first kilobyte.
  static func isPDF(_ bytes: [UInt8]) -> Bool { start(of: bytes) != nil }

  private static func start(of bytes: [UInt8]) -> Int? {
    let mark = Array("%PDF-".utf8)
    return bytes.indices.prefix(1024).first { bytes[$0] == 0x25 && bytes[$0...].starts(with: mark) }
  }

  init(_ bytes: [UInt8], limits: InvoiceLimits) {
    // Places count from the mark, in front of which some programs leave a few bytes.
    let start = Self.start(of: bytes) ?? 0
    self.bytes = start == 0 ? bytes : Array(bytes[start...])
    self.limits = limits
    budget = PDFBudget(limits)
  }

  func parser(at place: Int) -> PDFParser {
    PDFParser(bytes, at: place, budget: budget, nesting: limits.nesting)
  }

  // MARK: What the tables say

  /// Notes where an object stands, unless something newer says it.
  func note(_ number: Int, _ place: Place) throws {
    guard places[number] == nil else { return }
    try put(number, place)
  }

  /// Notes where an object stands, whatever was said before.
  func put(_ number: Int, _ place: Place) throws {
    places[number] = place
    guard places.count <= limits.objects else {
      throw InvoiceError(.tooLarge("the number of objects in the PDF", bound: limits.objects))
    }
  }

  /// Adds what an older trailer says.
  func note(trailer older: [String: PDFValue]) {
    trailer.merge(older) { newer, _ in newer }
  }

  /// Takes what a newer trailer says.
  func put(trailer newer: [String: PDFValue]) {
    trailer.merge(newer) { _, newer in newer }
  }

  /// Forgets all that was read of it.
  func forget() {
    places = [:]
    trailer = [:]
    packed = [:]
    isDamaged = false
  }

  // MARK: Objects

  /// What a value stands for: that of the object that it refers to.
  func resolved(_ value: PDFValue?) throws -> PDFValue? {
    var value = value
    for _ in 0..<16 {
      guard case .reference(let number) = value else { return value }
      value = try object(number)
    }
    return nil
  }

  /// An object; nil when it is not there.
  func object(_ number: Int) throws -> PDFValue? {
    switch places[number] {
    case .at(let place):
      var parser = parser(at: place)
      let isThere = parser.objectNumber() == number
      if !isThere { isDamaged = true }
      return isThere ? try parser.object() : nil
    case .packed(let stream, let index): return try packedObject(index, of: stream)
    case .free, nil: return nil
    }
  }

  private func packedObject(_ index: Int, of stream: Int) throws -> PDFValue? {
    let held = try objects(inStream: stream)
    guard held.starts.indices.contains(index) else { return nil }
    var parser = PDFParser(
      held.bytes,
      at: held.starts[index],
      budget: budget,
      nesting: limits.nesting
    )
    return try parser.value()
  }

  /// What a stream of objects holds; nothing when an object is no such stream.
  func objects(inStream number: Int) throws -> PackedObjects {
    if let held = packed[number] { return held }
    // What is not there stays empty, so that nobody looks for it again.
    packed[number] = PackedObjects()
    guard case .at = places[number], let value = try object(number), let entries = value.entries,
      let bytes = try readable(value)
    else { return PackedObjects() }
    let first = try resolved(entries["First"])?.number ?? 0
    let count = try resolved(entries["N"])?.number ?? 0
    var held = PackedObjects(bytes: bytes)
    var parser = PDFParser(bytes, at: 0, budget: budget, nesting: limits.nesting)
    while held.starts.count < min(count, limits.objects), let number = parser.whole(),
      let start = parser.whole()
    {
      held.numbers.append(number)
      held.starts.append(max(0, min(bytes.count, first + start)))
    }
    try budget.pass(parser.place)
    packed[number] = held
    return held
  }

  /// The bytes of a stream; nil for one that is damaged, which takes nothing from the others.
  private func readable(_ value: PDFValue) throws -> [UInt8]? {
    do {
      return try data(of: value)
    } catch let error as InvoiceError {
      if case .tooLarge = error.problem { throw error }
      isDamaged = true
      return nil
    }
  }

  // MARK: Streams

  /// The bytes of a stream, its filters undone; nil when a value is none.
  func data(of value: PDFValue) throws -> [UInt8]? {
    guard case .stream(let entries, let start) = value, start <= bytes.count else { return nil }
    guard entries["F"] == nil else { throw InvoiceError(.pdf("a file in it stands elsewhere")) }
    let filters = try list(entries["Filter"])
    let settings = try list(entries["DecodeParms"])
    let steps = try filters.enumerated().map { index, filter in
      (
        name: filter.name ?? "",
        settings: try settings.indices.contains(index)
          ? (settings[index].entries ?? [:]).compactMapValues(resolved) : [:]
      )
    }
    let packed = bytes[start..<(try end(of: entries, from: start))]
    return try PDFFilters(budget: budget).decoded(packed, steps)
  }

  /// A value, or those of an array, each with what it refers to.
  private func list(_ value: PDFValue?) throws -> [PDFValue] {
    switch try resolved(value) {
    case nil, .null: []
    case .array(let elements): try elements.prefix(16).map { try resolved($0) ?? .null }
    case let single?: [single]
    }
  }

  /// Where a stream ends: by its length where that is right, else at the word that ends it.
  private func end(of entries: [String: PDFValue], from start: Int) throws -> Int {
    if let length = try resolved(entries["Length"])?.number, length >= 0,
      length <= bytes.count - start
    {
      var parser = parser(at: start + length)
      if parser.take("endstream") { return start + length }
    }
    let mark = Array("endstream".utf8)
    var place = start
    while place < bytes.count {
      if bytes[place] == 0x65, bytes[place...].starts(with: mark) { break }
      place += 1
    }
    try budget.pass(place - start)
    guard place < bytes.count else { throw InvoiceError(.truncated) }
    return place
  }
}
