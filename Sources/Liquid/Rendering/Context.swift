import FoundationEssentials

/// What a name stands for while rendering.
enum Binding {
  case value(Value)
  case loop(Loop)
}

/// Why the rest of a block is not rendered.
enum Interrupt { case leave, next }

/// The state of one rendering: the variables, the output so far, and what has been used of the
/// limits.
struct Context: ~Copyable {
  let options: RenderOptions
  let filterScope: FilterScope
  let isStrict: Bool
  /// The template that is being rendered, for the places of mistakes.
  var source: Source
  var output: [UInt8] = []
  var scope: Scope
  var interrupt: Interrupt?
  /// Whether we are inside `render`, where `include` may not stand.
  var isIsolated = false
  private let hasOwnFilters: Bool
  private var steps = 0
  private var work = 0
  private var depth = 0

  init(source: Source, data: [String: Value], options: RenderOptions) {
    self.source = source
    self.options = options
    isStrict = options.isStrict
    hasOwnFilters = !options.filters.isEmpty
    filterScope = FilterScope(options)
    scope = Scope(environment: data)
    output.reserveCapacity(source.bytes.count * 2)
  }

  // MARK: Variables

  func binding(_ name: String) -> Binding? {
    if let local = scope.local(name) { return local }
    if let value = scope.assigns[name] { return .value(value) }
    if !scope.counters.isEmpty, let number = scope.counters[name] { return .value(.int(number)) }
    if let value = scope.environment[name] { return .value(value) }
    return options.globals[name].map { .value($0) }
  }

  func ownFilter(_ name: String) -> FilterFunction? {
    hasOwnFilters ? options.filters[name] : nil
  }

  // MARK: Limits

  mutating func step(at offset: Int) throws(TemplateError) {
    steps &+= 1
    guard steps <= options.limits.steps else {
      throw error(.resourceLimit, "more than \(options.limits.steps) steps", at: offset)
    }
    guard output.count <= options.limits.outputBytes else {
      throw error(
        .resourceLimit,
        "more than \(options.limits.outputBytes) bytes of output",
        at: offset
      )
    }
  }

  /// Counts bytes that a filter or a capture made.
  mutating func charge(_ bytes: Int, at offset: Int) throws(TemplateError) {
    work = work.addingReportingOverflow(bytes).partialValue
    guard work >= 0, work <= options.limits.workBytes else {
      throw error(
        .resourceLimit,
        "more than \(options.limits.workBytes) bytes of values",
        at: offset
      )
    }
  }

  mutating func enter(at offset: Int) throws(TemplateError) {
    depth += 1
    guard depth <= options.limits.nesting else {
      throw error(
        .resourceLimit,
        "nested more than \(options.limits.nesting) deep",
        at: offset
      )
    }
  }

  mutating func leave() { depth -= 1 }

  /// The output has its last bytes now.
  func checkOutput() throws(TemplateError) {
    guard output.count <= options.limits.outputBytes else {
      throw error(
        .resourceLimit,
        "more than \(options.limits.outputBytes) bytes of output",
        at: source.bytes.count
      )
    }
  }

  // MARK: Mistakes

  func error(_ kind: TemplateError.Kind, _ message: String, at offset: Int) -> TemplateError {
    source.error(kind, message, at: offset)
  }

  /// Runs the body and gives its mistake a place.
  func placing<Result>(
    _ offset: Int,
    _ body: () throws(Failure) -> Result
  ) throws(TemplateError) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      throw self.error(error.kind, error.message, at: offset)
    }
  }
}
