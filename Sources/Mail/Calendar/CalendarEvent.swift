/// What a calendar part of a message says of a meeting (RFC 5545 §3.6.1, RFC 5546).
public struct CalendarEvent: Sendable, Equatable {
  /// What is done with the meeting.
  public enum Kind: String, Sendable {
    /// People are asked to come, or told of a change.
    case request
    /// Somebody says whether they come.
    case answer
    /// It does not take place.
    case cancellation
    /// Somebody asks for another time.
    case counterProposal
    /// It is only told of.
    case announcement
  }

  /// Whether somebody comes (RFC 5545 §3.2.12).
  public enum Answer: String, Sendable {
    case accepted, declined, tentative, delegated
  }

  /// Somebody who is asked to come.
  public struct Attendee: Sendable, Equatable {
    /// Name and address.
    public var address: EmailAddress
    /// What they answered; nil before they do.
    public var answer: Answer?
  }

  /// What is done with it.
  public var kind: Kind
  /// What it is about.
  public var title = ""
  /// When it takes place, in words.
  public var time = ""
  /// How it recurs, in words; empty when it does not.
  public var recurrence = ""
  /// Where it takes place.
  public var place = ""
  /// What else is said of it, and what somebody says to their answer.
  public var note = ""
  /// Who calls it.
  public var organiser: EmailAddress?
  /// Who is asked to come.
  public var attendees: [Attendee] = []
  /// What names it in all that is sent about it.
  var identifier = ""

  init(_ kind: Kind) {
    self.kind = kind
  }
}

extension CalendarEvent {
  private static let mostAttendees = 20

  /// All of it in lines that a person reads.
  public var lines: [String] {
    var lines = ["\(heading): \(title.isEmpty ? "no title" : title)"]
    let add = { (label: String, value: String) in
      if !value.isEmpty { lines.append("\(label): \(value)") }
    }
    if kind == .answer { for attendee in answered { add("Answer", attendee) } }
    add("When", time)
    add("Repeats", recurrence)
    add("Where", place)
    add("Organiser", organiser?.written ?? "")
    if kind != .answer {
      add("Invited", attendees.prefix(Self.mostAttendees).map(\.written).joined(separator: ", "))
    }
    if !note.isEmpty { lines.append(note) }
    return lines
  }

  private var answered: [String] {
    attendees.compactMap { attendee in
      attendee.answer.map { "\($0.rawValue), by \(attendee.address.written)" }
    }
  }

  private var heading: String {
    switch kind {
    case .request: "Meeting request"
    case .answer: "Answer to a meeting request"
    case .cancellation: "Meeting cancelled"
    case .counterProposal: "Another time proposed for a meeting"
    case .announcement: "Meeting"
    }
  }
}

extension CalendarEvent.Attendee {
  fileprivate var written: String {
    answer.map { "\(address.written) (\($0.rawValue))" } ?? address.written
  }
}

extension EmailAddress {
  /// Name and address on one line.
  public var written: String {
    guard let name, !name.isEmpty, name != email else { return email }
    return email.isEmpty ? name : "\(name) <\(email)>"
  }
}
