public import Cases
import Glibc

/// A Maildir as a source of messages: everything in `new` and `cur`.
public final class MaildirSource: MailSource {
  /// The name of the mailbox in the configuration.
  public let name: String

  private let path: String
  private var entries: [String: MaildirEntry] = [:]
  private var changed: Set<String> = []

  private static let chunk = 262_144

  /// Takes the path of the folder that holds `new` and `cur`.
  public init(name: String, path: String) {
    self.name = name
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Makes sure that it is a Maildir.
  public func open() throws -> MailboxEpoch {
    for place in MaildirEntry.Place.allCases {
      let isFolder = try Descriptor(
        "\(path)/\(place.rawValue)",
        O_RDONLY | O_DIRECTORY,
        stage: .select
      )
      guard isFolder != nil else {
        throw TransportError(
          stage: .select,
          message: "\(path) is no Maildir, as it has no folder \(place.rawValue): check the path.",
          isTransient: false
        )
      }
    }
    return MailboxEpoch(uidValidity: 0)
  }

  /// Everything it holds, in the order of the names.
  public func list(after cursor: UInt32?) throws -> [RemoteMessage] {
    try scan(.list)
    return entries.sorted { $0.key < $1.key }.map { key, entry in
      RemoteMessage(key: RemoteKey(key), size: entry.size, receivedAt: entry.receivedAt)
    }
  }

  /// A folder holds what it lists.
  public var shortfall: TransportError? { nil }

  /// What is there of some messages.
  public func metadata(of keys: [RemoteKey]) throws -> [RemoteMessage] {
    let wanted = Set(keys)
    return try list(after: nil).filter { wanted.contains($0.key) }
  }

  /// A file that cannot be read fails by itself.
  public var interrupted: RemoteKey? { nil }

  /// A folder is never renumbered, so nobody asks.
  public func messageIDs(of messages: [RemoteMessage]) -> [RemoteKey: [UInt8]] { [:] }

  /// Its keys are file names.
  public func settle() throws -> MailboxEpoch { try open() }

  /// A folder does not tell.
  public func awaitHint(seconds: Double) -> Bool { false }

  /// Streams messages.
  public func fetch(_ messages: [RemoteMessage], to receiver: any MessageReceiver) throws {
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    for message in messages {
      guard let file = try file(of: message.key) else {
        try receiver.gone(message)
        continue
      }
      try receiver.begin(message)
      while case let count = try file.read(into: &buffer), count > 0 {
        try receiver.append(buffer[..<count])
      }
      try receiver.end()
    }
  }

  /// Marks, moves or deletes messages; what is no longer there is passed over.
  @discardableResult
  public func acknowledge(
    _ keys: [RemoteKey],
    as action: AcknowledgeAction,
    isOurs: ([RemoteKey]) throws -> Set<RemoteKey>
  ) throws -> AcknowledgeAction {
    guard action != .keep, !keys.isEmpty else { return action }
    let target = if case .move(let folder) = action { try self.folder(folder) } else { path }
    try scan(.acknowledge)
    for key in keys {
      guard let entry = entries[key.value] else { continue }
      try acknowledge(entry, as: action, target)
    }
    for folder in changed.sorted() {
      try Descriptor.synchronize(folder: folder, stage: .acknowledge)
    }
    changed = []
    return action
  }

  /// Forgets the listing.
  public func close() {
    entries = [:]
  }

  private func acknowledge(
    _ entry: MaildirEntry,
    as action: AcknowledgeAction,
    _ target: String
  ) throws {
    let from = "\(path)/\(entry.place.rawValue)"
    let to: String
    switch action {
    case .keep: return
    case .delete:
      guard unlink("\(from)/\(entry.fileName)") == 0 || errno == ENOENT else {
        throw FileError.last(.acknowledge, "delete", "\(from)/\(entry.fileName)")
      }
      changed.insert(from)
      return
    case .seen: to = "\(path)/cur/\(entry.fileName(adding: "S"))"
    case .move: to = "\(target)/cur/\(entry.fileName(adding: "S"))"
    }
    guard rename("\(from)/\(entry.fileName)", to) == 0 || errno == ENOENT else {
      throw FileError.last(.acknowledge, "move \(from)/\(entry.fileName) to", to)
    }
    changed.formUnion([from, "\(target)/cur"])
  }

  /// A message's file: a mail client may have renamed it since the listing.
  private func file(of key: RemoteKey) throws -> Descriptor? {
    for isListed in [true, false] {
      if !isListed { try scan(.fetch) }
      guard let entry = entries[key.value] else { continue }
      let file = try Descriptor(
        "\(path)/\(entry.place.rawValue)/\(entry.fileName)",
        O_RDONLY | O_NONBLOCK,
        stage: .fetch
      )
      if let file, file.isRegularFile { return file }
    }
    return nil
  }

  private func scan(_ stage: TransportError.Stage) throws {
    entries = [:]
    // `cur` last: a message that a client moves meanwhile is seen at least once.
    for place in MaildirEntry.Place.allCases {
      guard let found = MaildirEntry.all(in: place, of: path) else {
        throw FileError.last(stage, "list", "\(path)/\(place.rawValue)")
      }
      for entry in found { entries[entry.uniqueName] = entry }
    }
  }

  /// Another Maildir: a subfolder as Maildir++ names it, or a folder beside this one.
  private func folder(_ name: String) throws -> String {
    let isName =
      !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\0")
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    let beside = "\(path.hasPrefix("/") ? "/" : "")\(parent)\(parent.isEmpty ? "" : "/")\(name)"
    for candidate in isName ? ["\(path)/.\(name)", beside] : [] {
      let isMaildir = try Descriptor(
        "\(candidate)/cur",
        O_RDONLY | O_DIRECTORY,
        stage: .acknowledge
      )
      if isMaildir != nil { return candidate }
    }
    throw TransportError(
      stage: .acknowledge,
      message: "There is no Maildir \(name) in or beside \(path): check the name, or create it.",
      isTransient: false
    )
  }
}
