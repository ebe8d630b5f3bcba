/// A page for man(1), in the language of groff and mandoc.
struct ManualPage {
  /// What it is called, as one asks for it: `dossier-case-show`.
  let name: String
  /// 1 for commands, 5 for files, 7 for the world around.
  let section: Int
  /// The whole text.
  let text: String

  /// The name of its file.
  var fileName: String { "\(name).\(section)" }

  /// A page from its sections; each is roff, and an empty one is left out.
  ///
  /// The page has no date: it belongs to a version, and equal sources give equal bytes.
  init(
    name: String,
    section: Int,
    summary: String,
    sections: [(heading: String, body: String)]
  ) {
    self.name = name
    self.section = section
    let version = "Dossier \(Version.current)"
    // Nothing is stretched or hyphenated: command lines stay as they are typed. HY is what the macros
    // of groff set hyphenation back to.
    var text = Roff.macro("TH", name.uppercased(), String(section), "", version, "Dossier Manual")
    text += ".nr HY 0\n.nh\n.ad l\n.ss 12 0\n"
    text +=
      Roff.macro("SH", "NAME")
      + Roff.line("\(Roff.text(name)) \\- \(Roff.text(Self.phrase(summary)))")
    for (heading, body) in sections where !body.isEmpty {
      text += Roff.headed("SH", heading, body)
    }
    self.text = text
  }

  /// The page of a command.
  static func name(of command: Command) -> String {
    (["dossier"] + command.path).joined(separator: "-")
  }

  /// References to other pages, as they stand under SEE ALSO.
  static func references(_ pages: [(name: String, section: Int)]) -> String {
    pages.enumerated().map { index, page in
      let comma = index == pages.count - 1 ? "" : ","
      return Roff.line("\(Roff.bold(page.name))(\(page.section))\(comma)")
    }.joined()
  }

  /// A summary as a phrase: without its full stop, and with a small letter where it began.
  static func phrase(_ summary: String) -> String {
    let bare = summary.hasSuffix(".") ? summary.dropLast() : summary[...]
    guard let second = bare.dropFirst().first, second.isLowercase || second == " " else {
      return String(bare)
    }
    return bare.prefix(1).lowercased() + bare.dropFirst()
  }
}
