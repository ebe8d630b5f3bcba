/// The part of a collection that a loop goes through, without a copy.
struct Segment {
  private enum Items {
    case array(ArraySlice<Value>)
    case range(first: Int)
  }

  private let items: Items
  let size: Int

  /// Text is a collection of itself, an object one of its pairs, everything else is empty.
  init(of collection: Value, from: Int, count: Int?) {
    let start = max(from, 0)
    let end = count.map { count in
      let (sum, isOver) = from.addingReportingOverflow(count)
      return max(isOver ? (count > 0 ? .max : 0) : sum, 0)
    }
    switch collection {
    case .range(let first, _):
      let stop = min(end ?? .max, collection.size)
      size = max(0, stop - min(start, stop))
      items = .range(first: size > 0 ? first + start : first)
      return
    case .array(let values): items = .array(Segment.slice(values, start, end))
    case .object(let fields): items = .array(Segment.slice(fields.pairs, start, end))
    case .string(let text), .markup(let text): items = .array(text.isEmpty ? [] : [collection])
    default: items = .array([])
    }
    guard case .array(let slice) = items else {
      size = 0
      return
    }
    size = slice.count
  }

  private static func slice(_ values: [Value], _ start: Int, _ end: Int?) -> ArraySlice<Value> {
    let stop = min(end ?? values.count, values.count)
    return values[min(start, stop)..<stop]
  }

  func item(_ place: Int) -> Value {
    switch items {
    case .array(let slice): slice[slice.startIndex + place]
    case .range(let first): .int(first + place)
    }
  }
}
