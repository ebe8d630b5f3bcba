package import Cases
import Dispatch
package import Engine
package import Foundation
package import Mail
import Store
import Transport

/// A workspace with everything wired to it: the only place that knows the concrete types.
package struct Environment {
  package let workspace: Workspace
  package let context: ProcessContext
  /// What pages read: all, or what there is for one user.
  private(set) var store: SQLiteStore
  /// All of it, which acts change.
  private let wholeStore: SQLiteStore
  package let references: ReferenceScheme
  package let addresses: CaseAddress
  package let messageIDs: MessageIDScheme
  package let pageLinks: PageLinks
  /// What was counted before, and may hold still.
  let keptAnswers: KeptAnswers

  /// Opens the database and reads the keys of a workspace; `kept` is shared by those who answer beside each other.
  package init(
    _ workspace: Workspace,
    context: ProcessContext,
    sharing kept: KeptAnswers = KeptAnswers()
  ) throws {
    self.workspace = workspace
    self.context = context
    keptAnswers = kept
    let settings = workspace.configuration
    let store = try SQLiteStore(
      workspace: workspace.folder,
      inlineLimit: settings.storage.inlineBytes
    )
    self.store = store
    wholeStore = store
    let file = try SecretKeyFile.load(workspace.secretKeyFile, context: context)
    let keys = ReferenceKeys(
      active: Environment.key(file.active),
      retired: file.keys.filter { $0 != file.active }.map(Environment.key),
      workspaceID: store.workspaceID
    )
    pageLinks = PageLinks(keys: keys)
    references = ReferenceScheme(prefix: settings.reference.prefix, keys: keys)
    addresses = CaseAddress(
      localPart: settings.caseAddress.localPart,
      separator: settings.caseAddress.separator.first ?? "+",
      domain: settings.caseAddress.domain,
      keys: keys
    )
    messageIDs = MessageIDScheme(
      prefix: settings.reference.prefix,
      domain: settings.caseAddress.domain,
      keys: keys
    )
  }

  /// The workspace as there is it for somebody: pages made of it have only what is theirs.
  package func seen(by principal: Principal) throws -> Environment {
    guard let own = principal.user.ownClients else { return self }
    var seen = self
    seen.store = try SQLiteStore(of: wholeStore, for: own)
    return seen
  }

  /// The workspace with all that is in it.
  var whole: Environment {
    var whole = self
    whole.store = wholeStore
    return whole
  }

  private static func key(_ key: SecretKey) -> ReferenceKeys.Key {
    ReferenceKeys.Key(name: key.id, secret: key.bytes)
  }

  // MARK: Rules

  /// What decides about mail that comes in.
  package var receive: ReceiveMessage {
    ReceiveMessage(
      threader: Threader(
        references: references,
        addresses: addresses,
        ownAddresses: [from.email],
        policy: workspace.configuration.threading.policy
      ),
      answers: workspace.configuration.answers.policy,
      words: words,
      timeZone: timeZone,
      country: workspace.configuration.organisation.country,
      users: deskUsers,
      ownAccounts: Set(workspace.configuration.organisation.bankAccounts.map(\.iban.text)),
      organisation: workspace.configuration.organisation.name,
      contact: deskContact,
      reasons: DisputeReasonWords(rules.disputes),
      statementSenders: Set(workspace.configuration.files.senders)
    )
  }

  /// The words that decide validations: those of the program and of the workspace.
  private var words: DecisionWords {
    DecisionWords(
      approving: DecisionWords.standard.approving + rules.validations.approveWords,
      refusing: DecisionWords.standard.refusing + rules.validations.refuseWords,
      names: workspace.configuration.users.map(\.name)
    )
  }

  /// What writes letters.
  package var letters: LetterWriter {
    let organisation = workspace.configuration.organisation
    return LetterWriter(
      references: references,
      addresses: addresses,
      messageIDs: messageIDs,
      from: from,
      timeZone: organisation.timeZone,
      country: organisation.country,
      fields: rules.fields
    )
  }

  /// The templates of the workspace, and what it lacks of those that come with the program.
  package var templates: TemplateFolder {
    TemplateFolder(
      path: workspace.templateFolder,
      shipped: try? ShippedTemplates(environment: context.environment).folder()
    )
  }

  /// The From of letters.
  package var from: EmailAddress {
    let settings = workspace.configuration
    let name = settings.sender.name.isEmpty ? settings.organisation.name : settings.sender.name
    return EmailAddress(name: name.isEmpty ? nil : name, email: settings.sender.email)
  }

  /// What reads messages.
  package var reader: MessageReader {
    let own = workspace.configuration.organisation.language
    return MessageReader(parser: parser, readInvoice: InvoiceFinder.find) { [store] email in
      ((try? store.languages(of: email)) ?? []) + [own]
    }
  }

  /// What parses messages.
  package var parser: MessageParser {
    MessageParser(
      limits: workspace.configuration.limits.parserLimits,
      // What western mail programs mean by 8-bit text that declares nothing.
      legacyCharset: "windows-1252"
    )
  }

  /// The zone that days are counted in.
  package var timeZone: TimeZone { workspace.configuration.organisation.timeZone }

  /// What the workspace has decided about its cases.
  package var rules: Rulebook { workspace.rules }

  /// The day of the present moment.
  package var today: Day { Day(context.now(), in: timeZone) }

  /// The country whose calendar counts for a client.
  package func country(_ client: Client?) -> String {
    client?.knownCountry ?? workspace.configuration.organisation.country
  }

  // MARK: Loops

  package func intake(_ mailbox: MailboxSettings, stop: (any StopSignal)?, log: EngineLines) throws
    -> Intake
  {
    Intake(
      source: Adapters(workspace, context, log: log.log).source(mailbox, stop: stop),
      store: store,
      acknowledgement: mailbox.acknowledgement,
      now: context.now,
      log: log
    )
  }

  package func dispatcher(
    log: EngineLines,
    willRead: @escaping @Sendable (InboundEmail) -> Void = { _ in }
  ) throws -> Dispatcher {
    let second = try SQLiteStore(
      workspace: workspace.folder,
      inlineLimit: workspace.configuration.storage.inlineBytes
    )
    return Dispatcher(
      store: store,
      contents: second,
      reader: reader,
      receive: receive,
      now: context.now,
      log: log,
      concurrently: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) },
      willRead: willRead,
      follow: { [orders = MailOrders(environment: self)] in
        try orders.follow($0, message: $1, now: $2)
      }
    )
  }

  package func outboxRunner(stop: (any StopSignal)?, log: EngineLines) -> OutboxRunner {
    let settings = workspace.configuration.outgoing
    let retry = settings.retry
    var reversePath: ((OutboxMessage, String) throws -> String)?
    if settings.verp { reversePath = { try self.reversePath($0, $1) } }
    return OutboxRunner(
      store: store,
      submission: Adapters(workspace, context, log: log.log).submission(stop: stop),
      policy: DeliveryPolicy(
        firstDelay: Double(retry.firstDelaySeconds),
        longestDelay: Double(retry.maximumDelaySeconds),
        lifetime: Double(retry.expireAfterHours) * 3600,
        keepsCopies: !settings.sentCopy.mailbox.isEmpty
      ),
      pace: SendingPace(
        perMinute: settings.sending.perMinute,
        perDomainPerMinute: settings.sending.perDomainPerMinute
      ),
      window: settings.sending.window(in: timeZone),
      reversePath: reversePath,
      now: context.now,
      log: log
    )
  }

  /// What copies letters that were sent; nil when nothing does.
  package func sentCopier(stop: (any StopSignal)?, log: EngineLines) -> SentCopier? {
    Adapters(workspace, context, log: log.log).archive(stop: stop).map {
      SentCopier(store: store, archive: $0, now: context.now)
    }
  }

  /// The address that bounces for one recipient go to: it names the case and whom it was given to.
  private func reversePath(_ message: OutboxMessage, _ recipient: String) throws -> String {
    let people = try store.participants(of: message.caseNumber)
    let person = people.first { $0.email == recipient }
    return addresses.address(
      case: message.caseNumber,
      for: recipient,
      thread: person?.role.isInternal == true ? .internal : .external,
      generation: person?.tokenGeneration ?? 0
    )
  }

  /// Follows the rules of retention.
  package func retain(isTrial: Bool = false) throws -> RetentionReport {
    let rules = workspace.configuration.retention
    func before(_ days: Int?) -> Date? {
      days.map { context.now().addingTimeInterval(-Double($0) * 86_400) }
    }
    guard rules.endedCasesDays != nil || rules.asideDays != nil else { return RetentionReport() }
    return try store.retain(
      endedBefore: before(rules.endedCasesDays),
      asideBefore: before(rules.asideDays),
      isTrial: isTrial,
      now: context.now()
    )
  }
}

extension MailboxSettings {
  /// What the server is asked to do with a message that is safe here.
  package var acknowledgement: Acknowledgement {
    switch afterStored {
    case .keep: Acknowledgement(.keep)
    case .seen: Acknowledgement(.seen)
    case .move: Acknowledgement(.move(folder: moveTo))
    case .delete: Acknowledgement(.delete, delay: Double(deleteAfterDays) * 24 * 3600)
    }
  }
}
