import Desk

/// Where a command prints: results on standard output, remarks on standard error.
struct Output {
  var style: OutputStyle
  let results: TextStream
  let remarks: TextStream

  /// Prints a table, as JSON an array; `empty` is said when there are no rows.
  ///
  /// Fields named in `onlyJSON` are left out of the table: they serve programs. Those named in
  /// `sparing` are left out on a terminal that is too narrow, in their order.
  func list(
    _ rows: [Record],
    empty: String,
    onlyJSON: Set<String> = [],
    sparing: [String] = []
  ) {
    if style.isJSON {
      write(.table(rows))
    } else if rows.isEmpty {
      note(empty)
    } else {
      let shown = rows.map { row in Record(row.fields.filter { !onlyJSON.contains($0.name) }) }
      write(TableLayout(style: style).lines(shown, sparing: sparing))
    }
  }

  /// Prints a table with what stands above it, or the rows as CSV.
  ///
  /// What stands above is no row: through a pipe it is a remark, and as JSON or CSV it is left out.
  func list(
    _ rows: [Record],
    head: String,
    empty: String,
    isCSV: Bool = false,
    sparing: [String] = [],
    onlyJSON: Set<String> = []
  ) {
    guard !isCSV else {
      return csv(rows.map { row in Record(row.fields.filter { !onlyJSON.contains($0.name) }) })
    }
    if !rows.isEmpty, !style.isJSON {
      if style.isTerminal { line(head) } else { note(head) }
    }
    list(rows, empty: empty, onlyJSON: onlyJSON, sparing: sparing)
  }

  /// Prints rows as CSV (RFC 4180), with their names above; amounts are plain digits.
  private func csv(_ rows: [Record]) {
    let rows = rows.map(\.row)
    guard let first = rows.first else { return }
    let plain = CSVText(timeZone: style.timeZone)
    for line in [first.fields.map(\.name)] + rows.map({ $0.fields.map { plain.text($0.value) } }) {
      bytes(Array((line.map(CSV.field).joined(separator: ",") + "\r\n").utf8))
    }
  }

  /// Prints one thing; JSON gets an object.
  func show(_ record: Record) {
    if style.isJSON {
      write(.record(record))
    } else {
      write(RecordLayout(style: style).lines(record))
    }
  }

  /// Prints what a command has done: a sentence for people, the record as JSON.
  func done(_ sentence: String, _ record: Record) {
    if style.isJSON {
      show(record)
    } else if !style.isQuiet {
      line(sentence)
    }
  }

  /// Prints one line.
  func line(_ text: String) {
    results.write(style.line(text) + "\n")
  }

  /// Prints one line whose pieces were made safe before they were styled.
  func styled(_ line: String) {
    results.write(line + "\n")
  }

  /// Prints the outcome of one check, at once.
  func check(_ name: String, isOK: Bool, _ sentence: String) {
    let word = isOK ? style.green("ok") + "  " : style.red("FAIL")
    let separator = style.isTerminal ? "  " : "\t"
    let first = style.isTerminal ? word : isOK ? "ok" : "FAIL"
    results.write([first, style.line(name), style.line(sentence)].joined(separator: separator))
    results.write("\n")
    results.flush()
  }

  /// Prints text of many lines, for instance a letter.
  func block(_ text: String) {
    let shown = style.block(text)
    results.write(shown.hasSuffix("\n") ? shown : shown + "\n")
  }

  /// Prints bytes as they are, for instance an attachment.
  func bytes(_ bytes: [UInt8]) {
    results.write(bytes)
  }

  /// Makes what was printed visible at once.
  func flush() {
    results.flush()
  }

  /// A remark for people, on standard error; not with `--quiet`.
  func note(_ text: String) {
    guard !style.isQuiet else { return }
    results.flush()
    remarks.write(style.line(text) + "\n")
    remarks.flush()
  }

  /// An error, on standard error.
  func error(_ error: CommandError) {
    results.flush()
    remarks.write("dossier: \(style.line(error.sentence))\n")
    if let hint = error.hint { remarks.write(style.block(hint) + "\n") }
    remarks.flush()
  }

  private func write(_ value: FieldValue) {
    JSONText(isASCII: style.isASCII).write(value) { results.write($0) }
    results.write("\n")
  }

  private func write(_ lines: [String]) {
    for line in lines { results.write(line + "\n") }
  }
}
