package import Cases
import Foundation
import Mail
import Store

/// A case as a folder of files that need nothing else: for a law firm, or for our own records.
package struct CaseExport {
  /// Who may read the folder.
  package enum Audience: String, CaseIterable {
    /// Our own people: all of it, with the mail as it came and went.
    case `internal`
    /// People outside, all of them alike: what they may see, with mail composed anew from that.
    case external
  }

  package let environment: Environment
  package let view: CaseView
  package let audience: Audience
  /// The messages whose comment on this case people outside may see; our letters to people outside.
  package let messages: [MessageView]
  private let ours: OurPeople

  /// Whether whoever makes it may read the codes of letters that decide something.
  private let hasCodes: Bool

  package init(environment: Environment, view: CaseView, audience: Audience, hasCodes: Bool) {
    self.hasCodes = hasCodes
    self.environment = environment
    self.view = view
    self.audience = audience
    let ours = OurPeople(environment, view)
    self.ours = ours
    let shown = Set(view.comments.filter { $0.visibility == .external }.compactMap(\.messageID))
    messages = view.messages.filter { message in
      guard audience == .external else { return true }
      if message.isIncoming {
        return shown.contains(message.id) && !message.isPending && !ours.holds(message.fromEmail)
      }
      return message.recipients.contains { !ours.holds($0.email) }
        && !message.recipients.contains { ours.holds($0.email) && $0.field != "cc" }
    }
  }

  /// Writes the files, one after another: none is held in memory whole but a message composed anew.
  func write(to folder: ExportFolder) throws {
    for message in messages where try mayHave(message) {
      guard let raw = try content(message.rawSHA256), raw.count > 0 else { continue }
      try folder.write(path(message)) { file in
        guard audience == .external else { return try file.append(raw) }
        try file.append(OutsiderCopy(export: self, message: message).bytes(of: raw)[...])
      }
    }
    for file in attachments where !isLeftOut(file) {
      guard let content = try content(file.file.sha256) else { continue }
      try folder.write(path(file)) { try $0.append(content) }
    }
    let record = ExportRecord(self, written: Set(folder.paths)).record
    try folder.write("case.json") { file in
      try file.append(shown(JSONText(isASCII: false).text(.record(record)) + "\n"))
    }
    try folder.write("index.html") { file in
      try ExportPage(self, in: .folder).write { try file.append(shown($0)) }
    }
  }

  /// What the case claims on the day; nil when it cannot be reckoned.
  var claim: Claim? { try? environment.claim(of: view) }

  /// What the fields of the workspace say of it; nil for people outside.
  var fields: LetterFields? {
    audience == .internal ? try? environment.fields(of: view) : nil
  }

  /// The bytes of a content; nil when they were erased.
  private func content(_ sha256: String) throws -> (any ByteSource)? {
    do {
      return try environment.store.content(sha256)
    } catch StoreError.erasedContent {
      return nil
    }
  }

  // MARK: What the audience may see

  /// A text as the audience may read it: no code of a case address for people outside.
  package func shown(_ text: String) -> String {
    audience == .external ? environment.addresses.withoutCodes(in: text) : text
  }

  /// Whether an address may be named.
  func mayName(_ email: String) -> Bool { audience == .internal || !ours.holds(email) }

  package var comments: [Comment] {
    view.comments.filter {
      $0.messageID == nil && (audience == .internal || $0.visibility == .external)
    }
  }

  package var attachments: [AttachmentRecord] { view.attachments.filter(mayHave) }

  /// The files of a message that go with its copy.
  package func files(of message: MessageView) throws -> [AttachmentRecord] {
    try environment.store.attachments(ofMessage: message.id).filter(mayHave)
  }

  /// Whether the bytes of a message may be had: those of letters that decide are their recipients'.
  private func mayHave(_ message: MessageView) throws -> Bool {
    guard audience == .internal, !hasCodes else { return true }
    return try !environment.store.isDeciding(message.id)
  }

  private func mayHave(_ file: AttachmentRecord) -> Bool {
    audience == .internal || file.visibility == .external
  }

  /// Whether a file that people outside may see stays out of their copy all the same: the header of
  /// mail that is attached has case addresses, hosts and recipients that nobody looked through.
  func isLeftOut(_ file: AttachmentRecord) -> Bool {
    let type = file.file.mediaType.lowercased()
    let name = file.file.fileName.lowercased()
    return audience == .external
      && (type.hasPrefix("message/") || type == "text/rfc822-headers"
        || ["application/vnd.ms-outlook", "application/ms-tnef", "application/mbox"].contains(type)
        || [".eml", ".msg", ".mbox", ".mht", "winmail.dat"].contains { name.hasSuffix($0) })
  }

  package var people: [Participant] {
    view.participants.filter { !$0.isRemoved && mayName($0.email) }
  }

  /// What our own people did among themselves is nothing for people outside.
  package var events: [Event] {
    guard audience == .external else { return view.events }
    let ids = Set(messages.map(\.id))
    return view.events.filter { OutsiderWording.shows($0, messages: ids, ours: ours) }
  }

  /// Our own people have no names outside.
  package func who(_ event: Event) -> String {
    guard audience == .external else { return event.actor.name }
    return event.actor.kind == .contact && !ours.holds(event.actor.name)
      ? event.actor.name : environment.workspace.configuration.organisation.name
  }

  package func what(_ event: Event) -> String {
    audience == .external ? OutsiderWording.sentence(event) : EventWording.sentence(event)
  }

  // MARK: Paths

  package func path(_ message: MessageView) -> String {
    "messages/\(padded(message.id))-\(message.isIncoming ? "in" : "out").eml"
  }

  package func path(_ file: AttachmentRecord) -> String {
    let name = ExportName.inert(AttachmentName.safe(shown(file.file.fileName)))
    return "files/\(padded(file.id))-\(name)"
  }

  private func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 6 - String(number).count)) + String(number)
  }
}
