import Cases
import Store

/// The letter that brings whoever asked for it a copy of an invoice.
///
/// Throws `ActError.noCopy` when there is no such file, and `ActError.copyIsInternal` when it is for our
/// own people and nobody has said that it may leave.
struct InvoiceCopy {
  private static let template = "invoice-copy"

  /// The file, as it leaves.
  private let file: AttachmentRecord
  private let isMarked: Bool
  private let email: String
  private let letter: StoredLetter

  init(_ proposal: Proposal, item: String?, isMeant: Bool, _ desk: ActingDesk) throws {
    guard let message = proposal.message else { throw ActError.nobodyAsked(proposal: proposal.id) }
    guard let item = item ?? proposal.details["item"] else {
      throw StoreError.proposalLacks(proposal.id, "item")
    }
    let view = try desk.store.caseView(proposal.caseNumber)
    email = try desk.store.message(message).fromEmail
    var file = try InvoiceCopy.file(of: item, view, desk)
    isMarked = file.visibility == .internal
    if isMarked {
      guard !ProgramFile.isNamed(file.file.fileName) else {
        throw ActError.isProgram(file.file.fileName)
      }
      guard isMeant else {
        throw ActError.copyIsInternal(file.file.fileName, file: file.id, to: email)
      }
      file.visibility = .external
    }
    self.file = file
    let letters = CaseLetters(
      environment: desk.environment,
      view: view,
      sender: desk.principal.sender,
      signature: desk.principal.signature
    )
    var additions = CaseLetters.Additions(subject: item)
    additions.files = [.known(file)]
    let written = try letters.letter(
      InvoiceCopy.template,
      to: letters.people([email]),
      additions,
      now: desk.now
    )
    letter = try desk.store.stored(written.letter)
  }

  /// The file of the case, or of another of its client, that is named after an item.
  private static func file(of item: String, _ view: CaseView, _ desk: ActingDesk) throws
    -> AttachmentRecord
  {
    let own = view.attachments
    let others =
      try view.file.clientID.map { try desk.store.files(ofClient: $0, named: item) } ?? []
    let best = NamedFile.best(of: item, among: own + others, own: Set(own.map(\.id)))
    guard let best else { throw ActError.noCopy(item: item, case: view.file.number) }
    return best
  }

  /// Queues the letter; what was done, as half a sentence.
  func queue(_ desk: ActingDesk) throws -> String {
    if isMarked { try MarkFile(file.id, .external).perform(at: desk) }
    let keys = try desk.store.queue([letter], by: desk.actor, now: desk.now)
    let key = keys.map(String.init).joined(separator: ", ")
    return "'\(file.file.fileName)' goes to \(email) (outgoing \(key))"
  }
}
