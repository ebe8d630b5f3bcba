import Cases

/// What is kept of the items that rows are about while a list is taken over.
struct ItemProgress {
  /// The keys of clients that rows named before.
  var clients: [String: Int] = [:]
  /// Whether items of which nothing is open any more are left out when they are not known.
  var leavesOutSettled = false
  /// Whether the last row was about an item that was not known: what is new is not looked for first.
  var areNew = false
  /// The first of the items that are new and not finished; nil for none.
  var firstAdded: Int?
  /// How many were added in all, and the highest key before them.
  var added = 0
  var highestBefore: Int?
  /// What builds the indexes that were taken away.
  var indexes: [String] = []
  /// The number of added items at which it is looked whether the indexes are in the way.
  var nextLook = ItemProgress.few

  /// How many clients are remembered.
  static let mostClients = 50_000
  /// So many new items are added to the indexes one by one.
  static let few = 10_000
}

/// Items of the accounts.
extension AccountWriter {
  func item(_ account: String, _ item: Item, _ fields: [FieldMatch], _ line: Int) throws
    -> AccountChange
  {
    if items.leavesOutSettled, item.outstanding.minorUnits == 0, item.amount.minorUnits != 0,
      try !isKnown(item, account)
    {
      return AccountChange(
        line: line,
        what: "item " + item.number,
        outcome: "settled",
        detail: "nothing is open of it, and it is not known"
      )
    }
    let client = try clientID(account)
    let source = ItemSource(file: file, line: line)
    if items.areNew, let id = try add(item, client, source) {
      return try finished(item, id, isNew: true, [], fields, line)
    }
    let table = ItemTable(db: db)
    let before = try table.itemID(item.number, item.type, client: client).flatMap(table.item)
    items.areNew = before == nil
    guard let before else {
      guard let id = try add(item, client, source) else { throw StoreError.noItem(item.number) }
      return try finished(item, id, isNew: true, [], fields, line)
    }
    let new = Self.kept(item, before)
    let details = Self.differences(before, new)
    if !details.isEmpty {
      if let first = items.firstAdded, before.id >= first { try finishAdded() }
      try table.setItem(new, client: client, on: day, earlier: earlier, from: source)
      touch(before.id)
    }
    see(before.id)
    return try finished(item, before.id, isNew: false, details, fields, line)
  }

  private func isKnown(_ item: Item, _ account: String) throws -> Bool {
    guard let client = try? clientID(account) else { return false }
    return try ItemTable(db: db).itemID(item.number, item.type, client: client) != nil
  }

  private func add(_ item: Item, _ client: Int, _ source: ItemSource) throws -> Int? {
    guard let id = try ItemTable(db: db).addItem(item, client: client, from: source) else {
      return nil
    }
    if items.firstAdded == nil { items.firstAdded = id }
    if items.highestBefore == nil { items.highestBefore = id - 1 }
    items.added += 1
    see(id)
    return id
  }

  private func finished(
    _ item: Item,
    _ id: Int,
    isNew: Bool,
    _ details: [String],
    _ fields: [FieldMatch],
    _ line: Int
  ) throws -> AccountChange {
    let more = fields.isEmpty ? [] : try update(fields, of: id)
    return change(line, "item " + item.number, isNew: isNew, details + more)
  }

  /// The item with what a row leaves out as it was.
  private static func kept(_ item: Item, _ before: Item) -> Item {
    var new = item
    if new.issueDate.isEmpty { new.issueDate = before.issueDate }
    if new.dueDate.isEmpty { new.dueDate = before.dueDate }
    new.paymentReference = new.paymentReference ?? before.paymentReference
    new.discount = new.discount ?? before.discount
    return new
  }

  /// What of an item is another than before, in words.
  private static func differences(_ before: Item, _ new: Item) -> [String] {
    var details: [String] = []
    func compare(_ name: String, _ old: String, _ fresh: String) {
      if old != fresh { details.append("\(name): \(old) -> \(fresh)") }
    }
    compare("issued", before.issueDate, new.issueDate)
    compare("due", before.dueDate, new.dueDate)
    for (name, old, fresh) in [
      ("amount", before.amount, new.amount), ("open", before.outstanding, new.outstanding),
    ] where old.minorUnits != fresh.minorUnits || old.currency != fresh.currency {
      compare(name, "\(old.decimal)", "\(fresh.decimal)")
    }
    compare("currency", before.amount.currency, new.amount.currency)
    compare("reference", before.paymentReference?.text ?? "", new.paymentReference?.text ?? "")
    if before.discount != new.discount { compare("discount", words(before), words(new)) }
    return details
  }

  /// The discount of an item, in words.
  private static func words(_ item: Item) -> String {
    guard let discount = item.discount, !discount.isNone else { return "" }
    return "\(discount.sizeText(in: item.amount.currency)) until \(discount.lastDay)"
  }

  // MARK: What is put off

  /// Takes the indexes away before a row when more items came in than half of those that were there.
  func makeRoom() throws {
    guard items.added >= items.nextLook, items.indexes.isEmpty else { return }
    items.nextLook += ItemProgress.few
    guard items.added * 2 >= items.highestBefore ?? 0 else { return }
    items.indexes = try ItemIndexes(db: db).takeAway()
  }

  /// Finishes the items that were added since the last time.
  func finishAdded() throws {
    guard let first = items.firstAdded else { return }
    items.firstAdded = nil
    try ItemTable(db: db).finishAdded(from: first, on: day)
  }

  /// Finishes all items that were added, with the indexes by which they are found.
  func finishItems() throws {
    try finishAdded()
    try ItemIndexes(db: db).build(items.indexes)
    items.indexes = []
  }

  private func see(_ item: Int) {
    if notesItems { seen.append(UInt32(truncatingIfNeeded: item)) }
  }

  private func clientID(_ account: String) throws -> Int {
    if let known = items.clients[account] { return known }
    let found = try ItemTable(db: db).clientID(account)
    if items.clients.count < ItemProgress.mostClients { items.clients[account] = found }
    return found
  }
}
