package import Cases

/// Why something was not done that is neither the store's nor a letter's to refuse.
package enum DeskError: Refusing, Equatable {
  /// What has names of its own.
  package enum Named: Sendable, Equatable {
    case user, template, type
    /// A status that cases of a type may get.
    case status(of: String)
    /// A way in which cases of a type end.
    case outcome(of: String)
  }

  /// There is none of this name; `known` are the names that there are.
  case unknown(Named, String, known: [String])
  /// The configuration has no address of the user, who was to be told something.
  case userWithoutAddress(String)
  /// A file or folder, which the text names, cannot be read.
  case unreadable(String)
  /// The name cannot be that of a template.
  case badTemplateName(String)
  /// The template is there already.
  case templateExists(String)
  /// A template lacks something; the text is the half sentence.
  case templateLacks(String)
  /// A file of templates is wrong.
  case wrongTemplateFile(String, problem: String)
  /// The file with the tokens of a login cannot be read.
  case tokensUnreadable(String)
  /// The file with the tokens of a login cannot be written.
  case tokensNotWritable(String, reason: String)
  /// The file of a lock cannot be opened.
  case lockFile(String, reason: String)
  /// Another process of this role works in the folder.
  case alreadyRuns(String, folder: String)

  /// Of which kind it is.
  package var refusal: Refusal {
    switch self {
    case .unknown(.template, _, _), .unreadable: .notFound
    case .unknown, .badTemplateName, .templateExists: .usage
    case .userWithoutAddress, .templateLacks, .wrongTemplateFile: .refused
    case .alreadyRuns: .conflict
    case .tokensUnreadable, .tokensNotWritable, .lockFile: .trouble
    }
  }

  /// What is wrong.
  package var description: String {
    switch self {
    case .unknown(let kind, let name, _): Self.description(kind, name)
    case .userWithoutAddress(let user): "the user '\(user)' has no address to be told under"
    case .unreadable(let place): "\(place) cannot be read"
    case .badTemplateName(let name):
      "'\(name)' cannot be the name of a template: small letters, digits and '-' can"
    case .templateExists(let name): "there is a template '\(name)' already"
    case .templateLacks(let what): what
    case .wrongTemplateFile(let file, let problem): "\(file): \(problem)"
    case .tokensUnreadable(let path): "the file of tokens \(path) cannot be read"
    case .tokensNotWritable(let path, let reason):
      "the file of tokens \(path) cannot be written: \(reason)"
    case .lockFile(let path, let reason): "the lock file \(path) cannot be opened: \(reason)"
    case .alreadyRuns(let role, let folder): "another \(role) already runs in \(folder)"
    }
  }

  private static func description(_ kind: Named, _ name: String) -> String {
    switch kind {
    case .user: "there is no user '\(name)'"
    case .template: "there is no template '\(name)'"
    case .type: "there is no type '\(name)'"
    case .status(let type): "a case of type '\(type)' has no status '\(name)'"
    case .outcome(let type): "a case of type '\(type)' does not end as '\(name)'"
    }
  }
}
