import Cases
import Desk

/// What needs a person, and what to type about it.
enum HealthWording {
  /// One sentence; of a login that is missing, the command stands at its end as it is typed.
  static func sentence(_ finding: HealthFinding) -> String {
    let words = Sentences.capitalized(finding.description)
    return switch finding.what {
    case .unexplained: "\(words): see 'dossier fsck'."
    case .notHandedOver:
      "\(words): 'dossier fsck' names them; move them to another folder and back, or open them in "
        + "the web mail."
    case .quarantined: "\(words): see 'dossier inbox list'."
    case .letters(_, let state): "\(words): see 'dossier outbox list --state \(state.rawValue)'."
    case .copiesRefused:
      "\(words): see 'dossier outbox list --json', and 'dossier outbox copy' to try one again."
    case .notPlaced: "\(words): see 'dossier payment list'."
    case .unheard:
      "\(words): set desk.contact, or see 'dossier case list --resolver nobody'."
    case .noLogin(let mailbox): "\(words): dossier auth login \(mailbox)"
    // These are a sentence already, or end with one.
    case .noDatabase(let reason): reason
    case .failing, .inTrouble, .unread(_, _, .some): words
    default: words + "."
    }
  }
}
