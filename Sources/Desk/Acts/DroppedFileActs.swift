package import Cases
import Store

/// Says that somebody has looked at a file that came by itself.
package struct CloseDroppedFile: Act {
  package static var useCase: UseCase { .workOnAll }

  /// The key of the file.
  package let file: Int

  package init(_ file: Int) {
    self.file = file
  }

  package func find(at desk: ActingDesk) throws { _ = try desk.store.droppedFile(file) }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.close(droppedFile: file, by: desk.actor, desk.context)
  }
}
