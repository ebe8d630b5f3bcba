import Testing

@testable import Desk
@testable import Web

struct VisitorNetworkTests {
  @Test(arguments: [
    ("198.51.100.23", "198.51.100.0/24"), ("127.0.0.1", "127.0.0.0/24"),
    ("2001:db8:77:1::5", "2001:db8:77::/48"), ("::1", "::/48"),
    ("::ffff:203.0.113.9", "203.0.113.0/24"),
  ])
  func `of an address the network is kept`(address: String, network: String) {
    #expect(VisitorNetwork.network(of: address) == network)
  }

  @Test(arguments: [
    "", "unknown", "198.51.100.23, 10.0.0.1", "198.51.100", "198.51.100.023", " 198.51.100.23",
    "fe80::1%eth0", "[2001:db8::1]", "198.51.100.23:443", "<b>1.2.3.4</b>",
  ])
  func `what is no address is nothing`(text: String) {
    #expect(VisitorNetwork.network(of: text) == nil)
  }

  @Test func `a body that is none of the desk says nothing`() {
    #expect(ProxyHealth.naming("ok\n".utf8) == .some(nil))
    for naming in ProxyHealth.Naming.allCases {
      #expect(ProxyHealth.naming(ProxyHealth.named(naming).utf8) == .some(naming))
    }
    for text in ["", "ok", "ok\nnamed: x\n", "<html>"] {
      #expect(ProxyHealth.naming(text.utf8) == nil)
    }
  }
}
