import HTTP
import Testing

@Suite("names in paths")
struct PathSegmentTests {
  @Test(arguments: ["C-1", "2026/118", "a\\b", "~", "~2F", ".", "..", "..a", "Ü & ? # %", "a b"])
  func `whatever a name holds, its segment is one, and names it again`(name: String) throws {
    let target = try Target(ArraySlice("/clients/\(PathSegment.encoded(name))".utf8))
    #expect(target.segments.count == 2)
    #expect(PathSegment.decoded(target.segments[1]) == name)
  }

  @Test(arguments: ["~", "a~2", "~00", "~2f"])
  func `a segment that no name of ours has is none`(segment: String) {
    #expect(PathSegment.decoded(segment) == nil)
  }
}
