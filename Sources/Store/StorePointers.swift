import Cases

/// What a message is about, answered from the tables.
struct StorePointers: PointerIndex {
  let db: Connection

  private var table: PointerTable { PointerTable(db: db) }

  func clients(ofContact email: String) throws -> [String] {
    try table.clients(ofContact: email)
  }

  func cases(ofParticipant email: String) throws -> [CasePointer] {
    try table.cases(ofParticipant: email)
  }

  func clients(ofDomain domain: String) throws -> [String] {
    try table.clients(ofDomain: domain)
  }

  func items(named words: [String]) throws -> [ItemPointer] {
    try words.flatMap { word in
      try table.items(named: word).map { item in
        ItemPointer(
          number: item.number,
          account: item.account,
          cases: try ItemTable(db: db).holders(of: item.id, besides: nil).map(\.number)
        )
      }
    }
  }

  func accounts(among words: [String]) throws -> [String] { try words.flatMap(table.accounts) }

  func liveCases(ofAccount account: String) throws -> [Int] {
    try table.liveCases(ofAccount: account)
  }

  func pointer(toCase number: Int) throws -> CasePointer? {
    try CaseFileTable(db: db).current(number).map(pointer)
  }

  func cases(referredToBy message: Int) throws -> [CasePointer] {
    try table.cases(referredToBy: message)
      .compactMap { try CaseFileTable(db: db).current($0).map(pointer) }
  }

  private func pointer(_ file: CaseFile) throws -> CasePointer {
    CasePointer(
      number: file.number,
      account: try file.clientID.flatMap { try ItemTable(db: db).client($0)?.accountNumber },
      isLive: file.state.isLive
    )
  }
}
