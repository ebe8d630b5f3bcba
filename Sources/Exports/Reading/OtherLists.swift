/// Tables that are no lists of what was asked for.
enum OtherLists {
  /// Refuses a file by its first line.
  static func refuse(_ text: ExportText, kind: ExportKind) throws(ExportError) {
    guard let first = try? text.first(1, 0x3B).first?[0] else { return }
    if first == "EXTF" || first == "DTVF" {
      throw .otherList(
        "it is a posting batch of DATEV (\(first)), a journal of bookings, not a list of open items"
      )
    }
  }

  /// Refuses a file by its headings.
  static func refuse(_ headings: [String], map: ColumnMap, kind: ExportKind) throws(ExportError) {
    let keys = Set(headings.map { Folded.key($0) })
    if keys.isSuperset(of: ["journalcode", "ecriturenum"]) || keys.contains("ecrituredate") {
      throw .otherList("it is a FEC, the journal of all postings, not a list of open items")
    }
    guard kind == .items || kind == .payments else { return }
    if keys.contains("umsatzohnesollhabenkz") || keys.contains("gegenkontoohnebuschlussel") {
      throw .otherList("it is a posting batch of DATEV, not a list of open items")
    }
    let sides = [
      ["debitaccount", "creditaccount"], ["sollkonto", "habenkonto"],
      ["comptedebit", "comptecredit"],
      ["kontosoll", "kontohaben"],
    ]
    if sides.contains(where: { keys.isSuperset(of: $0) }) {
      throw .otherList("it is a journal of double entries, not a list of open items")
    }
    let vendors = [
      "vendorno", "vendornumber", "vendorname", "kreditor", "kreditorennummer", "lieferant",
      "lieferantennummer", "numerofournisseur", "codefournisseur", "fournisseur", "crediteur",
      "crediteurnummer", "leverancier", "suppliername", "supplier", "vendor", "proveedor",
      "fornitore",
      "supplierno", "lifnr", "leverantorsnr", "crediteurnr", "kreditornr", "lieferantnr",
    ]
    if !keys.isDisjoint(with: vendors), map[.account] == nil {
      throw .otherList("it is about suppliers, not a list of open items of clients")
    }
  }
}
