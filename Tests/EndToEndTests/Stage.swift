/// Lets some scenarios play side by side, and the others wait: they share two cores.
///
/// Most of a scenario is waiting, for a server, a clock or a limit; the longest begin first, so that
/// none is left to play alone at the end.
actor Stage {
  static let shared = Stage(places: 6)

  private var places: Int
  private var waiting: [(length: Int, start: CheckedContinuation<Void, Never>)] = []

  init(places: Int) {
    self.places = places
  }

  /// Plays when there is a place; `length` is about how many seconds it takes.
  func play<Value: Sendable>(
    length: Int,
    _ scenario: @Sendable () async throws -> Value
  ) async throws -> Value {
    await enter(length: length)
    defer { leave() }
    return try await scenario()
  }

  private func enter(length: Int) async {
    if places > 0 {
      places -= 1
      return
    }
    await withCheckedContinuation { waiting.append((length, $0)) }
  }

  /// The place goes to the longest scenario that waits.
  private func leave() {
    guard let next = waiting.indices.max(by: { waiting[$0].length < waiting[$1].length }) else {
      places += 1
      return
    }
    waiting.remove(at: next).start.resume()
  }
}
