import Cases
import Testing

@Suite("how many letters are taken up at once")
struct ClaimSizeTests {
  @Test func `a swift server gets more of them at once, up to a limit`() {
    var size = ClaimSize()
    #expect(size.count == 20)
    size.learn(sent: 20, in: 0.01)
    #expect(size.count == 40)
    for _ in 0..<9 { size.learn(sent: size.count, in: 0.001) }
    #expect(size.count == ClaimSize.most)
  }

  @Test func `no more than leave within a moment, and a slow server gets few`() {
    var size = ClaimSize()
    size.learn(sent: 20, in: 0.05)
    #expect(size.count == 40)
    size.learn(sent: 40, in: 0.1)
    #expect(size.count == 40)
    size.learn(sent: 40, in: 8)
    #expect(size.count == ClaimSize.least)
  }

  @Test func `those that did not all leave are followed by few`() {
    var size = ClaimSize()
    size.learn(sent: 20, in: 0.01)
    size.learn(sent: 39, in: 0.01)
    #expect(size.count == ClaimSize.least)
  }
}
