import Cases
import Engine
import Foundation
import Mail

/// `dossier thread LIST`: the ladder alone, over files.
enum ThreadCommand {
  static let command = Command(
    name: "thread",
    group: .tools,
    summary: "Sort messages of files into cases, by the ladder alone.",
    discussion: """
      Reads one path per line from LIST, in the order in which the messages came, and prints for each
      its path, a tab and the number of a case. A message that no signal places opens a case. No
      workspace is needed, and nothing is stored.
      """,
    positionals: [.one("list", "The file with the paths, or '-'.")],
    action: .run { invocation in
      let bytes = try InputFile.bytes(invocation.positional("list"), context: invocation.context)
      var sorter = Sorter()
      for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
        let path = String(line)
        let file = try InputFile.bytes(path, context: invocation.context)
        let number = try sorter.caseNumber(of: file)
        invocation.output.bytes(Array("\(path)\t\(number)\n".utf8))
      }
      return .ok
    }
  )

  /// Sorts one message after the other.
  private struct Sorter {
    private let reader = MessageReader(parser: MessageParser(legacyCharset: "windows-1252"))
    private var replay: Replay
    private var cases = OpenedCases()

    init() {
      let keys = ReferenceKeys(
        active: ReferenceKeys.Key(name: "thread", secret: []),
        workspaceID: "thread"
      )
      let threader = Threader(
        references: ReferenceScheme(prefix: "DOS", keys: keys),
        addresses: CaseAddress(localPart: "cases", separator: "+", domain: "", keys: keys),
        ownAddresses: []
      )
      replay = Replay(receive: ReceiveMessage(threader: threader))
    }

    mutating func caseNumber(of bytes: [UInt8]) throws -> Int {
      let message = try reader.read(bytes, receivedAt: Date(timeIntervalSince1970: 0))
      if case .filed(let numbers, _) = try replay.decide(message, in: cases).placement,
        let number = numbers.first
      {
        return number
      }
      let number = cases.open()
      replay.accept(message, on: [number])
      return number
    }
  }

  /// Cases of which nothing is known but that they are open.
  private struct OpenedCases: CaseIndex {
    private var count = 0

    mutating func open() -> Int {
      count += 1
      return count
    }

    func caseFile(_ number: Int) -> CaseFile? {
      guard (1...max(1, count)).contains(number), count > 0 else { return nil }
      return CaseFile(number: number, type: .other, title: "", openedAt: .distantPast)
    }

    func participants(of number: Int) -> [Participant] { [] }
    func cases(ofMessageID messageID: MessageID) -> [Int] { [] }
    func cases(answering messageID: MessageID) -> [Int] { [] }
    func askedSteps(of number: Int) -> [AskedStep] { [] }
    func wrongReferences(of email: String, since: Date) -> Int { 0 }
    func ruledCase(of email: String) -> Int? { nil }
    func liveCases(ofDomain domain: String) -> [Int] { [] }
    func liveCases(ofParticipant email: String) -> [Int] { [] }
    func liveCases(ofItemNumbers words: [String]) -> [ItemMatch] { [] }
    func sentMessage(_ messageID: MessageID) -> SentMessage? { nil }
  }
}
