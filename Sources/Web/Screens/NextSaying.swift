import Cases
import Desk

/// What is planned, as pages say it.
enum NextSaying {
  /// The word of its kind where it has no words of its own; else those.
  static func saying(_ what: String) -> Saying {
    NextAction.Kind.allCases.first { $0.words == what }
      .map { .listed("choice.next", $0.rawValue) } ?? RecordedReason.saying(what, isOurs: false)
  }

  /// What an entry of the agenda says: what is written for all people alike is in English.
  static func saying(_ entry: AgendaEntry) -> Saying {
    switch entry.section {
    case .bank, .promises, .files, .money: .english(entry.what)
    default: saying(entry.what)
    }
  }
}
