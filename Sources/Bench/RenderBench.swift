import Cases
import Foundation
import Liquid
import Mail

/// `dossier-bench render`: letters per second.
enum RenderBench {
  private static let now = Date(timeIntervalSince1970: 1_795_000_000)
  private static let rounds = 3

  static func run(_ arguments: [String]) -> Int32 {
    var count = 10_000
    var hasPeers = false
    var python = "/usr/bin/python3"
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--letters": count = rest.popFirst().flatMap { Int($0) } ?? count
      case "--peers": hasPeers = true
      case "--python": python = rest.popFirst() ?? python
      default:
        FileHandle.standardError.write(Data("dossier-bench render: '\(word)'?\n".utf8))
        return 64
      }
    }
    do {
      try measure(count, peers: hasPeers ? RenderPeer.all(python) : [])
      return 0
    } catch {
      FileHandle.standardError.write(Data("dossier-bench render: \(error)\n".utf8))
      return 1
    }
  }

  private static func measure(_ count: Int, peers: [RenderPeer]) throws {
    let letters = try RenderLetters(now: now)
    let folder = try letters.folderForPeers(now: now)
    defer { try? FileManager.default.removeItem(at: folder) }
    var best: [String: Double] = [:]
    // In turns, so that a slow moment of the machine does not hit one of them only.
    for _ in 0..<rounds {
      try note("Dossier", &best) { try letters.render(count, now: now) }
      try note("Dossier, text from HTML, whole message", &best) {
        try letters.write(count, now: now)
      }
      for peer in peers {
        guard let seconds = peer.render(count, folder) else { continue }
        best[peer.name] = min(best[peer.name] ?? .infinity, seconds)
      }
    }
    let ours = best["Dossier"] ?? .infinity
    for (name, seconds) in best.sorted(by: { $0.value < $1.value }) {
      let rate = Rate.perSecond(Double(count), .seconds(seconds))
      let ratio = (seconds / ours).formatted(.number.precision(.fractionLength(1)))
      print("\(name)\t\(rate) letters/s\t\(ratio) times as long")
    }
  }

  private static func note(
    _ name: String,
    _ best: inout [String: Double],
    _ body: () throws -> Void
  ) rethrows {
    let time = try ContinuousClock().measure(body)
    best[name] = min(best[name] ?? .infinity, Rate.seconds(time))
  }
}

/// Another template engine that writes the same letters, in a process of its own.
struct RenderPeer {
  let name: String
  private let command: [String]

  private static let program =
    "\(#filePath.dropLast("RenderBench.swift".count))Peers/render-letters.py"

  static func all(_ python: String) -> [RenderPeer] {
    ["liquid", "jinja2"].flatMap { engine in
      ["babel", "plain"].map { formatting in
        RenderPeer(
          name: "\(engine == "liquid" ? "python-liquid" : engine), \(formatting) formatting",
          command: [python, program, engine, formatting]
        )
      }
    }
  }

  /// How many seconds it took; nil, and a remark, when it cannot.
  func render(_ count: Int, _ folder: URL) -> Double? {
    let words = ParsePeer.output(of: command + [folder.path, String(count)], input: "")?
      .split(separator: " ")
    guard let seconds = words?.first.flatMap({ Double($0) }) else {
      FileHandle.standardError.write(Data("\(name) is left out: it cannot be run.\n".utf8))
      return nil
    }
    return seconds
  }
}
