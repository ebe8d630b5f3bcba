import Testing

@testable import Cases

@Suite("when mail was looked at")
struct WaitingMailTests {
  /// One line: what the mail proposes, what is done, and whether it waits afterwards.
  struct Line: Sendable, CustomTestStringConvertible {
    let proposals: [Proposal.State]
    let step: WaitingMail.Step
    let waits: Bool

    init(_ proposals: [Proposal.State], _ step: WaitingMail.Step, waits: Bool) {
      self.proposals = proposals
      self.step = step
      self.waits = waits
    }

    var testDescription: String { "\(proposals.map(\.rawValue)), \(step)" }
  }

  private static let author = "anke@client.example.net"

  private static func written(_ to: String..., isByPerson: Bool = true) -> WaitingMail.Step {
    .written(to: to, isByPerson: isByPerson)
  }

  static let lines = [
    // A person's word ends it, whatever is proposed.
    Line([], .said, waits: false), Line([.open], .said, waits: false),
    Line([.accepted, .open], .said, waits: false),
    // Deciding all that it proposes ends it; what proposes nothing is not decided.
    Line([], .decided, waits: true), Line([.open], .decided, waits: true),
    Line([.accepted], .decided, waits: false), Line([.rejected], .decided, waits: false),
    Line([.void], .decided, waits: false), Line([.accepted, .open], .decided, waits: true),
    Line([.open, .rejected], .decided, waits: true),
    Line([.open, .void], .decided, waits: true),
    Line([.accepted, .rejected], .decided, waits: false),
    Line([.accepted, .rejected, .void], .decided, waits: false),
    // A person's letter to its author answers it, nobody else's and to nobody else.
    Line([], written(author), waits: false), Line([.open], written(author), waits: false),
    Line([], written("jos@lawfirm.example.org", author), waits: false),
    Line([], written("jos@lawfirm.example.org"), waits: true), Line([], written(), waits: true),
    Line([], written(author, isByPerson: false), waits: true),
    Line([.accepted, .open], written(author, isByPerson: false), waits: true),
  ]

  @Test(arguments: lines)
  func `a step ends the waiting or does not`(line: Line) {
    let mail = WaitingMail(message: 1, author: Self.author, proposals: line.proposals)
    #expect(mail.waits(after: line.step) == line.waits)
  }

  @Test func `what may change a letter holds it, and what the clock does by itself does not`() {
    let holding = Attention.Reason.allCases.filter(\.holdsLetters)
    #expect(holding == [.mail, .unwritten, .undelivered, .decided, .bankDetails])
  }
}
