/// The variables that a template sees; `render` gives its template a fresh one.
struct Scope {
  private struct Local {
    let name: String
    var binding: Binding
  }

  /// The data; inside `render` nothing.
  let environment: [String: Value]
  /// What `assign` and `capture` made, and the arguments of `render`.
  var assigns = VariableTable()
  /// What `increment` and `decrement` count.
  var counters: [String: Int] = [:]
  /// The innermost `for`.
  var loop: Loop?
  /// Where each `for` with `offset: continue` goes on.
  var offsets: [String: Int] = [:]
  /// Where each `cycle` stands.
  var cycles: [CycleKey: Int] = [:]
  /// The last output of `ifchanged`.
  var lastOutput: [UInt8]?
  /// The variables of loops and the arguments of `include`, innermost last.
  private var locals: [Local] = []

  init(environment: [String: Value] = [:], assigns: VariableTable = VariableTable()) {
    self.environment = environment
    self.assigns = assigns
  }

  func local(_ name: String) -> Binding? {
    var place = locals.count
    while place > 0 {
      place -= 1
      if locals[place].name == name { return locals[place].binding }
    }
    return nil
  }

  /// How many locals there are, to take later ones away again with `drop(to:)`.
  var mark: Int { locals.count }

  mutating func push(_ name: String, _ binding: Binding) {
    locals.append(Local(name: name, binding: binding))
  }

  mutating func replace(at mark: Int, _ binding: Binding) { locals[mark].binding = binding }

  mutating func drop(to mark: Int) { locals.removeLast(locals.count - mark) }
}
