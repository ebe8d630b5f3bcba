import Desk
import Foundation
import Testing

@testable import CLI

@Suite struct OutputTests {
  private let rows: [Record] = [
    [
      "reference": "DOS-1", "openedAt": .date(Date(timeIntervalSince1970: 1_795_424_400)),
      "comments": 3, "subject": "Delivery of the cabinets in the second week of November",
    ],
    ["reference": "DOS-1042", "openedAt": .absent, "comments": 12, "subject": "Evil\u{1B}[2J\tB"],
  ]

  private func printed(_ style: OutputStyle, _ body: (Output) -> Void) -> String {
    let results = TextStream()
    body(Output(style: style, results: results, remarks: TextStream()))
    return results.text
  }

  private func style(_ change: (inout OutputStyle) -> Void) throws -> OutputStyle {
    var style = OutputStyle()
    style.isASCII = false
    style.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    change(&style)
    return style
  }

  @Test func `a terminal gets aligned columns no wider than it is`() throws {
    let style = try style {
      $0.isTerminal = true
      $0.width = 60
    }
    let text = printed(style) { $0.list(rows, empty: "") }
    #expect(
      text == """
        Reference  Opened at         Comments  Subject
        DOS-1      2026-11-23 10:00         3  Delivery of the cabi…
        DOS-1042                           12  Evil\\u{1b}[2J B

        """
    )
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func `a narrow terminal overflows rather than hiding everything`() throws {
    let style = try style {
      $0.isTerminal = true
      $0.width = 5
    }
    let text = printed(style) { $0.list(rows, empty: "") }
    #expect(text.contains("DOS-1042"))
    #expect(text.contains("Delivery of…"))
  }

  @Test func `a pipe gets whole values between tabs and no heading`() throws {
    let text = printed(try style { _ in }) { $0.list(rows, empty: "") }
    #expect(
      text == """
        DOS-1\t2026-11-23 10:00\t3\tDelivery of the cabinets in the second week of November
        DOS-1042\t\t12\tEvil\\u{1b}[2J B

        """
    )
  }

  @Test func `JSON keeps keys, order and values, and hides no control character`() throws {
    let text = printed(try style { $0.isJSON = true }) { $0.list(rows, empty: "") }
    #expect(text.contains("\"openedAt\": \"2026-11-23T09:00:00Z\""))
    #expect(text.contains("\"openedAt\": null"))
    #expect(text.contains("Evil\\u001b[2J\\tB"))
    let keys = ["reference", "openedAt", "comments", "subject"]
    #expect(keys.compactMap { text.firstRange(of: "\"\($0)\"")?.lowerBound }.count == 4)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(read?.count == 2)
    #expect(read?.last?["subject"] as? String == "Evil\u{1B}[2J\tB")
  }

  @Test func `no rows are an empty array, or a remark that quiet leaves out`() throws {
    #expect(printed(try style { $0.isJSON = true }) { $0.list([], empty: "None.") } == "[]\n")
    for isQuiet in [false, true] {
      let remarks = TextStream()
      let output = Output(
        style: try style { $0.isQuiet = isQuiet },
        results: TextStream(),
        remarks: remarks
      )
      output.list([], empty: "There are no cases.")
      #expect(remarks.text == (isQuiet ? "" : "There are no cases.\n"))
    }
  }

  @Test func `one thing shows its values, then its texts and tables`() throws {
    let record: Record = [
      "reference": "DOS-1", "people": .texts(["Ada", "Ben"]), "text": .block("one\ntwo"),
      "events": .table([["what": "opened"]]), "empty": .table([]),
      "address": .record(["city": "Bonn"]), "closed": false,
    ]
    let shown = printed(try style { $0.isTerminal = true }) { $0.show(record) }
    #expect(
      shown == """
        Reference  DOS-1
        People     Ada, Ben
        Closed     no

        Text
          one
          two

        Events
        What
        opened

        Address
          City  Bonn

        """
    )
    let json = printed(try style { $0.isJSON = true }) { $0.show(record) }
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(read?["people"] as? [String] == ["Ada", "Ben"])
    #expect((read?["address"] as? [String: String]) == ["city": "Bonn"])
    #expect(read?["closed"] as? Bool == false)
  }

  @Test(arguments: [
    ("reference", "Reference"), ("openedAt", "Opened at"), ("messageID", "Message ID"),
    ("sha256", "Sha256"), ("ok", "Ok"), ("UID", "UID"), ("", ""),
  ])
  func `people see names as words`(name: String, title: String) {
    #expect(Record.Field(name: name, value: .absent).title == title)
  }

  @Test func `without UTF-8 JSON is ASCII and says the same`() throws {
    let style = try style {
      $0.isJSON = true
      $0.isASCII = true
    }
    let text = printed(style) { $0.show(["name": "Ünal 😀"]) }
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(read == ["name": "Ünal 😀"])
  }

  @Test(
    arguments: [
      (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], true), (["LANG": "de_DE.UTF-8"], false),
      (["LC_CTYPE": "C.utf8", "LANG": "C"], false), ([:], true),
      (["LC_ALL": "", "LANG": "C.UTF-8"], false),
    ] as [([String: String], Bool)]
  )
  func `the locale decides about ASCII`(environment: [String: String], isASCII: Bool) {
    let style = OutputStyle(environment: environment, isTerminal: false, terminalWidth: nil)
    #expect(style.isASCII == isASCII)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true, true), (["NO_COLOR": "1"], true, false), ([:], false, false),
      (["TERM": "dumb"], true, false), (["NO_COLOR": ""], true, true),
    ] as [([String: String], Bool, Bool)]
  )
  func `colour needs a terminal and no NO_COLOR`(
    environment: [String: String],
    isTerminal: Bool,
    hasColour: Bool
  ) {
    let style = OutputStyle(environment: environment, isTerminal: isTerminal, terminalWidth: 80)
    #expect(style.hasColour == hasColour)
  }

  @Test func `output that cannot be written is an error`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let stream = TextStream(descriptor: full.fileDescriptor)
    let remarks = TextStream()
    let sandbox = try Sandbox()
    let program = Program(
      commands: CommandTable.commands,
      context: sandbox.context,
      results: stream,
      remarks: remarks
    )
    #expect(program.run(["--help"]) == 74)
    #expect(
      remarks.text
        == "dossier: Standard output cannot be written: No space left on device.\n"
    )
  }
}
