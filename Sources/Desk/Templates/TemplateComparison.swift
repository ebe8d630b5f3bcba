import Foundation

/// What the templates of a workspace have in common with those that come with the program.
package struct TemplateComparison: Equatable {
  /// Templates, pieces, frames and words that the workspace lacks, and that are used as they come.
  package var lacking: [String] = []
  /// Those that are there and differ: what the program brings anew is not in them.
  package var differing: [String] = []

  /// Compares two folders of templates.
  package init(own: String, shipped: String) throws {
    for name in try TemplateComparison.files(in: shipped) {
      let mine = "\(own)/\(name)"
      let what = TemplateComparison.subject(of: name)
      if name.hasPrefix("_") || FileManager.default.fileExists(atPath: "\(own)/\(what)") {
        guard let text = FileManager.default.contents(atPath: mine) else {
          if name.hasPrefix("_") { lacking.append(what) } else { differing.append(what) }
          continue
        }
        if text != FileManager.default.contents(atPath: "\(shipped)/\(name)") {
          differing.append(what)
        }
      } else {
        lacking.append(what)
      }
    }
    lacking = Set(lacking).sorted()
    differing = Set(differing).sorted()
  }

  /// It, as a sentence or two.
  package var sentence: String {
    if lacking.isEmpty, differing.isEmpty { return "All are as they come with the program." }
    var sentences: [String] = []
    if !differing.isEmpty {
      sentences.append(
        "\(Sentences.listed(differing)) \(differing.count == 1 ? "differs" : "differ") from what comes "
          + "with the program."
      )
    }
    if !lacking.isEmpty {
      sentences.append(
        "\(Sentences.listed(lacking)) \(lacking.count == 1 ? "is" : "are") not in the workspace, and "
          + "used as the program has \(lacking.count == 1 ? "it" : "them")."
      )
    }
    return sentences.joined(separator: " ")
  }

  /// The template that a file is of; a piece, frame or file of words is one by itself.
  private static func subject(of name: String) -> String {
    name.hasPrefix("_") ? name : String(name.prefix { $0 != "/" })
  }

  /// The files of a folder, by their paths in it.
  private static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { part in
      try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)").sorted()
        .map { "\(part)/\($0)" }
    }
  }
}
