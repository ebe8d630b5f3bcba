import Cases
import Foundation
import HTML
import Mail
import Store

/// A message as people outside get it in an export: composed anew from what they may see.
///
/// It has the author, the recipients outside, date, subject, identifiers of messages that are in the
/// export, the text, and the files that people outside may see. What is left out cannot leak: trace
/// fields, our own people, codes of case addresses, HTML with what hides in it, other files. The
/// digest of the original proves it when somebody doubts the copy.
struct OutsiderCopy {
  /// The field that states the SHA-256 of the message as it came or went.
  static let digestField = "X-Dossier-Original-SHA256"

  let export: CaseExport
  let message: MessageView

  /// The bytes of the copy of a message.
  func bytes(of raw: any ByteSource) throws -> [UInt8] {
    let original = export.environment.parser.parse(raw)
    let files = try export.files(of: message)
    var draft = Draft(
      from: author(original),
      to: addresses(original.to),
      subject: oneLine(original.subject ?? ""),
      date: message.at,
      messageID: MessageID("\(message.rawSHA256.prefix(32))@original.invalid"),
      text: export.shown(original.plainText) + notes(files)
    )
    if let sent = original.sentAt, isWritable({ $0.date = sent.instant }) {
      draft.date = sent.instant
      if isWritable({ $0.secondsFromUTC = sent.secondsFromUTC }) {
        draft.secondsFromUTC = sent.secondsFromUTC
      }
    }
    if let identifier = original.messageID, isWritable({ $0.messageID = identifier }) {
      draft.messageID = identifier
    }
    draft.cc = addresses(original.cc)
    draft.inReplyTo = original.inReplyTo.filter(isInExport)
    draft.references = original.references.filter(isInExport)
    draft.extraFields = [(Self.digestField, message.rawSHA256)]
    draft.attachments = try files.filter { !export.isLeftOut($0) }.compactMap(attachment)
    return try MessageComposer().compose(draft)
  }

  // MARK: Header

  /// The first author who may be named; somebody has to stand there.
  private func author(_ original: Message) -> EmailAddress {
    addresses(original.from).first ?? EmailAddress(name: nil, email: "unknown@original.invalid")
  }

  /// Those of the addresses that people outside may see, as they may see them.
  private func addresses(_ all: [EmailAddress]) -> [EmailAddress] {
    let ownAddresses = export.environment.addresses
    var seen: Set<String> = []
    return all.compactMap { address in
      let name = address.name.map(oneLine)
      if ownAddresses.isOurs(address.email) {
        return EmailAddress(name: name, email: ownAddresses.plain)
      }
      guard export.mayName(address.email) else { return nil }
      return EmailAddress(name: name, email: export.shown(address.email))
    }.filter { address in
      isWritable { $0.from = address } && seen.insert(address.comparable).inserted
    }
  }

  private func isInExport(_ identifier: MessageID) -> Bool {
    export.messages.contains { $0.messageID == identifier.value }
      && isWritable { $0.references = [identifier] }
  }

  /// Whether a value can stand in a message: what came by mail may hold anything.
  private func isWritable(_ set: (inout Draft) -> Void) -> Bool {
    var probe = Draft(
      from: EmailAddress(name: nil, email: "a@original.invalid"),
      to: [],
      subject: "",
      date: message.at,
      messageID: MessageID("a@original.invalid"),
      text: ""
    )
    set(&probe)
    return (try? MessageComposer().compose(probe)) != nil
  }

  /// A text for a header field: what controls or turns the letters around it becomes a space.
  private func oneLine(_ text: String) -> String {
    export.shown(text).replacingScalars { SafeText.isControl($0) ? " " : nil }
  }

  // MARK: Files

  private func attachment(_ file: AttachmentRecord) throws -> DraftAttachment? {
    let content: any ByteSource
    do {
      content = try export.environment.store.content(file.file.sha256)
    } catch StoreError.erasedContent {
      return nil
    }
    let name = AttachmentName.safe(oneLine(file.file.fileName))
    let bytes = try content.read(0..<content.count)
    let empty = DraftAttachment(fileName: name, mediaType: file.file.mediaType, content: [])
    let isKnown = isWritable { $0.attachments = [empty] }
    return DraftAttachment(
      fileName: name,
      mediaType: isKnown ? file.file.mediaType : "application/octet-stream",
      content: bytes
    )
  }

  /// What of the files is not here, below the text.
  private func notes(_ files: [AttachmentRecord]) -> String {
    files.filter(export.isLeftOut).map { file in
      "\n[Left out of this copy, since mail that is attached has addresses of others in its header: "
        + "\(oneLine(file.file.fileName)), \(file.file.size) bytes, SHA-256 \(file.file.sha256)]\n"
    }.joined()
  }
}
