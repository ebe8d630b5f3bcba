/// Reads the meetings of a calendar (RFC 5545), as far as people want to read them.
struct CalendarReader {
  private static let mostEvents = 20
  /// How much of one value is kept, in scalars.
  private static let longestValue = 4000

  private(set) var events: [CalendarEvent] = []
  private var method = ""
  /// The components that are open, innermost last.
  private var open: [String] = []
  private var event: CalendarEvent?
  private var start: CalendarTime?
  private var end: CalendarTime?
  private var duration: String?
  private var notes: [String] = []

  init(_ text: String) {
    let properties = CalendarProperty.all(in: text)
    // METHOD may stand behind what it is about.
    method = properties.first { $0.name == "METHOD" }?.value.trimmedSpace.uppercased() ?? ""
    for property in properties where events.count < Self.mostEvents { read(property) }
  }

  private mutating func read(_ property: CalendarProperty) {
    let component = property.value.trimmedSpace.uppercased()
    switch property.name {
    case "BEGIN":
      open.append(component)
      if component == "VEVENT" || component == "VTODO" { event = CalendarEvent(kind) }
    case "END":
      if open.last == component { open.removeLast() }
      if component == "VEVENT" || component == "VTODO" { finish() }
    // What belongs to an alarm, or to a time zone, is nothing of the meeting.
    case _ where open.last == "VEVENT" || open.last == "VTODO": set(property)
    default: break
    }
  }

  private var kind: CalendarEvent.Kind {
    switch method {
    case "REQUEST", "ADD", "REFRESH": .request
    case "REPLY": .answer
    case "CANCEL": .cancellation
    case "COUNTER", "DECLINECOUNTER": .counterProposal
    default: .announcement
    }
  }

  private mutating func set(_ property: CalendarProperty) {
    switch property.name {
    case "SUMMARY": event?.title = Self.line(property.text)
    case "LOCATION": event?.place = Self.line(property.text)
    case "DESCRIPTION", "COMMENT":
      let text = String(property.text.unicodeScalars.prefix(Self.longestValue))
      if !text.isEmpty, !notes.contains(text) { notes.append(text) }
    case "DTSTART": start = CalendarTime(property)
    case "DTEND", "DUE": end = CalendarTime(property)
    case "DURATION": duration = CalendarTime.duration(property.value)
    case "RRULE": event?.recurrence = RecurrenceRule.words(property.value)
    case "UID": event?.identifier = Self.line(property.value)
    case "STATUS" where property.value.uppercased().hasPrefix("CANCELLED"):
      event?.kind = .cancellation
    case "ORGANIZER": event?.organiser = Self.address(property)
    case "ATTENDEE": add(property)
    default: break
    }
  }

  private mutating func add(_ attendee: CalendarProperty) {
    let words = [
      "ACCEPTED": CalendarEvent.Answer.accepted, "DECLINED": .declined,
      "TENTATIVE": .tentative, "DELEGATED": .delegated,
    ]
    guard (event?.attendees.count ?? 0) < 100 else { return }
    event?.attendees.append(
      CalendarEvent.Attendee(
        address: Self.address(attendee),
        answer: attendee.parameters["PARTSTAT"].flatMap { words[$0.uppercased()] }
      )
    )
  }

  private mutating func finish() {
    if var event {
      event.time = CalendarTime.words(from: start, to: end, duration: duration)
      event.note = notes.joined(separator: "\n")
      events.append(event)
    }
    (event, start, end, duration, notes) = (nil, nil, nil, nil, [])
  }

  private static func line(_ text: String) -> String {
    String(text.unicodeScalars.prefix(longestValue)).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  private static func address(_ property: CalendarProperty) -> EmailAddress {
    let value = line(property.value.trimmedSpace)
    let isMail = value.lowercased().hasPrefix("mailto:")
    return EmailAddress(
      name: property.parameters["CN"].map(line),
      email: isMail ? String(value.dropFirst("mailto:".count)) : value
    )
  }
}

extension Message {
  private static let mostCalendars = 4
  private static let calendarBytes = 512 * 1024

  /// The meetings of the calendar parts, each once: programs send them beside the text and as a file.
  public var calendarEvents: [CalendarEvent] {
    var events: [CalendarEvent] = []
    for part in leaves.filter(\.isCalendar).prefix(Self.mostCalendars) {
      guard let text = try? text(of: part, atMost: Self.calendarBytes) else { continue }
      for event in CalendarReader(text).events where !events.contains(event) {
        events.append(event)
      }
    }
    return events
  }
}

extension BodyPart {
  /// Whether the part is a calendar, by its type or by its name.
  public var isCalendar: Bool {
    switch mediaType {
    case "text/calendar", "application/ics", "text/x-vcalendar", "application/calendar": true
    case "application/octet-stream", "text/plain":
      name?.lowercased().hasSuffix(".ics") ?? false
    default: false
    }
  }
}
