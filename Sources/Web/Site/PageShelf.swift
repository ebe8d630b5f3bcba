import Desk
import Foundation
import Liquid
import Synchronization

/// The writers of pages, one for each language, read anew when a file of theirs changes.
final class PageShelf: Sendable {
  private struct Memory {
    var checked = Date.distantPast
    var stamps: [String: Date] = [:]
    var writers: [String: PageWriter] = [:]
  }

  /// Seconds after which it is looked whether files changed.
  private static let patience = 1.0

  private let workspace: Workspace
  private let memory = Mutex(Memory())

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// What writes pages of a language at a moment.
  func writer(_ language: String, _ folder: TemplateFolder, at now: Date) throws -> PageWriter {
    let known = memory.withLock { memory -> PageWriter? in
      if abs(now.timeIntervalSince(memory.checked)) > Self.patience {
        let stamps = folder.pageStamps()
        if stamps != memory.stamps { memory.writers = [:] }
        (memory.checked, memory.stamps) = (now, stamps)
      }
      return memory.writers[language]
    }
    if let known { return known.at(now) }
    let writer = try PageWriter(workspace, folder, language: language)
    memory.withLock { $0.writers[language] = writer }
    return writer.at(now)
  }
}

/// The templates of pages, each parsed once.
final class ParsedPages: Sendable {
  private let folder: TemplateFolder
  private let pages = Mutex<[String: Template]>([:])

  init(_ folder: TemplateFolder) { self.folder = folder }

  /// The template of a page.
  func page(_ name: String) throws -> Template {
    if let known = pages.withLock({ $0[name] }) { return known }
    let page = try folder.page(name)
    pages.withLock { $0[name] = page }
    return page
  }
}
