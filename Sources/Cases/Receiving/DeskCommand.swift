/// What one of our own people asks for by answering a letter of the program.
public indirect enum DeskCommand: Sendable, Equatable {
  /// To carry out a proposal, with other values where some are given.
  case accept(Int, changing: [String: String])
  /// To reject a proposal.
  case reject(Int)
  /// To move what is next to a day.
  case next(Day)
  /// To give the case another resolver.
  case assign(String)
  /// To give the case another status.
  case status(String)
  /// To end the work on the case.
  case resolve(outcome: String)
  /// To do it even though more ends with it: all of that is meant.
  case meant(DeskCommand)
  /// To write a letter to people of the case, with the files of the message or without.
  case write(to: [String], text: String, withFiles: Bool)
  /// To carry out what was asked before, with the code that came by letter.
  case confirm(code: String)

  /// What a text asks for.
  public struct Reading: Sendable, Equatable {
    /// What it asks for, in its order.
    public var commands: [DeskCommand] = []
    /// Lines that look like commands and cannot be followed, with the reason.
    public var problems: [String] = []
  }

  private static let words: Set<String> = [
    "accept", "change", "reject", "next", "assign", "status", "resolve", "close", "confirm",
  ]
  /// A longer line that cannot be followed is a sentence.
  private static let longestCommand = 4
  /// Up to how many lines are looked at for commands.
  private static let longestHead = 40

  /// Reads the new text of an answer: its first lines, as far as they are commands; a line `to: …` below
  /// them begins a letter, of which all the rest is the text.
  ///
  /// `Next week I call them` is a sentence, and so a comment; `next wek` is a mistake.
  public static func read(_ text: String, today: Day, country: String?) -> Reading {
    var reading = Reading()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated().prefix(longestHead) {
      let line = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard !line.isEmpty else { continue }
      if let letter = letter(in: lines[place...].joined(separator: "\n")) {
        reading.commands += letter.commands
        reading.problems += letter.problems
        break
      }
      guard words.contains(line[0].lowercased()) else { break }
      if let command = command(line, today, country) {
        reading.commands.append(command)
      } else if line.count <= longestCommand {
        reading.problems.append("'\(line.joined(separator: " "))' cannot be followed")
        break
      } else {
        break
      }
    }
    return reading
  }

  /// The word after a command that says that all that it ends is meant.
  public static let meaning = "anyway"

  /// `to: client, law_firm with files` as the first line, and a letter below.
  private static func letter(in text: String) -> Reading? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
      case let first = lines[start].lowercased().trimmingEdges(" \t"), first.hasPrefix("to:")
    else { return nil }
    var names = String(first.dropFirst(3)).trimmingEdges(" \t.")
    let withFiles = names.hasSuffix(filesWord)
    if withFiles { names = String(names.dropLast(filesWord.count)) }
    let people = names.replacing("law firm", with: ParticipantRole.lawFirm.rawValue)
      .split { ",; \t".contains($0) }.map { String($0).trimmingEdges("<>") }
      .filter { !$0.isEmpty }
    guard !people.isEmpty else {
      return Reading(problems: ["'\(first)' names nobody: write 'to: client', or an address"])
    }
    // What is quoted belongs to the thread of our own people, and stays there.
    let body = lines[(start + 1)...].filter { $0.drop(while: \.isWhitespace).first != ">" }
      .joined(separator: "\n").trimmingEdges(" \t\n\r")
    // The head of another message is no order.
    let next = body.lowercased()
    guard !["from:", "subject:", "date:", "sent:", "cc:"].contains(where: next.hasPrefix) else {
      return nil
    }
    return Reading(commands: [.write(to: people, text: body, withFiles: withFiles)])
  }

  private static let filesWord = " with files"

  private static func command(_ line: [String], _ today: Day, _ country: String?) -> DeskCommand? {
    guard line.count > 2, line.last?.trimmingEdges(".,;:!").lowercased() == meaning else {
      return plain(line, today, country)
    }
    switch plain(line.dropLast(), today, country) {
    case .accept(let id, let changes): return .meant(.accept(id, changing: changes))
    case .resolve(let outcome): return .meant(.resolve(outcome: outcome))
    default: return plain(line, today, country)
    }
  }

  private static func plain(_ line: [String], _ today: Day, _ country: String?) -> DeskCommand? {
    let rest = Array(line.dropFirst())
    let single = rest.count == 1 ? rest[0].trimmingEdges(".,;:!") : nil
    switch line[0].lowercased() {
    case "accept", "change":
      guard let first = rest.first, let id = Int(first.trimmingEdges(".,;:#")) else { return nil }
      guard let changes = changes(rest.dropFirst()) else { return nil }
      return .accept(id, changing: changes)
    case "reject": return single.flatMap { Int($0.trimmingEdges("#")) }.map { .reject($0) }
    case "next": return day(rest.joined(separator: " "), today, country).map { .next($0) }
    case "assign": return single.map { .assign($0) }
    case "status": return rest.isEmpty ? nil : .status(rest.joined(separator: " "))
    case "resolve", "close": return single.map { .resolve(outcome: $0) }
    default: return single.map { .confirm(code: $0) }
    }
  }

  private static func changes(_ words: ArraySlice<String>) -> [String: String]? {
    var changes: [String: String] = [:]
    for word in words {
      let pieces = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard pieces.count == 2, ["day", "amount", "item", "stage", "deadline"].contains(pieces[0])
      else { return nil }
      if ["day", "deadline"].contains(pieces[0]), Day(pieces[1]) == nil { return nil }
      changes[pieces[0]] = pieces[1]
    }
    return changes
  }

  /// A line that is a day and nothing else.
  private static func day(_ text: String, _ today: Day, _ country: String?) -> Day? {
    let sentences = Sentence.all(in: "on " + text)
    let reader = DayReader(today: today, country: country)
    guard let sentence = sentences.first, sentences.count == 1 else { return nil }
    let mentions = reader.mentions(in: sentence)
    guard mentions.count == 1, let mention = mentions.first,
      sentence.words.count - mention.words.count <= 1
    else { return nil }
    return reader.ahead(mention)
  }
}

/// Commands of one of our own people, with how far their sender can be trusted.
public struct DeskOrder: Sendable, Equatable {
  /// The case.
  public var caseNumber: Int
  /// The address of the sender.
  public var author: String
  /// What is asked for.
  public var reading: DeskCommand.Reading
  /// The first lines of the message, as a quotation.
  public var beginning: String
  /// Whether a mail server vouches for the sender; otherwise they are asked once more.
  public var isVouchedFor: Bool
}
