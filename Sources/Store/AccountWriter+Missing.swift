import Cases

/// What a list of all open items lacks.
extension AccountWriter {
  /// How many items are looked at at once.
  private static let batch = 5_000

  /// Clears the open items that no row named, or says that a person has to decide; nothing is deleted.
  ///
  /// A list that has no row, or of which a row could not be taken, clears nothing: what it lacks may stand there.
  func finishComplete(
    _ missing: MissingItems,
    file: String,
    by actor: Actor,
    into changes: inout AccountChanges,
    isWhole: Bool
  ) throws {
    seen.sort()
    let clears = missing == .clear && isWhole && !seen.isEmpty
    var count = 0
    var last = 0
    var place = 0
    while case let items = try ItemTable(db: db).openItems(after: last, limit: Self.batch),
      let end = items.last
    {
      last = end.id
      for item in items {
        while place < seen.count, Int(seen[place]) < item.id { place += 1 }
        if place < seen.count, Int(seen[place]) == item.id { continue }
        count += 1
        if clears { try clear(item) }
        changes.add(change(item, clears, isWhole: isWhole))
      }
    }
    guard count > 0 else { return }
    try db.history.record(
      .listCompleted,
      on: nil,
      by: actor,
      at: context.now,
      details: [
        "file": file, "missing": String(count), "cleared": String(clears ? count : 0),
      ]
    )
  }

  private func clear(_ item: Item) throws {
    var cleared = item
    cleared.outstanding.minorUnits = 0
    guard let client = try ItemTable(db: db).clientID(ofItem: item.id) else { return }
    try ItemTable(db: db).setItem(
      cleared,
      client: client,
      on: day,
      earlier: earlier,
      from: ItemSource(file: file, line: nil)
    )
    touch(item.id)
  }

  private func change(_ item: Item, _ clears: Bool, isWhole: Bool) -> AccountChange {
    let open = "\(item.outstanding.fixed) open, and not in the list"
    let why = isWhole ? "" : "; rows of it could not be taken"
    return AccountChange(
      line: 0,
      what: "item \(item.number)",
      outcome: clears ? "cleared" : "to decide",
      detail: open + why
    )
  }
}
