import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite struct SettingsTextTests {
  private static let texts = [DefaultConfiguration.text(account: "admin"), DefaultRules.text]

  @Test(arguments: texts)
  func `every setting of the file is read with its value`(text: String) throws {
    var left = try Self.values(of: text, path: "")
    // A fresh file has no mailboxes and no accounts: those that are read are examples of a comment.
    let examples = ["mailboxes[", "organisation.bankAccounts["]
    for setting in SettingsText(text).settings
    where !setting.value.isEmpty && !examples.contains(where: setting.path.hasPrefix) {
      let read = try Self.values(of: setting.value.joined(separator: "\n"), path: setting.path)
      for (path, value) in read { #expect(left.removeValue(forKey: path) == value, "\(path)") }
    }
    #expect(left == [:])
  }

  @Test func `the mailboxes of the comment are read too`() throws {
    let settings = SettingsText(Self.texts[0]).settings
    func found(_ path: String) -> Setting? { settings.last { $0.path == path } }
    #expect(found("mailboxes[0].kind")?.value == ["\"imap\""])
    #expect(found("mailboxes[1].kind")?.value == ["\"maildir\""])
    #expect(found("mailboxes[0].oauth.tenant")?.comment == ["of Microsoft"])
    #expect(
      found("mailboxes[0].passwordFile")?.comment == [
        "mode 0600; or passwordCommand: \"pass show imap\",",
        "or passwordVariable: \"IMAP_PASSWORD\"",
      ]
    )
  }

  @Test func `comments stand above a setting, behind it, or go on below it`() {
    let text = """
      // What it is.
      {
        // Above one,
        // in two lines.
        one: "a // b", // behind
        two: {
          three: [1,
            2],
          four: "", // many
                    // more
        },
      }
      """
    let read = SettingsText(text)
    #expect(read.introduction == ["What it is."])
    #expect(
      read.settings == [
        Setting(
          path: "one",
          value: ["\"a // b\""],
          comment: ["Above one,", "in two lines.", "behind"]
        ),
        Setting(path: "two", value: [], comment: []),
        Setting(path: "two.three", value: ["[1,", "  2]"], comment: []),
        Setting(path: "two.four", value: ["\"\""], comment: ["many", "more"]),
      ]
    )
  }

  /// What Foundation finds in JSON5, by path.
  private static func values(of text: String, path: String) throws -> [String: String] {
    values(try ConfigurationTree.parse(Data(text.utf8), file: "text"), path: path)
  }

  private static func values(_ tree: ConfigurationTree, path: String) -> [String: String] {
    let inner: [(String, ConfigurationTree)] =
      switch tree {
      case .object(let members):
        members.map { (path.isEmpty ? $0.key : "\(path).\($0.key)", $0.value) }
      case .array(let elements): elements.enumerated().map { ("\(path)[\($0.offset)]", $0.element) }
      default: []
      }
    guard !inner.isEmpty else { return [path: "\(tree)"] }
    return inner.reduce(into: [:]) { found, entry in
      found.merge(values(entry.1, path: entry.0)) { first, _ in first }
    }
  }
}
