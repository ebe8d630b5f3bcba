import Foundation
import Mail

/// How fast messages are parsed, every part and charset decoded, on one thread.
struct ParseBench {
  private static let repetitions = 3

  private let paths: [String]
  private let messages: [[UInt8]]
  private let rounds: Int

  static func run(_ arguments: [String]) -> Int32 {
    var paths = arguments
    var rounds = 1
    if let flag = paths.firstIndex(of: "--rounds"), flag + 1 < paths.count {
      rounds = max(Int(paths[flag + 1]) ?? 1, 1)
      paths.removeSubrange(flag...flag + 1)
    }
    let hasPeers = paths.contains("--peers")
    paths.removeAll { $0 == "--peers" }
    let bench = ParseBench(paths.flatMap(files), rounds: rounds)
    guard !bench.messages.isEmpty else {
      FileHandle.standardError.write(Data("There is no message in these paths.\n".utf8))
      return 66
    }
    bench.report(hasPeers ? ParsePeer.available() : [])
    return 0
  }

  private init(_ paths: [String], rounds: Int) {
    var readable: [String] = []
    var messages: [[UInt8]] = []
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      readable.append(path)
      messages.append([UInt8](data))
    }
    (self.paths, self.messages, self.rounds) = (readable, messages, rounds)
  }

  /// Everyone in turn, some times over; the median of each counts.
  private func report(_ peers: [ParsePeer]) {
    var ours: [Double] = []
    var theirs = peers.map { _ in [ParsePeer.Result]() }
    var (slowest, decoded) = (Duration.zero, 0)
    for _ in 0..<ParseBench.repetitions {
      let (time, count, longest) = measure()
      ours.append(Rate.seconds(time))
      decoded = count
      slowest = max(slowest, longest)
      for (index, peer) in peers.enumerated() {
        if let result = peer.parse(paths, rounds: rounds) { theirs[index].append(result) }
      }
    }
    let bytes = messages.map(\.count).reduce(0, +)
    print(
      "\(messages.count) messages, \(bytes / 1_000_000) MB, x \(rounds), one thread;",
      "median of \(ParseBench.repetitions) runs"
    )
    row("", "messages/s", "MB/s", "decoded MB", "dossier is faster")
    let own = ParseBench.median(ours)
    row("dossier", own, decoded, ratio: 1)
    for (peer, results) in zip(peers, theirs) {
      guard let last = results.last else {
        print("\(peer.name) failed.")
        continue
      }
      let seconds = ParseBench.median(results.map(\.seconds))
      row(peer.name, seconds, last.decoded, ratio: seconds / own)
    }
    print("Our slowest message: \(ParseBench.number(Rate.seconds(slowest) * 1000, 1)) ms")
  }

  private func row(_ name: String, _ seconds: Double, _ decoded: Int, ratio: Double) {
    let megabytes = Double(messages.map(\.count).reduce(0, +) * rounds) / 1e6
    row(
      name,
      ParseBench.number(Double(messages.count * rounds) / seconds, 0),
      ParseBench.number(megabytes / seconds, 1),
      ParseBench.number(Double(decoded) / 1e6, 1),
      ParseBench.number(ratio, 1) + " times"
    )
  }

  private func row(_ name: String, _ columns: String...) {
    let padded = columns.map { String(repeating: " ", count: max(0, 19 - $0.count)) + $0 }
    print(name.padding(toLength: 14, withPad: " ", startingAt: 0) + padded.joined())
  }

  private static func number(_ value: Double, _ digits: Int) -> String {
    value.formatted(.number.precision(.fractionLength(digits)).grouping(.never))
  }

  static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }

  private func measure() -> (Duration, decoded: Int, slowest: Duration) {
    let clock = ContinuousClock()
    var decoded = 0
    var slowest = Duration.zero
    let time = clock.measure {
      for _ in 0..<rounds {
        for message in messages {
          let start = clock.now
          decoded += ParseBench.decode(message)
          slowest = max(slowest, clock.now - start)
        }
      }
    }
    return (time, decoded, slowest)
  }

  /// Parses one message and decodes all of it; how many bytes came out.
  private static func decode(_ bytes: [UInt8]) -> Int {
    let message = MessageParser().parse(bytes)
    var count = message.subject?.utf8.count ?? 0
    count += message.from.count + message.to.count + message.cc.count
    count += message.sentAt == nil ? 0 : 1
    for part in message.leaves {
      if part.mediaType.hasPrefix("text/") {
        count += (try? message.text(of: part))?.utf8.count ?? 0
      } else {
        try? message.decode(part) { count += $0.count }
      }
    }
    return count
  }

  /// The files of a folder; a list of paths, one per line, when the name begins with `@`.
  private static func files(_ path: String) -> [String] {
    if path.hasPrefix("@") {
      let list = FileManager.default.contents(atPath: String(path.dropFirst())) ?? Data()
      return String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { "\(path)/\($0)" }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
