import Cases
import Engine
import Foundation
import Mail
import Store

/// `dossier-bench desk`: the daily commands on a large workspace.
enum DeskBench {
  /// What each measured thing may take, in milliseconds.
  private static let bar = 50.0
  /// What the report may take, which counts all there is.
  private static let reportBar = 500.0
  private static let rounds = 20
  private static let now = Date(timeIntervalSince1970: 1_795_000_000)

  static func run(_ arguments: [String]) -> Int32 {
    var size = SampleSize(cases: 100_000, messages: 10, events: 30)
    var folder: String?
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--cases": size.cases = rest.popFirst().flatMap { Int($0) } ?? size.cases
      case "--folder": folder = rest.popFirst()
      default:
        FileHandle.standardError.write(Data("dossier-bench desk: '\(word)'?\n".utf8))
        return 64
      }
    }
    do {
      return try measure(size, folder) ? 0 : 1
    } catch {
      FileHandle.standardError.write(Data("dossier-bench desk: \(error)\n".utf8))
      return 1
    }
  }

  private static func measure(_ size: SampleSize, _ named: String?) throws -> Bool {
    let folder = named ?? NSTemporaryDirectory() + "dossier-desk-\(UUID().uuidString)"
    defer { if named == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let isNew = !FileManager.default.fileExists(atPath: folder + "/" + SQLiteStore.fileName)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try SQLiteStore(workspace: folder, create: true)
    let words = DeskWords()
    if isNew {
      let start = Date()
      try store.fill(size, now: now, text: words.text) { done in
        if done.isMultiple(of: 10_000) { print("  filled \(done) cases") }
      }
      print("Filled in \(Int(Date().timeIntervalSince(start))) s.")
    }
    let bytes = try store.databaseSize()
    let count = size.cases * size.messages
    print(
      "\(size.cases) cases, \(count) messages, \(size.cases * size.events) events: "
        + "\(bytes / 1_048_576) MB, \(bytes / max(1, count)) bytes for each message, raw included."
    )
    return try [
      daily(store, size), money(store), search(store, words), file(store),
    ].allSatisfy { $0 }
  }

  // MARK: Measuring

  /// Prints the median and the worst, in milliseconds; whether the worst keeps to the bar.
  private static func report(
    _ name: String,
    _ seconds: [Double],
    worst place: Double = 1,
    bar: Double = bar
  ) -> Bool {
    let sorted = seconds.sorted().map { $0 * 1000 }
    let median = sorted[sorted.count / 2]
    let worst = sorted[min(sorted.count - 1, Int(Double(sorted.count) * place))]
    let label = place == 1 ? "worst" : "95th percentile"
    let isGood = worst < bar
    let text = String(format: "%@  median %.1f ms, %@ %.1f ms", name, median, label, worst)
    print((isGood ? "ok    " : "SLOW  ") + text)
    return isGood
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    let start = Date()
    try body()
    return Date().timeIntervalSince(start)
  }

  private static func daily(_ store: SQLiteStore, _ size: SampleSize) throws -> Bool {
    let today = Day(now, in: .gmt)
    let agenda = try (0..<rounds).map { _ in
      try time {
        _ = try store.agenda(
          today: today.description,
          through: today.adding(days: 7).description,
          escalating: now.addingTimeInterval(-3 * 86_400)
        )
      }
    }
    var filter = CaseFilter()
    filter.states = [.open, .waiting, .onHold]
    var lists: [Double] = []
    for place in 0..<rounds {
      filter.type = place.isMultiple(of: 2) ? nil : "dispute"
      filter.resolver = place.isMultiple(of: 3) ? "user\(place % 20)" : nil
      filter.sort = place.isMultiple(of: 4) ? .next : .newest
      lists.append(try time { _ = try store.caseList(filter) })
    }
    let shows = try (0..<rounds).map { place in
      try time { _ = try store.caseView(1001 + place * (size.cases / rounds)) }
    }
    return [report("agenda", agenda), report("list  ", lists), report("show  ", shows)]
      .allSatisfy { $0 }
  }

  /// The lists and the report that are about money, of all that is there.
  private static func money(_ store: SQLiteStore) throws -> Bool {
    let context = DeskContext(rules: Rulebook(), country: "FR", timeZone: .gmt, now: now)
    let today = context.today
    let lists: [(name: String, read: () throws -> Void)] = [
      (
        "clients",
        {
          let list = try store.clients(ClientFilter(), today: today)
          _ = try store.completed(list.rows, today: today)
        }
      ),
      ("items", { _ = try store.items(ItemFilter(), today: today) }),
      ("promises", { _ = try store.promises(PromiseFilter(), graceDays: 3, today: today) }),
    ]
    let areQuick = try lists.map { list in
      report(list.name, try (0..<rounds).map { _ in try time(list.read) })
    }
    let seconds = try (0..<rounds).map { _ in
      try time {
        for part in ReportPart.allCases { _ = try store.report(part, context, timeZone: .gmt) }
      }
    }
    return report("report", seconds, bar: reportBar) && areQuick.allSatisfy { $0 }
  }

  private static func search(_ store: SQLiteStore, _ words: DeskWords) throws -> Bool {
    var slow: [(String, Double)] = []
    let seconds = try words.queries.map { text in
      let query = try SearchQuery(text)
      let taken = try time { _ = try store.search(query, limit: 20, timeZone: .gmt) }
      slow.append((text, taken))
      return taken
    }
    let commonest = try time {
      _ = try store.search(SearchQuery(words.commonest), limit: 20, timeZone: .gmt)
    }
    print(String(format: "      the commonest word: %.1f ms", commonest * 1000))
    for (text, taken) in slow.sorted(by: { $0.1 > $1.1 }).prefix(3) {
      print(String(format: "      slowest: %@ (%.1f ms)", text, taken * 1000))
    }
    return report("search, \(words.queries.count) queries", seconds, worst: 0.95)
  }

  /// One message at a time: stored raw, parsed, threaded, decided, filed; durable.
  private static func file(_ store: SQLiteStore) throws -> Bool {
    let office = BenchOffice(store, now: now)
    let addresses = office.addresses
    let seconds = try (0..<rounds).map { place in
      let email = "person\(place * 10)@client\(place * 10 / 3).example.net"
      let address = addresses.address(case: 1001 + place * 10, for: email, thread: .external)
      let lines = [
        "From: \(email)", "To: \(address)", "Subject: An answer",
        "Message-ID: <\(UUID().uuidString)@bench.example>", "",
        "We will pay 1,333.33 EUR on 2026-12-01.", "",
      ]
      return try time {
        try office.arrive(Array(lines.joined(separator: "\r\n").utf8))
        _ = try office.dispatcher.round()
      }
    }
    return report("file one message", seconds)
  }
}
