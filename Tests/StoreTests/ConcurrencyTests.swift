import Cases
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Store

@Suite("several at once")
struct ConcurrencyTests {
  /// Runs a body in threads of its own and returns the errors.
  func errors(_ count: Int, _ body: @Sendable (Int) throws -> Void) -> [String] {
    let found = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do { try body(index) } catch { found.withLock { $0.append("\(error)") } }
    }
    return found.withLock { $0 }
  }

  @Test func `connections that write at once take turns and lose nothing`() throws {
    let workspace = try Workspace()
    let number = try workspace.openCase()
    let (path, anna, now) = (workspace.path, workspace.anna, workspace.now)
    let errors = errors(4) { index in
      let store = try SQLiteStore(workspace: path)
      for round in 1...25 {
        try store.addComment(
          "\(index)/\(round)",
          visibility: .internal,
          to: number,
          by: anna,
          now: now
        )
      }
    }
    #expect(errors.isEmpty)
    let texts = try workspace.store.caseView(number).comments.map(\.text)
    #expect(texts.count == 100 && Set(texts).count == 100)
  }

  @Test func `threads that share a store take turns`() throws {
    let workspace = try Workspace()
    let number = try workspace.openCase()
    let (store, anna, now) = (workspace.store, workspace.anna, workspace.now)
    let errors = errors(4) { index in
      for round in 1...25 {
        try store.addComment(
          "\(index)/\(round)",
          visibility: .internal,
          to: number,
          by: anna,
          now: now
        )
        _ = try store.caseView(number)
      }
    }
    #expect(errors.isEmpty)
    #expect(try store.caseView(number).comments.count == 100)
  }

  @Test func `a writer waits for another connection's transaction`() throws {
    let workspace = try Workspace()
    let number = try workspace.openCase()
    let (path, store, anna, now) = (
      workspace.path, workspace.store, workspace.anna, workspace.now
    )
    let isLocked = DispatchSemaphore(value: 0)
    let errors = errors(2) { index in
      if index == 0 {
        let other = try Connection(path: "\(path)/\(SQLiteStore.fileName)", create: false)
        try other.transaction {
          isLocked.signal()
          Thread.sleep(forTimeInterval: 0.3)
        }
      } else {
        isLocked.wait()
        try store.addComment("late", visibility: .internal, to: number, by: anna, now: now)
      }
    }
    #expect(errors.isEmpty)
    #expect(try store.caseView(number).comments.map(\.text) == ["late"])
  }

  @Test func `a workspace that several open for the first time is made once`() throws {
    for _ in 1...5 {
      let folder = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let identifiers = Mutex<Set<String>>([])
      let errors = errors(6) { _ in
        let store = try SQLiteStore(workspace: folder, create: true)
        identifiers.withLock { _ = $0.insert(store.workspaceID) }
      }
      #expect(errors.isEmpty)
      #expect(identifiers.withLock { $0.count } == 1)
    }
  }

  @Test func `a message is claimed by one only`() throws {
    let workspace = try Workspace()
    for index in 1...60 { try workspace.arrive("message \(index)") }
    let (path, now) = (workspace.path, workspace.now)
    let claimed = Mutex<[Int]>([])
    let errors = errors(3) { _ in
      let store = try SQLiteStore(workspace: path)
      for _ in 1...4 {
        let ids = try store.claim(limit: 5, now: now).map(\.id)
        claimed.withLock { $0 += ids }
      }
    }
    #expect(errors.isEmpty)
    let ids = claimed.withLock { $0 }
    #expect(ids.count == 60 && Set(ids).count == 60)
  }

  @Test func `who waits to write comes before the end of a batch of messages`() throws {
    let workspace = try Workspace()
    let number = try workspace.openCase()
    for index in 1...60 { try workspace.arrive("message \(index)") }
    let batch = try workspace.store.claim(limit: 60, now: workspace.now)
      .map { try workspace.processed($0) }
    let (path, store, anna, now) = (
      workspace.path, workspace.store, workspace.anna, workspace.now
    )
    let (second, look) = (try SQLiteStore(workspace: path), WriteTurn(folder: path))
    let (begun, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    var decided = 0
    Thread.detachNewThread {
      begun.wait()
      _ = try? second.addComment("between", visibility: .internal, to: number, by: anna, now: now)
      written.signal()
    }
    let outcomes = try store.commit(batch, now: now) { processed, index in
      if decided == 0 {
        begun.signal()
        let end = Date().addingTimeInterval(60)
        while !look.isWanted, Date() < end { usleep(1000) }
      }
      if decided == 20 { #expect(written.wait(timeout: .now() + 60) == .success) }
      decided += 1
      return try workspace.receive.decide(processed.message, in: index)
    }
    #expect(outcomes.count == 60)
    #expect(Set(outcomes.map(\.emailID)).count == 60)
    #expect(try store.caseView(number).comments.map(\.text) == ["between"])
  }

  @Test func `nobody waits for the turn of a process that does not go on`() throws {
    let workspace = try Workspace()
    let (first, second) = (
      WriteTurn(folder: workspace.path), WriteTurn(folder: workspace.path)
    )
    var order: [String] = []
    first.taken(most: 0) {
      #expect(second.isWanted)
      second.taken(most: 5) { order.append("second") }
      order.append("first")
    }
    #expect(order == ["second", "first"])
    #expect(!second.isWanted)
  }
}
