import Cases
import Mail
import Testing

@Suite("decisions that are made ahead")
struct PreparedDecisionTests {
  let receive = ReceiveMessage(threader: Letterbox.threader)

  /// Decides ahead in one index; where the message goes when it is written in another.
  func destination(
    _ message: ReceivedMessage,
    before: MemoryIndex,
    after: MemoryIndex
  ) throws -> Threading.Destination {
    let prepared = try receive.prepare(message, in: before)
    return try receive.decide(message, prepared: prepared, in: after).threading.destination
  }

  @Test func `what was decided ahead is what is written`() throws {
    let index = Letterbox.index()
    let message = Letterbox.message(to: Letterbox.address(), fields: ["Cc: bailiff@example.org"])
    let prepared = try receive.prepare(message, in: index)
    let written = try receive.decide(message, prepared: prepared, in: index)
    let now = try receive.decide(message, in: index)
    #expect(written.threading == now.threading)
    #expect(written.newParticipants.map(\.people) == now.newParticipants.map(\.people))
  }

  @Test func `a prepared decision is not made again where nothing has changed`() throws {
    let prepared = try receive.prepare(
      Letterbox.message(to: Letterbox.address()),
      in: Letterbox.index()
    )
    // Another message tells which of the two was written.
    let other = Letterbox.message(from: Letterbox.stranger)
    let written = try receive.decide(other, prepared: prepared, in: Letterbox.index())
    #expect(written.threading.destination == .file([1042]))
  }

  @Test func `whoever was taken off meanwhile files nothing by a tag`() throws {
    var after = MemoryIndex(1042)
    after.add(Letterbox.firm, to: 1042, isRemoved: true)
    let message = Letterbox.message(subject: Letterbox.tag())
    let before = Letterbox.index()
    #expect(try receive.decide(message, in: before).threading.destination == .file([1042]))
    let found = try destination(message, before: before, after: after)
    #expect(found == .review(.strangerWithTag, suggestion: 1042))
  }

  @Test func `a case that was merged meanwhile is found where it went`() throws {
    var after = Letterbox.index()
    after.open(7)
    after.merge(1042, into: 7)
    let message = Letterbox.message(to: Letterbox.address())
    let found = try destination(message, before: Letterbox.index(), after: after)
    #expect(found == .file([7]))
  }

  @Test func `guesses that were counted meanwhile count`() throws {
    var after = Letterbox.index()
    after.wrongReferences[Letterbox.firm] = 1000
    let message = Letterbox.message(subject: Letterbox.tag())
    let found = try destination(message, before: Letterbox.index(), after: after)
    #expect(found == .review(.badReference, suggestion: nil))
  }
}
