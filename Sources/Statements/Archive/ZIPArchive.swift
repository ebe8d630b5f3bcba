/// The files of a ZIP archive, as its directory lists them.
struct ZIPArchive {
  /// One file.
  struct Member {
    let name: String
    fileprivate let method: Int
    fileprivate let packed: Int
    fileprivate let size: Int
    fileprivate let checksum: UInt32
    fileprivate let header: Int
  }

  private let bytes: [UInt8]
  private(set) var members: [Member] = []

  init(_ bytes: [UInt8], limits: StatementLimits) throws {
    self.bytes = bytes
    guard let end = directoryEnd, let count = number(end + 10, 2), var place = number(end + 16, 4)
    else {
      throw StatementError(.archive("its directory is missing, as of one that was cut off"))
    }
    guard count <= limits.archiveFiles else {
      throw StatementError(.tooLarge("the number of files", bound: limits.archiveFiles))
    }
    for _ in 0..<count {
      let (member, next) = try member(at: place)
      if !member.name.hasSuffix("/") { members.append(member) }
      place = next
    }
  }

  // MARK: The directory

  /// Where the record at the end of the directory begins; a comment may stand behind it.
  private var directoryEnd: Int? {
    let first = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22 else { return nil }
    for place in stride(from: bytes.count - 22, through: first, by: -1)
    where bytes[place] == 0x50 && bytes[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return place
    }
    return nil
  }

  private func member(at place: Int) throws -> (Member, next: Int) {
    guard place >= 0, number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2),
      let method = number(place + 10, 2), let checksum = number(place + 16, 4),
      let packed = number(place + 20, 4), let size = number(place + 24, 4),
      let nameLength = number(place + 28, 2), let extra = number(place + 30, 2),
      let comment = number(place + 32, 2), let header = number(place + 42, 4),
      place + 46 + nameLength <= bytes.count
    else { throw StatementError(.archive("its directory is damaged")) }
    guard flags & 1 == 0 else {
      throw StatementError(.archive("it is protected with a password"))
    }
    let member = Member(
      name: String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self),
      method: method,
      packed: packed,
      size: size,
      checksum: UInt32(truncatingIfNeeded: checksum),
      header: header
    )
    return (member, place + 46 + nameLength + extra + comment)
  }

  /// A number of so many bytes, the lowest first; nil beyond the end.
  private func number(_ place: Int, _ width: Int) -> Int? {
    guard place >= 0, place + width <= bytes.count else { return nil }
    return bytes[place..<(place + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  // MARK: A file

  /// A file unpacked: as large as the directory says, and with its checksum, or refused.
  func source(_ member: Member, limits: StatementLimits) throws -> StatementSource {
    guard number(member.header, 4) == 0x0403_4B50, let name = number(member.header + 26, 2),
      let extra = number(member.header + 28, 2), case let start = member.header + 30 + name + extra,
      start + member.packed <= bytes.count
    else { throw StatementError(.archive("a file in it is damaged")) }
    guard member.method == 0 || member.method == 8 else {
      throw StatementError(.archive("a file in it is packed in a way that is not read"))
    }
    guard member.size / limits.inflation <= member.packed else {
      throw StatementError(.tooLarge("what is packed", bound: limits.bytes))
    }
    let packed = bytes[start..<(start + member.packed)]
    return StatementSource { unpacked(packed, member) }
  }

  private func unpacked(_ packed: ArraySlice<UInt8>, _ member: Member) -> StatementSource.Pieces {
    var inflater = Inflater(packed)
    let stored = StatementSource.pieces(of: packed)
    var checksum = CRC32()
    var size = 0
    return {
      let piece: ArraySlice<UInt8>?
      do {
        piece = member.method == 0 ? try stored() : try inflater.next()
      } catch is Inflater.Damage {
        throw StatementError(.archive("a file in it is damaged"))
      }
      size += piece?.count ?? 0
      if let piece { checksum.update(piece) }
      guard size <= member.size,
        piece != nil || size == member.size && checksum.value == member.checksum
      else { throw StatementError(.archive("a file in it is damaged")) }
      return piece
    }
  }
}

/// The checksum of ZIP (ISO 3309).
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    var state = state
    for byte in bytes { state = state >> 8 ^ Self.table[Int((state ^ UInt32(byte)) & 0xFF)] }
    self.state = state
  }

  var value: UInt32 { ~state }

  private static let table: [UInt32] = (0..<256).map { number in
    var value = UInt32(number)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    return value
  }
}
