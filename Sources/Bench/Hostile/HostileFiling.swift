import Cases
import Engine
import Foundation
import Mail
import Store

/// What hostile messages cost when they are explained and filed on a case of many participants.
struct HostileFiling {
  private static let people = 1_000
  private static let size = 4_000_000
  private static let mostSeconds = 1.0

  private let office: BenchOffice
  private let address: String
  private let folder: String

  private init() throws {
    folder = NSTemporaryDirectory() + "dossier-hostile-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    office = BenchOffice(try SQLiteStore(workspace: folder, create: true), now: Date())
    let people = (0..<Self.people).map {
      Participant(email: "p\($0)@many.example", role: .observer)
    }
    let number = try office.store.open(
      SQLiteStore.Opening(type: .dispute, title: "Many", participants: people),
      by: Actor(kind: .user, name: "anna"),
      now: office.now
    )
    // The one whose code is made last.
    address = office.addresses.address(
      case: number,
      for: people[Self.people - 1].email,
      thread: .internal
    )
  }

  /// Prints a row for each kind; whether all are within the bar.
  static func run(_ inputs: [HostileInput]) -> Bool {
    do {
      let bench = try HostileFiling()
      defer { try? FileManager.default.removeItem(atPath: bench.folder) }
      print("\nexplained and filed on a case of \(people) participants, 4 MB, in ms of CPU")
      let slow = try inputs.filter { input in
        let seconds = try bench.seconds(input)
        let isSlow = seconds > mostSeconds
        let figure = seconds * 1000
        print(
          input.name.padding(toLength: 38, withPad: " ", startingAt: 0)
            + figure.formatted(.number.precision(.fractionLength(1)).grouping(.never))
            + (isSlow ? "  OVER" : "")
        )
        return isSlow
      }
      print("\(inputs.count) kinds, \(slow.count) over the bar (1 s)")
      return slow.isEmpty
    } catch {
      print("The workspace of the measurement cannot be used: \(error)")
      return false
    }
  }

  private func seconds(_ input: HostileInput) throws -> Double {
    let fields = """
      Delivered-To: \(address)
      Message-ID: <\(UUID().uuidString)@bench.example>

      """
    let message = Array(fields.utf8) + input.message(Self.size)
    try office.arrive(message)
    let start = Self.cpu()
    let read = try office.reader.read(message, receivedAt: office.now)
    _ = try office.store.withIndex { try office.receive.decide(read, in: $0) }
    _ = try office.dispatcher.round()
    return Self.cpu() - start
  }

  /// The CPU time that this process has used, in seconds.
  private static func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
