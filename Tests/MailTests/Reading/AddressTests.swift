import Mail
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(arguments: [
    ("a@example.org", ["a@example.org"]),
    ("Erika <a@example.org>", ["Erika|a@example.org"]),
    ("\"Muster, Erika\" <a@example.org>", ["Muster, Erika|a@example.org"]),
    ("\"a \\\"b\\\"\" <a@example.org>", ["a \"b\"|a@example.org"]),
    ("a@example.org (Erika)", ["Erika|a@example.org"]),
    ("a@example.org (Erika (the (first)))", ["Erika (the (first))|a@example.org"]),
    ("a@example.org, b@example.org", ["a@example.org", "b@example.org"]),
    ("a@example.org; b@example.org", ["a@example.org", "b@example.org"]),
    (",, a@example.org ,,", ["a@example.org"]),
    ("Group: a@example.org, B <b@example.org>;", ["a@example.org", "B|b@example.org"]),
    ("undisclosed-recipients:;", []),
    ("<@relay.example:a@example.org>", ["a@example.org"]),
    ("\"a b\"@example.org", ["\"a b\"@example.org"]),
    ("a @ example . org", ["a@example.org"]),
    ("a@[192.0.2.1]", ["a@[192.0.2.1]"]),
    ("Erika <a@example.org", ["Erika|a@example.org"]),
    ("=?utf-8?q?M=C3=BCller?= <a@example.org>", ["Müller|a@example.org"]),
    ("\"=?utf-8?q?M=C3=BCller?=\" <a@example.org>", ["Müller|a@example.org"]),
    ("=?utf-8?Q?M=C3=BCller,=20Jan?= <a@example.org>", ["Müller, Jan|a@example.org"]),
    (
      "=?utf-8?Q?M=C3=BCller,_Jan?= <a@example.org>, b@example.org",
      ["Müller, Jan|a@example.org", "b@example.org"]
    ),
    ("\"Name\" <>, \"Other\" <a@example.org>", ["Other|a@example.org"]),
    ("Erika Muster <a@exämple.org>", ["Erika Muster|a@exämple.org"]),
    ("root", ["root"]),
    ("", []),
  ])
  func `a list of addresses is read`(written: String, addresses: [String]) {
    let read = MessageText.parsed(field: "To: \(written)").to
    #expect(read.map { ($0.name.map { $0 + "|" } ?? "") + $0.email } == addresses)
  }

  @Test func `addresses of repeated fields are joined`() {
    let message = MessageText.parsed("To: a@example.org\nTo: b@example.org\n\n")
    #expect(message.to.map(\.email) == ["a@example.org", "b@example.org"])
  }
}
