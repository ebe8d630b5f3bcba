import Cases
import HTML
import Store

/// What a letter says of a hand-over.
extension CaseLetters {
  private static let longestText = 1_000

  /// A hand-over of the case by its key, else the last one; nil when there is none.
  func handOver(_ id: Int?) throws -> LetterHandOver? {
    let found =
      id.map { id in view.handOvers.first { $0.id == id } } ?? view.handOvers.last
    guard let found else { return nil }
    return LetterHandOver(
      item: found.item,
      from: name(found.from),
      to: name(found.to),
      author: name(found.author),
      note: found.note,
      mail: try lastMail()
    )
  }

  private func name(_ id: String) -> String {
    environment.workspace.configuration.users.first { $0.id == id }?.name ?? id
  }

  private func lastMail() throws -> LetterHandOver.Mail? {
    guard let last = view.messages.last(where: \.isIncoming) else { return nil }
    let message = try environment.store.message(last.id)
    return LetterHandOver.Mail(
      author: message.fromName.isEmpty ? message.fromEmail : message.fromName,
      at: message.at,
      subject: message.subject,
      text: String(message.newText.prefix(scalars: CaseLetters.longestText))
    )
  }
}
