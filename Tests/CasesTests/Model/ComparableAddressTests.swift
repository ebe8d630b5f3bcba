import Cases
import Mail
import Testing

@Suite("Addresses that are one mailbox")
struct ComparableAddressTests {
  @Test(arguments: [
    (" Anna@Example.ORG ", "anna@example.org"),
    ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
    ("a@bücher。example", "a@xn--bcher-kva.example"),
    ("a@xn--BCHER-kva.example", "a@xn--bcher-kva.example"),
    ("ä@example.org", "ä@example.org"),
    ("a@💩.example", "a@💩.example"),
    ("bücher", "bücher"),
  ])
  func `an address is compared in one form`(written: String, compared: String) {
    #expect(EmailAddress(email: written).comparable == compared)
  }
}
