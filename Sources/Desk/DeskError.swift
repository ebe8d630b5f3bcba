package import Cases

/// Why something was not done that is neither the store's nor a letter's to refuse.
package enum DeskError: Refusing, Equatable {
  /// What has names of its own.
  package enum Named: Sendable, Equatable {
    case user, template, type
    /// A login: a mailbox, or the way out.
    case mailbox
    /// A list of cases that was kept.
    case list
    /// A reason of disputes, and a department that settles them.
    case reason, department
    /// A field that the workspace gives clients, items or cases.
    case field(of: String)
    /// A table of the report.
    case table
    /// A status that cases of a type may get.
    case status(of: String)
    /// A way in which cases of a type end.
    case outcome(of: String)
  }

  /// There is none of this name; `known` are the names that there are.
  case unknown(Named, String, known: [String])
  /// Nobody can be told how a validation ended that the user asked for.
  case outcomeUntold(String)
  /// The address was only seen in mail on the case, and gets no letter yet.
  case onlySeenInMail(String, case: Int)
  /// Nobody takes part in the case under this address, role or word.
  case nobodyTakesPart(String, case: Int)
  /// A letter is to go to nobody.
  case noRecipient
  /// A template names a file that the case does not have.
  case letterNeedsFile(String, case: Int)
  /// A file is no e-invoice, or none that can be read; the text is the half sentence.
  case noInvoice(String, why: String)
  /// The name cannot be that of a template.
  case badTemplateName(String)
  /// The template is there already.
  case templateExists(String)
  /// A template lacks something; the text is the half sentence.
  case templateLacks(String)
  /// A file of templates is wrong.
  case wrongTemplateFile(String, problem: String)
  /// A status has a template that is not there; `known` are those that are.
  case noTemplateOfStatus(String, template: String, known: [String])
  /// A template has mistakes: the first, and how many there are.
  case findings(LetterFinding, template: String, count: Int)
  /// The login is one with a password, and has no tokens.
  case takesNoTokens(String)
  /// The file with the tokens of a login cannot be read.
  case tokensUnreadable(String)
  /// The file with the tokens of a login cannot be written.
  case tokensNotWritable(String, reason: String)
  /// The file of a lock cannot be opened.
  case lockFile(String, reason: String)
  /// Another process of this role works in the folder.
  case alreadyRuns(String, folder: String)
  /// An alert did not reach anybody; the text is the half sentence.
  case alertNotTold(String)
  /// Browsers do not reach the pages, or soon will not; the text is the half sentence.
  case pagesNotThere(String)
  /// The provider with which users sign in, by its address, is of no use; the text is the half sentence.
  case providerNotThere(String, String)
  /// Something is wrong with a file or a folder.
  case file(FileProblem)
  /// A file that another program exported is not taken.
  case export(ExportProblem)

  /// Of which kind it is.
  package var refusal: Refusal {
    switch self {
    case .file(let problem): problem.refusal
    case .export: .refused
    case .unknown(.template, _, _), .unknown(.list, _, _), .onlySeenInMail, .nobodyTakesPart,
      .letterNeedsFile, .noInvoice:
      .notFound
    case .unknown, .noRecipient, .badTemplateName, .templateExists: .usage
    case .outcomeUntold, .templateLacks, .wrongTemplateFile, .noTemplateOfStatus, .findings,
      .takesNoTokens:
      .refused
    case .alreadyRuns: .conflict
    case .tokensUnreadable, .tokensNotWritable, .lockFile, .alertNotTold, .pagesNotThere,
      .providerNotThere:
      .trouble
    }
  }

  /// What is wrong.
  package var description: String {
    switch self {
    case .unknown(let kind, let name, _): Self.description(kind, name)
    case .outcomeUntold(let user):
      "\(user), who asked, has no address, and the case has no resolver and no owner with one"
    case .onlySeenInMail(let email, let number):
      "\(email) was only seen in mail on case \(number), and gets no letter yet"
    case .nobodyTakesPart(let name, let number):
      "nobody takes part in case \(number) as '\(name)'"
    case .noRecipient: "the letter has no recipient"
    case .letterNeedsFile(let name, let number):
      "the letter goes with '\(name)', and case \(number) has no such file"
    case .noInvoice(let name, let why): "'\(name)': \(why)"
    case .badTemplateName(let name):
      "'\(name)' cannot be the name of a template: small letters, digits and '-' can"
    case .templateExists(let name): "there is a template '\(name)' already"
    case .templateLacks(let what): what
    case .wrongTemplateFile(let file, let problem): "\(file): \(problem)"
    case .noTemplateOfStatus(let status, let template, _):
      "the status '\(status)' has the template '\(template)', which does not exist"
    case .findings(let first, _, _):
      "\(first.file):\(first.line):\(first.column): \(first.problem)"
    case .takesNoTokens(let name):
      "'\(name)' logs in with a password: it has no oauth section in the configuration"
    case .tokensUnreadable(let path): "the file of tokens \(path) cannot be read"
    case .tokensNotWritable(let path, let reason):
      "the file of tokens \(path) cannot be written: \(reason)"
    case .lockFile(let path, let reason): "the lock file \(path) cannot be opened: \(reason)"
    case .alreadyRuns(let role, let folder): "another \(role) already runs in \(folder)"
    case .alertNotTold(let why), .pagesNotThere(let why): why
    case .providerNotThere(let issuer, let why): "the provider \(issuer) cannot be used: \(why)"
    case .file(let problem): problem.description
    case .export(let problem): problem.description
    }
  }

  private static func description(_ kind: Named, _ name: String) -> String {
    switch kind {
    case .user: "there is no user '\(name)'"
    case .mailbox: "there is no mailbox '\(name)'"
    case .template: "there is no template '\(name)'"
    case .type: "there is no type '\(name)'"
    case .list: "no list is kept as '\(name)'"
    case .reason: "there is no reason '\(name)'"
    case .department: "there is no department '\(name)'"
    case .field(let holder): "\(holder)s have no field '\(name)'"
    case .table: "there is no table '\(name)'"
    case .status(let type): "a case of type '\(type)' has no status '\(name)'"
    case .outcome(let type): "a case of type '\(type)' does not end as '\(name)'"
    }
  }
}
