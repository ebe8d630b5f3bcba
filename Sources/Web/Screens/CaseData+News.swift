import Cases
import Desk
import Liquid
import Mail

/// What who comes to a case sees first: what names them, and the newest messages.
extension CaseData {
  /// How many of the newest messages stand above.
  private static let messages = 3
  /// Scalars of each that are shown.
  private static let beginning = 280

  /// The fields that the template has of it.
  func news() throws -> [String: Value] {
    let user = visit.principal.user.id
    let mentions = try visit.desk.mentions(on: view.file.number)
    return [
      "key": .string(visit.sessions.secret()),
      "mentions": .array(mentions.filter { $0.user == user && $0.seenAt == nil }.map(mention)),
      "newest": .array(try newest.map { message(try visit.desk.message($0.id)) }),
      "money_count": .int(
        view.payments.count + view.promises.count + view.claimRecord.costs.count
      ),
    ]
  }

  /// The newest messages but for what only tells our own people, the newest one first; without their texts.
  private var newest: [MessageView] {
    let own = Set(
      visit.desk.workspace.configuration.users.map { EmailAddress.comparable($0.email) }
    )
    let found = view.messages.reversed().lazy.filter { message in
      message.isIncoming || message.recipients.contains { !own.contains($0.email) }
    }
    return Array(found.prefix(Self.messages))
  }

  private func mention(_ mention: Mention) -> Value {
    [
      "who": .string(mention.author), "text": .string(mention.text),
      "at": PageValue.moment(mention.at, in: visit.desk.timeZone),
    ]
  }

  private func message(_ message: MessageView) -> Value {
    let text = message.newText.isEmpty ? message.text : message.newText
    return [
      "id": .int(message.id), "at": PageValue.moment(message.at, in: visit.desk.timeZone),
      "who": .string(message.fromName.isEmpty ? message.fromEmail : message.fromName),
      "is_incoming": .bool(message.isIncoming), "subject": PageValue.text(message.subject),
      "text": PageValue.text(text.firstWords(scalars: Self.beginning)),
    ]
  }
}
