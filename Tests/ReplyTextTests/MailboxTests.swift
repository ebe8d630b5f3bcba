import Testing

@testable import ReplyText

@Suite("Mailbox")
struct MailboxTests {
  @Test(arguments: [
    ("Jo Doe <jo@example.com>", "Jo Doe", "jo@example.com"),
    ("\"Doe, Jo\" <jo@example.com>", "Doe, Jo", "jo@example.com"),
    ("Jo Doe [mailto:jo@example.com]", "Jo Doe", "jo@example.com"),
    (
      "Jo Doe<mailto:jo@example.com> <jo@example.com<mailto:jo@example.com>>", "Jo Doe",
      "jo@example.com"
    ),
    ("jo@example.com", nil, "jo@example.com"),
    ("<jo@example.com>", nil, "jo@example.com"),
    ("Jo Doe", "Jo Doe", nil),
    ("", nil, nil),
    ("a @ b", "a @ b", nil),
  ])
  func `name and address are told apart`(text: String, name: String?, address: String?) {
    let mailbox = Mailbox(text)
    #expect(mailbox.name == name)
    #expect(mailbox.address == address)
  }
}
