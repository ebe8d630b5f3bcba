import Statements
import Testing

@Suite("archives of statements")
struct ArchiveTests {
  /// A file of an archive.
  struct File {
    let name: String
    let size: Int
    let checksum: UInt32
    let content: [UInt8]
    let isPacked: Bool

    /// A file that is stored as it is.
    init(_ name: String, _ bytes: [UInt8]) {
      self.init(
        name,
        size: bytes.count,
        checksum: ArchiveTests.checksum(bytes),
        bytes,
        isPacked: false
      )
    }

    init(_ name: String, size: Int, checksum: UInt32, _ content: [UInt8], isPacked: Bool = true) {
      self.name = name
      self.size = size
      self.checksum = checksum
      self.content = content
      self.isPacked = isPacked
    }
  }

  /// A ZIP archive.
  static func zip(_ files: [File], flags: Int = 0) -> [UInt8] {
    func number(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) }
    }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      var common = number(20, 2) + number(flags, 2) + number(file.isPacked ? 8 : 0, 2)
      common += number(0, 4) + number(Int(file.checksum), 4) + number(file.content.count, 4)
      common += number(file.size, 4) + number(file.name.utf8.count, 2)
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + number(0, 12) + number(archive.count, 4)
      directory += Array(file.name.utf8)
      archive += [0x50, 0x4B, 3, 4] + common + number(0, 2) + Array(file.name.utf8) + file.content
    }
    let counts = number(files.count, 2) + number(files.count, 2)
    let end = number(directory.count, 4) + number(archive.count, 4) + [0, 0]
    return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + counts + end
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { state, byte in
      (0..<8).reduce(state ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
      }
    }
  }

  private static let camt = Array(Camt.message(Camt.statement(Camt.entry())).utf8)
  private static let swift = Array(MT940Tests.message(":61:2603020302C10,N051NONREF").utf8)

  private func read(_ bytes: [UInt8]) throws -> ([BankStatement], [StatementDoubt]) {
    try StatementReader().statements(in: StatementSource(bytes))
  }

  @Test func `all files of an archive are read, and what is none is named`() throws {
    let (statements, doubts) = try read(
      Self.zip([
        File("a.xml", Self.camt), File("lies mich.txt", Array("Guten Tag".utf8)),
        File("b.sta", Self.swift), File("__MACOSX/._a.xml", [0]),
      ])
    )
    #expect(statements.map(\.heading.format) == [.camt053, .mt940])
    #expect(doubts == [.leftOut("lies mich.txt")])
  }

  @Test(arguments: DeflateSamples.all)
  func `what is packed is unpacked`(sample: DeflateSamples.Sample) throws {
    let file = File("a.sta", size: sample.size, checksum: sample.checksum, sample.packed)
    let (statements, _) = try read(Self.zip([file]))
    #expect(statements.first?.entries.count == sample.entries)
    #expect(statements.first?.balance.difference == 0)
  }

  @Test func `a statement that cannot be read refuses the whole archive, by name`() {
    let cut = Array(Self.camt.dropLast(30))
    let error = refusal(Self.zip([File("a.xml", Self.camt), File("b.xml", cut)]))
    #expect(error?.problem == .truncated)
    #expect(error?.file == "b.xml")
  }

  @Test func `an order to a bank in an archive is refused`() {
    let order = Array("<Document><CstmrCdtTrfInitn/></Document>".utf8)
    let error = refusal(Self.zip([File("a.xml", Self.camt), File("p.xml", order)]))
    #expect(error?.problem == .notAStatement(.order("CstmrCdtTrfInitn")))
  }

  @Test func `a bomb is refused before it is unpacked`() {
    var limits = StatementLimits()
    limits.inflation = 10
    let archive = Self.zip([File("a.xml", size: 1000, checksum: 0, [1, 2, 3])])
    #expect(
      refusal(archive, limits: limits)?.problem == .tooLarge("what is packed", bound: limits.bytes)
    )
    limits = StatementLimits()
    limits.bytes = Self.camt.count + 10
    let two = Self.zip([File("a.xml", Self.camt), File("b.xml", Self.camt)])
    #expect(refusal(two, limits: limits)?.problem == .tooLarge("the file", bound: limits.bytes))
    limits = StatementLimits()
    limits.archiveFiles = 1
    #expect(refusal(two, limits: limits)?.problem == .tooLarge("the number of files", bound: 1))
  }

  @Test(arguments: ["password", "nested", "checksum", "cut", "damaged", "empty"])
  func `an archive that cannot be trusted is refused`(kind: String) {
    var bytes = Self.zip([File("a.xml", Self.camt)])
    switch kind {
    case "password": bytes = Self.zip([File("a.xml", Self.camt)], flags: 1)
    case "nested": bytes = Self.zip([File("a.zip", bytes)])
    case "checksum": bytes[60] ^= 1
    case "cut": bytes.removeLast(bytes.count / 2)
    case "damaged": bytes = Self.zip([File("a.xml", size: 100, checksum: 0, [7, 0xFF, 0xFF])])
    default: bytes = Self.zip([])
    }
    let problem = refusal(bytes)?.problem
    guard case .archive = problem else {
      Issue.record("\(kind): \(String(describing: problem))")
      return
    }
  }
}
