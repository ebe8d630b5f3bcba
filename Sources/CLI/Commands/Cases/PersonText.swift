import Cases
import Desk
import Mail

/// People as they are typed: `ROLE:ADDRESS` or `ROLE:ADDRESS:NAME`.
enum PersonText {
  static func participant(_ text: String) throws -> Participant {
    let pieces = text.split(separator: ":", maxSplits: 2).map(String.init)
    guard pieces.count >= 2 else {
      throw CommandError(
        "'\(text)' is no participant; write ROLE:ADDRESS or ROLE:ADDRESS:NAME.",
        .usage
      )
    }
    return try participant(
      role: pieces[0],
      email: pieces[1],
      name: pieces.count == 3 ? pieces[2] : ""
    )
  }

  static func participant(role: String, email: String, name: String) throws -> Participant {
    let roles = ParticipantRole.allCases.map(\.rawValue)
    guard let known = ParticipantRole(rawValue: role) else {
      throw CommandError(
        "There is no role '\(role)'\(Sentences.meant(NearestName.nearest(to: role, among: roles)))",
        .usage,
        hint: "Roles: \(roles.joined(separator: ", "))"
      )
    }
    guard SettingText.isAddress(email) else {
      throw CommandError("'\(email)' is no address.", .usage)
    }
    return Participant(email: EmailAddress.comparable(email), name: name, role: known)
  }
}
