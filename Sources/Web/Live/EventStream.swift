import Desk

/// A page that is open in a browser and hears what happens (server-sent events).
struct EventStream: Sendable {
  /// Tells it from others that had the same descriptor.
  let id: Int
  /// Whose page it is.
  let user: User
  /// The secret of their session; it ends with that.
  let secret: String
  /// The case that the page shows; nil for a list.
  let caseNumber: Int?
  /// The newest event that was looked at.
  var after: Int
  /// Who else was last said to have the case open.
  var others: String?
}

/// What a page is told.
struct StreamNews: Sendable {
  /// The stream as it is now.
  var stream: EventStream
  /// What is written; empty for nothing.
  var bytes: [UInt8] = []
  /// Whether nothing comes after it.
  var isOver = false

  init(_ stream: EventStream) { self.stream = stream }

  /// Adds a message; data is one line.
  mutating func add(_ data: String, event: String? = nil, id: Int? = nil) {
    var text = ""
    if let event { text += "event: \(event)\n" }
    if let id { text += "id: \(id)\n" }
    let line = data.split(whereSeparator: \.isNewline).joined(separator: " ")
    bytes += Array((text + "data: \(line)\n\n").utf8)
  }
}

/// What is answered to a request.
enum Answer: Sendable {
  /// All of it.
  case whole([UInt8])
  /// A head, and what happens from then on.
  case stream([UInt8], EventStream)
}
