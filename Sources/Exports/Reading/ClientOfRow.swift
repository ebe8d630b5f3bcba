/// The client of a row: its own, that of the line above it, or that of its group.
struct ClientOfRow: Equatable {
  var account: String?
  var name = ""
  /// Whether rows of the file have no number of a client at all, only names.
  var isNamedOnly = false
}

/// Follows the clients of rows down a file.
struct ClientTrail {
  private let survey: ExportSurvey
  private var group = ClientOfRow()
  private var above: ClientOfRow?

  init(_ survey: ExportSurvey) {
    self.survey = survey
  }

  /// A line names the client of the rows below.
  mutating func enter(group texts: [String]) {
    guard !texts.isEmpty else { return }
    let name = GroupName(texts, hasCodes: survey.hasGroupCodes)
    group = ClientOfRow(account: name.account, name: name.name)
    above = nil
  }

  /// A total ends what is above it.
  mutating func end() { above = nil }

  /// The client of a record.
  mutating func client(of cells: [String]) -> ClientOfRow {
    let map = survey.map
    let account = map.value(.account, cells)
    var client = ClientOfRow(
      account: account.isEmpty ? nil : account,
      name: map.value(.name, cells)
    )
    if client.account == nil, client.name.isEmpty {
      if survey.fillsDown, let above { return above }
      client = group
    }
    client.isNamedOnly = client.account == nil && !client.name.isEmpty && map[.account] == nil
    above = client
    return client
  }
}
