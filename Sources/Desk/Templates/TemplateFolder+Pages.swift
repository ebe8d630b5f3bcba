package import Cases
package import Foundation
package import Liquid

/// The templates of the pages in a browser: `_web/NAME.html.liquid`, their words in
/// `_web/words/LANGUAGE.json5`, `_web/style.css` and `_web/script.js`.
///
/// They come with the program, so that pages and program belong together; a file of the workspace of the same
/// name takes the place of one.
extension TemplateFolder {
  private static let pageFolder = "_web"

  /// Whether a file of the folder belongs to pages.
  static func isOfPages(_ name: String) -> Bool {
    name == pageFolder || name.hasPrefix(pageFolder + "/")
  }

  /// The template of a page.
  package func page(_ name: String) throws -> Template {
    try parse("\(Self.pageFolder)/\(name).html.liquid")
  }

  /// The words of pages in a language, or in the language without its country.
  package func pageWords(_ language: String) throws -> LetterWords {
    try words(language, "\(Self.pageFolder)/words")
  }

  /// The one stylesheet.
  package func stylesheet() throws -> String { try text("\(Self.pageFolder)/style.css") }

  /// The one script, which adds keys.
  package func script() throws -> String { try text("\(Self.pageFolder)/script.js") }

  /// The names of the templates of pages, in order.
  package func pageNames() -> [String] {
    let suffix = ".html.liquid"
    let names = [path, shipped].compactMap(\.self).flatMap { front in
      (try? FileManager.default.contentsOfDirectory(atPath: "\(front)/\(Self.pageFolder)")) ?? []
    }
    return Set(names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) })
      .sorted()
  }

  /// When the files of pages were changed last, by their paths.
  package func pageStamps() -> [String: Date] {
    var stamps: [String: Date] = [:]
    for front in [path, shipped].compactMap(\.self) {
      let folder = "\(front)/\(Self.pageFolder)"
      for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
        let file = "\(folder)/\(name)"
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        stamps[file] = attributes?[.modificationDate] as? Date
      }
    }
    return stamps
  }
}
