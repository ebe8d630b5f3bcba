import Cases
import Desk
import Foundation

/// `dossier accounts export`: what the accounts take over from the desk.
enum AccountsExportCommand {
  static let command = Command(
    name: "accounts export",
    group: .cases,
    summary: "List claims, payments and credit notes as CSV.",
    discussion: """
      Writes CSV (RFC 4180, UTF-8) with these columns, which stay, new ones at their end:

      id, kind, client, item, case, amount, currency, day, state, file, line

      kind is claim (what is open of what a case claims of an item), credit note (one that a case holds), cost
      (what a case claims beside its items) or payment (money on a case or on the account of a client; the
      parts of a payment that was split, each). id names the line in every list. amount has a point before
      its fraction and no other mark, day is YYYY-MM-DD: due, of the cost, or on which money came. item of a
      payment is what its text names of the case's items, or its only one. state is that of the case (open,
      waiting, on_hold, resolved and the like), of a payment on case, on account or reversed, and withdrawn
      for a line of an earlier list that is not there any more. file and line are where the bank's entry, or
      the item's row, stands. Interest is not listed, since it grows each day ('case claim'). A cell that a
      spreadsheet would take for a formula begins with an apostrophe.

      Each list has a mark. --since-last tells only what differs from the list before, --since from that of a
      mark; without them all is listed. The same with the same mark gives the same file, and a new
      mark is made only when something has changed: when a file was lost, ask for it again by the mark
      that was said beside it.
      """,
    examples: [
      .init("dossier accounts export --since-last --output changes.csv", "What changed since."),
      .init("dossier accounts export --since 3", "What changed since the list of mark 3."),
    ],
    options: [
      .flag("since-last", "Only what differs from the last list."),
      .integer("since", "MARK", "Only what differs from the list of this mark."),
      .text("output", "FILE", "Write it there instead of printing it."),
    ],
    action: .run { try run($0) }
  )

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let environment = try invocation.environment()
    let list = try invocation.perform(ListBookings(since: start(invocation)), environment)
    let output = invocation.output
    let count = "\(list.lines.count) \(list.lines.count == 1 ? "line" : "lines")"
    let again = "for the same again: --since \(list.since)"
    if let file = invocation.string("output") {
      try BookingPage.write(list, to: invocation.context.absolute(file))
      output.done(
        "\(count) in \(file), mark \(list.mark); \(again).",
        [
          "file": .string(file), "mark": .integer(list.mark), "since": .integer(list.since),
          "lines": .integer(list.lines.count),
        ]
      )
    } else if output.style.isJSON {
      output.show(BookingPage.record(list))
    } else {
      output.bytes(BookingPage.csv(list))
      output.note("\(count), mark \(list.mark); \(again).")
    }
    return .ok
  }

  private static func start(_ invocation: Invocation) throws -> ListBookings.Start {
    let mark = try invocation.string("since").map { text in
      guard let mark = Int(text), mark >= 0 else {
        throw CommandError("'\(text)' is no mark; it is a number, such as 3.", .usage)
      }
      return mark
    }
    guard mark == nil || !invocation.flag("since-last") else {
      throw CommandError("--since and --since-last exclude each other.", .usage)
    }
    return mark.map { .mark($0) } ?? (invocation.flag("since-last") ? .last : .beginning)
  }
}
