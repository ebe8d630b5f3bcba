import Cases

/// Looks for e-invoices among the files of a message while they are decoded.
public struct InvoiceSearch {
  /// How many files of a message are looked into.
  private static let mostFiles = 8
  /// How many bytes a file may have that is looked into.
  private static let mostBytes = 16 << 20

  private let read: MessageReader.ReadInvoice?
  private var looked = 0
  /// The e-invoices that were found.
  private(set) var found: [AttachedInvoice] = []
  /// What should be one and cannot be read, in words.
  private(set) var remarks: [String] = []

  init(_ read: MessageReader.ReadInvoice?) {
    self.read = read
  }

  /// Begins a file: what takes its bytes; nil for one that is not looked into.
  ///
  /// Of one that is far too large as it came, encoded in so many bytes, nothing is gathered.
  mutating func begin(_ name: String, _ mediaType: String, encoded: Int) -> Candidate? {
    guard read != nil, looked < Self.mostFiles, Self.mayBe(name, mediaType) else { return nil }
    looked += 1
    return Candidate(name: name, most: encoded > 2 * Self.mostBytes ? 0 : Self.mostBytes)
  }

  /// Looks into a file whose bytes were taken.
  mutating func end(_ candidate: Candidate?) {
    guard let candidate, let read else { return }
    let finding =
      candidate.bytes.map { read(candidate.name, $0) }
      ?? .unreadable("it is too large to be looked into")
    switch finding {
    case .nothing: break
    case .invoice(let invoice): found.append(invoice)
    case .unreadable(let why): remarks.append("\(candidate.name): no e-invoice is read: \(why)")
    }
  }

  /// Whether a file may be an e-invoice, by its name and type.
  public static func mayBe(_ name: String, _ mediaType: String) -> Bool {
    let name = name.lowercased()
    let type = mediaType.lowercased()
    return isPDF(name, type) || name.hasSuffix(".xml") || type.hasSuffix("/xml")
      || type.hasSuffix("+xml") && !type.hasPrefix("image/")
  }

  /// Whether a file is a PDF, by its name and type.
  public static func isPDF(_ name: String, _ mediaType: String) -> Bool {
    name.lowercased().hasSuffix(".pdf") || mediaType.lowercased().hasSuffix("/pdf")
  }
}

/// A file that may be an e-invoice, as far as it was decoded.
final class Candidate {
  let name: String
  private let most: Int
  /// Its bytes; nil when there are too many.
  private(set) var bytes: [UInt8]? = []

  init(name: String, most: Int) {
    self.name = name
    self.most = most
  }

  func take(_ piece: ArraySlice<UInt8>) {
    guard let count = bytes?.count else { return }
    if count + piece.count <= most { bytes?.append(contentsOf: piece) } else { bytes = nil }
  }
}
