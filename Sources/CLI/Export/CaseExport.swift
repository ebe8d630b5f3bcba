import Cases
import Foundation
import Mail
import Store

/// A case as a folder of files that need nothing else: for a law firm, or for our own records.
struct CaseExport {
  /// Who may read the folder.
  enum Audience: String, CaseIterable {
    /// Our own people: all of it.
    case `internal`
    /// People outside: without comments, files, messages and history that are internal.
    case external
  }

  let environment: Environment
  let view: CaseView
  let audience: Audience

  /// The files by their paths.
  func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for message in messages {
      guard let raw = try? environment.store.content(message.rawSHA256), raw.count > 0 else {
        continue
      }
      files[path(message)] = try raw.read(0..<raw.count)
    }
    for file in attachments {
      do {
        let content = try environment.store.content(file.file.sha256)
        files[path(file)] = try content.read(0..<content.count)
      } catch StoreError.erasedContent {
        continue
      }
    }
    files["case.json"] = Array((JSONText(isASCII: false).text(.record(record)) + "\n").utf8)
    files["index.html"] = Array(ExportPage(self).html.utf8)
    files[ExportManifest.name] = Array(ExportManifest.text(files).utf8)
    return files
  }

  // MARK: What the audience may see

  /// The messages whose comment on this case people outside may see; our letters to people outside.
  var messages: [MessageView] {
    guard audience == .external else { return view.messages }
    let inside = Set(view.participants.filter { $0.role.isInternal }.map(\.email))
    return view.messages.filter { message in
      let comment = view.comments.first { $0.messageID == message.id }
      if message.isIncoming {
        return comment?.visibility == .external && !message.isPending
          && !inside.contains(message.fromEmail)
      }
      return message.recipients.contains { !inside.contains($0.email) }
        && !message.recipients.contains { inside.contains($0.email) && $0.field != "cc" }
    }
  }

  var comments: [Comment] {
    view.comments.filter {
      $0.messageID == nil && (audience == .internal || $0.visibility == .external)
    }
  }

  var attachments: [AttachmentRecord] {
    view.attachments.filter { audience == .internal || $0.visibility == .external }
  }

  var people: [Participant] {
    view.participants.filter { !$0.isRemoved && (audience == .internal || !$0.role.isInternal) }
  }

  /// What our own people did among themselves is nothing for people outside.
  var events: [Event] {
    guard audience == .external else { return view.events }
    let shown: Set<EventType> = [
      .caseOpened, .caseResolved, .caseClosed, .caseReopened, .itemAdded, .itemRemoved,
      .planActivated, .planCompleted, .planDefaulted, .installmentPaid, .installmentLate,
      .paymentRecorded, .paymentReversed, .promiseMade, .promiseKept, .promiseBroken,
      .legalStageChanged,
    ]
    let ids = Set(messages.map(\.id))
    return view.events.filter { event in
      shown.contains(event.type)
        || [.messageReceived, .messageLinked, .messageSent].contains(event.type)
          && event.messageID.map(ids.contains) ?? false
    }
  }

  // MARK: Paths

  func path(_ message: MessageView) -> String {
    "messages/\(padded(message.id))-\(message.isIncoming ? "in" : "out").eml"
  }

  func path(_ file: AttachmentRecord) -> String {
    "files/\(padded(file.id))-\(ExportName.inert(AttachmentName.safe(file.file.fileName)))"
  }

  private func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 6 - String(number).count)) + String(number)
  }

  // MARK: JSON

  private var record: Record {
    let file = view.file
    return [
      "number": .integer(file.number),
      "reference": .string(environment.references.reference(file.number).text),
      "title": .string(file.title), "type": .string(file.type.rawValue),
      "state": .string(file.state.rawValue), "status": .string(file.status),
      "outcome": .string(file.outcome), "audience": .string(audience.rawValue),
      "client": .text(view.client?.name), "exportedAt": .moment(environment.context.now()),
      "items": .table(
        view.items.map { item in
          [
            "number": .string(item.number), "type": .string(item.type.rawValue),
            "issued": .string(item.issueDate), "due": .string(item.dueDate),
            "currency": .string(item.amount.currency),
            "amount": .decimal("\(item.amount.decimal)"),
            "open": .decimal("\(item.outstanding.decimal)"),
          ]
        }
      ),
      "people": .table(
        people.map { person in
          [
            "role": .string(person.role.rawValue), "address": .string(person.email),
            "name": .string(person.name),
          ]
        }
      ),
      "messages": .table(
        messages.map { message in
          [
            "id": .integer(message.id), "at": .moment(message.at),
            "direction": .string(message.isIncoming ? "in" : "out"),
            "from": .string(message.fromEmail), "subject": .string(message.subject),
            "messageID": .string(message.messageID), "sha256": .string(message.rawSHA256),
            "file": .string(path(message)),
          ]
        }
      ),
      "files": .table(
        attachments.map { file in
          [
            "id": .integer(file.id), "name": .string(file.file.fileName),
            "sha256": .string(file.file.sha256), "file": .string(path(file)),
          ]
        }
      ),
      "events": .table(
        events.map { event in
          [
            "at": .moment(event.at), "type": .string(event.type.rawValue),
            "who": .string(who(event)), "what": .string(EventWording.sentence(event)),
          ]
        }
      ),
    ]
  }

  /// Our own people have no names outside.
  func who(_ event: Event) -> String {
    audience == .external && event.actor.kind != .contact
      ? environment.workspace.configuration.organisation.name : event.actor.name
  }
}
