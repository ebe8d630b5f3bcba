import Cases
import Digest
import Foundation

/// The chain that the history forms: each event's hash covers the one before.
///
/// An event holds a salted hash of what is personal in it, not that itself. When the personal part is
/// erased, the chain still verifies, and the salt, which goes with it, leaves nothing to guess at.
enum EventChain {
  /// What stands before the first event.
  static let genesis = [UInt8](repeating: 0, count: 32)

  /// The hash of what is personal: salt, actor, who acted for them, details.
  static func payloadHash(salt: [UInt8], actor: Actor, details: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(salt[...])
    for text in [actor.name, actor.onBehalfBy, details] {
      let bytes = Array(text.utf8)
      hash.update(Array("\(bytes.count):".utf8)[...])
      hash.update(bytes[...])
    }
    return hash.finalized()
  }

  /// The columns of an event that are not personal.
  struct Link {
    var id: Int
    var caseNumber: Int?
    var at: Int
    var type: String
    var actorKind: String
    var message: Int?
    var payloadHash: [UInt8]

    /// The hash of the event after another one.
    func hash(after previous: [UInt8]) -> [UInt8] {
      let text =
        "\(id)|\(caseNumber.map(String.init) ?? "")|\(at)|\(type)|\(actorKind)|"
        + "\(message.map(String.init) ?? "")|"
      var hash = SHA256()
      hash.update(previous[...])
      hash.update(Array(text.utf8)[...])
      hash.update(payloadHash[...])
      return hash.finalized()
    }
  }
}
