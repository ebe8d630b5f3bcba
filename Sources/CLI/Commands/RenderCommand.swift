import Foundation
import Liquid
import Synchronization

/// `dossier render TEMPLATE --data FILE.json [--strict] [--html]` prints a rendered template.
///
/// `dossier render --server` reads one request a line and answers each with a line.
enum RenderCommand {
  static func run(_ arguments: [String]) -> Int32 {
    guard let request = RenderRequest(arguments) else {
      printError("usage: dossier render TEMPLATE [--data FILE.json] [--strict] [--html]")
      return 64
    }
    if request.isServer { return serve(request) }
    do {
      FileHandle.standardOutput.write(Data(try request.rendered()))
      return 0
    } catch {
      printError("\(error)")
      return 65
    }
  }

  /// Each line is `{"template": path, "data": path}`; the answer is `{"output": …}` or
  /// `{"error": …}`.
  private static func serve(_ request: RenderRequest) -> Int32 {
    while let line = readLine() {
      let answer: [String: String]
      do {
        let request = try request.with(Value(json: Array(line.utf8)))
        answer = ["output": String(decoding: try request.rendered(), as: UTF8.self)]
      } catch {
        answer = ["error": "\(error)"]
      }
      guard var data = try? JSONEncoder().encode(answer) else { return 70 }
      data.append(0x0A)
      FileHandle.standardOutput.write(data)
    }
    return 0
  }

  private static func printError(_ message: String) {
    FileHandle.standardError.write(Data("dossier: \(message)\n".utf8))
  }
}

/// What is rendered, and how.
struct RenderRequest {
  private(set) var template = ""
  private(set) var data: String?
  private(set) var isStrict = false
  private(set) var escaping = OutputEscaping.none
  private(set) var isServer = false

  /// The arguments of the command; nil when they make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--data":
        guard let path = rest.popFirst() else { return nil }
        data = path
      case "--strict": isStrict = true
      case "--html": escaping = .html
      case "--server": isServer = true
      default:
        guard template.isEmpty, !argument.hasPrefix("--") else { return nil }
        template = argument
      }
    }
    guard isServer == template.isEmpty else { return nil }
  }

  /// The same with the paths of a request to the server.
  func with(_ request: Value) throws -> RenderRequest {
    guard case .object(let fields) = request, case .string(let template)? = fields["template"]
    else { throw RenderProblem(description: "a request needs \"template\"") }
    var copy = self
    copy.template = template
    if case .string(let data)? = fields["data"] { copy.data = data }
    return copy
  }

  func rendered() throws -> [UInt8] {
    let file = URL(fileURLWithPath: template)
    let source = try RenderRequest.text(of: file)
    let parsed = try Template(parsing: source, name: file.lastPathComponent)
    var options = RenderOptions(isStrict: isStrict, escaping: escaping)
    options.timeZone = .current
    let partials = PartialFolder(file.deletingLastPathComponent())
    options.partialLoader = { try partials.template(named: $0) }
    return try parsed.renderBytes(try variables(), options: options)
  }

  private func variables() throws -> [String: Value] {
    guard let data else { return [:] }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: data))
    let value: Value
    do {
      value = try Value(json: Array(bytes))
    } catch {
      throw RenderProblem(description: "\(data): \(error)")
    }
    guard case .object(let fields) = value else {
      throw RenderProblem(description: "\(data): the data is not an object")
    }
    return fields.dictionary
  }

  fileprivate static func text(of file: URL) throws -> String {
    guard let data = try? Data(contentsOf: file) else {
      throw RenderProblem(description: "\(file.path): cannot be read")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// A problem before any template is rendered.
struct RenderProblem: Error, CustomStringConvertible {
  let description: String
}

/// The partials beside a template: `name.liquid`, or `name` itself when it has an extension.
final class PartialFolder: Sendable {
  private let folder: URL
  private let parsed = Mutex<[String: Template]>([:])

  init(_ folder: URL) { self.folder = folder }

  /// The partial; nil when there is no such file in the folder.
  func template(named name: String) throws -> Template? {
    if let known = parsed.withLock({ $0[name] }) { return known }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.contains("\0"), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      return nil
    }
    let file = parts.last?.contains(".") == true ? name : name + ".liquid"
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)) else { return nil }
    let template = try Template(parsing: String(decoding: data, as: UTF8.self), name: name)
    parsed.withLock { $0[name] = template }
    return template
  }
}
