import Cases
import Mail

/// The addresses of our own people, whom an export for people outside does not name.
///
/// They are those who take part for us, now or before, and the users of the workspace. An address of
/// our own domain counts, too, unless somebody added it as one of the people outside: a colleague in
/// Cc may be in no list.
struct OurPeople {
  private let known: Set<String>
  private let outside: Set<String>
  private let domains: Set<String>
  /// The addresses that we write from: everybody knows them.
  private let senders: Set<String>

  init(_ environment: Environment, _ view: CaseView) {
    let users = environment.workspace.configuration.users.map { EmailAddress.comparable($0.email) }
    let inside = view.participants.filter { $0.role.isInternal }.map(\.email)
    known = Set((users + inside).filter { !$0.isEmpty })
    outside = Set(
      view.participants.filter { !$0.role.isInternal && $0.source == .manual }.map(\.email)
    )
    let sender = environment.from
    domains = [sender.domain, environment.addresses.domain]
    senders = [sender.comparable, environment.addresses.plain]
  }

  /// Whether an address is one of our own people's.
  func holds(_ email: String) -> Bool {
    let address = EmailAddress(email: EmailAddress.comparable(email))
    if senders.contains(address.email) { return false }
    if known.contains(address.email) { return true }
    return domains.contains(address.domain) && !outside.contains(address.email)
  }
}
