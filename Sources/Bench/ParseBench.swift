import Foundation
import Mail

/// How fast messages are parsed, every part and charset decoded.
enum ParseBench {
  static func run(_ arguments: [String]) -> Int32 {
    var paths = arguments
    var rounds = 1
    if let flag = paths.firstIndex(of: "--rounds"), flag + 1 < paths.count {
      rounds = Int(paths[flag + 1]) ?? 1
      paths.removeSubrange(flag...flag + 1)
    }
    let messages = paths.flatMap(files).compactMap { FileManager.default.contents(atPath: $0) }
      .map { [UInt8]($0) }
    guard !messages.isEmpty else {
      FileHandle.standardError.write(Data("There is no message in these paths.\n".utf8))
      return 66
    }
    report(messages, rounds)
    return 0
  }

  private static func report(_ messages: [[UInt8]], _ rounds: Int) {
    let clock = ContinuousClock()
    var decoded = 0
    var slowest = Duration.zero
    let time = clock.measure {
      for _ in 0..<rounds {
        for message in messages {
          let start = clock.now
          decoded += decode(message)
          slowest = max(slowest, clock.now - start)
        }
      }
    }
    let bytes = Double(messages.map(\.count).reduce(0, +) * rounds) / 1e6
    let count = Double(messages.count * rounds)
    print(
      "\(messages.count) messages x \(rounds): \(Rate.perSecond(count, time)) messages/s,",
      "\(Rate.perSecond(bytes, time)) MB/s,",
      "slowest \((Rate.seconds(slowest) * 1000).formatted(.number.precision(.fractionLength(1)))) ms,",
      "\(decoded) bytes decoded"
    )
  }

  /// Parses one message and decodes all of it; how many bytes came out.
  private static func decode(_ bytes: [UInt8]) -> Int {
    let message = MessageParser().parse(bytes)
    var count = message.subject?.utf8.count ?? 0
    count += message.from.count + message.to.count + message.cc.count
    for part in message.leaves {
      if part.mediaType.hasPrefix("text/") {
        count += (try? message.text(of: part))?.utf8.count ?? 0
      } else {
        try? message.decode(part) { count += $0.count }
      }
    }
    return count
  }

  private static func files(_ path: String) -> [String] {
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
