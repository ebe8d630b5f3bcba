import Foundation
import HTML
import Mail
import ReplyText

/// Whether hostile repetition is read in linear time and little memory: every kind at one and at four
/// megabytes.
enum HostileBench {
  private static let megabyte = 1_000_000
  private static let runs = 5
  private static let mostSeconds = 0.5
  private static let mostGrowth = 5.0
  private static let mostMemory = 100.0
  /// Below this a ratio says nothing.
  private static let leastSeconds = 0.004

  /// Prints a row for each kind whose name holds one of the words.
  /// - Returns: 1 when one is over a bar.
  static func run(_ words: [String]) -> Int32 {
    let inputs = HostileInput.all.filter { input in
      words.isEmpty || words.contains { input.name.contains($0) }
    }
    guard let memory = PeakMemory() else {
      print("dossier is not beside dossier-bench: swift build -c release --product dossier")
      return 1
    }
    // First, while this process is small: a child counts what its parent had when it started.
    let peaks = inputs.map { memory.megabytes(parsing: $0.message(5 * megabyte)) }
    print("median of \(runs) runs, in ms; all = parse, decode, classify + HTML + reply;")
    print("memory = the most that 'dossier parse' takes for 5 MB, in MB")
    print(row("", ["parse 1 MB", "HTML", "reply", "all", "all 4 MB", "growth", "memory"]))
    let bad = zip(inputs, peaks).filter { !isGood($0, memory: $1) }
    print(
      "\(inputs.count) kinds, \(bad.count) over a bar "
        + "(0.5 s at 1 MB; 5 times for 4 MB; 100 MB of memory for 5 MB)"
    )
    let isFiledInTime = HostileFiling.run(inputs)
    let areReadInTime = HostileInvoices.run(words)
    return bad.isEmpty && isFiledInTime && areReadInTime ? 0 : 1
  }

  private static func isGood(_ input: HostileInput, memory: Double?) -> Bool {
    let small = median(input.message(megabyte))
    let large = median(input.message(4 * megabyte))
    let growth = large.all / max(small.all, leastSeconds)
    let isGood =
      small.all < mostSeconds && growth <= mostGrowth && memory.map { $0 <= mostMemory } ?? false
    let times = [small.parse, small.html, small.reply, small.all, large.all].map { $0 * 1000 }
    print(
      row(input.name, times.map { number($0) } + [number(growth), memory.map(number) ?? "failed"])
        + (isGood ? "" : "  OVER")
    )
    return isGood
  }

  private static func row(_ name: String, _ columns: [String]) -> String {
    name.padding(toLength: 38, withPad: " ", startingAt: 0)
      + columns.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  private static func number(_ value: Double) -> String {
    value.formatted(.number.precision(.fractionLength(1)).grouping(.never))
  }

  private struct Times {
    var parse = 0.0
    var html = 0.0
    var reply = 0.0
    var all: Double { parse + html + reply }
  }

  private static func median(_ bytes: [UInt8]) -> Times {
    let all = (0..<runs).map { _ in times(bytes) }.sorted { $0.all < $1.all }
    return all[runs / 2]
  }

  private static func times(_ bytes: [UInt8]) -> Times {
    let clock = ContinuousClock()
    var times = Times()
    var (text, html, subject) = ("", String?.none, String?.none)
    times.parse = Rate.seconds(
      clock.measure {
        let message = MessageParser().parse(bytes)
        readEverything(of: message)
        (text, html, subject) = (message.plainText, message.htmlText, message.subject)
      }
    )
    times.html = Rate.seconds(
      clock.measure { if let html { _ = HTMLSanitizer.sanitized(html) } }
    )
    times.reply = Rate.seconds(
      clock.measure { _ = ReplyExtractor().extract(text: text, html: html, subject: subject) }
    )
    return times
  }

  private static func readEverything(of message: Message) {
    _ = (message.from, message.to, message.cc, message.replyTo, message.sender)
    _ = (message.sentAt, message.messageID, message.inReplyTo, message.references)
    _ = (message.classification, message.deliveryReport)
    _ = try? message.embeddedContent.files.count
    _ = try? message.protections
    for part in message.leaves {
      _ = part.name
      try? message.decode(part) { _ in }
    }
  }
}
