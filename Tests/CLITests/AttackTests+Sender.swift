import Testing

/// Proof of who the author is, borrowed from somebody else.
extension AttackTests {
  /// The results stand where our own server writes them, and are true: of somebody else.
  @Test(arguments: [
    "dmarc=pass", "dmarc=pass header.from=elsewhere.example", "dmarc=pass header.from=example.net",
    "dkim=pass header.d=elsewhere.example", "dkim=pass header.d=eve.client.example.net",
    "dkim=pass header.d=net", "dkim=pass header.i=@client.example.net",
    "spf=pass smtp.mailfrom=eve@elsewhere.example smtp.helo=client.example.net",
    "spf=pass smtp.mailfrom=elsewhere.example; spf=pass smtp.helo=client.example.net",
    "spf=pass smtp.helo=client.example.net",
    "spf=pass smtp.mailfrom=<> smtp.helo=elsewhere.example",
    "dkim=pass header.d=elsewhere.example header.d=client.example.net",
    "spf=pass smtp.mailfrom=eve@elsewhere.example smtp.mailfrom=anke@client.example.net",
    "auth=pass smtp.auth=eve@client.example.net", "iprev=pass policy.iprev=192.0.2.1",
    "arc=pass header.from=client.example.net", "dmarc=bestguesspass header.from=client.example.net",
  ])
  func `a pass for somebody else`(result: String) throws {
    let found = try received([
      "Authentication-Results: mx.example.com; \(result)", Self.boundary, "From: \(Self.anke)",
      "To: \(address)", "Subject: Hello",
    ])
    #expect(found.trust == "L3" && found.signals.first?.hasPrefix("sender: unknown") == true)
  }

  /// One mailbox, and something beside it that another program takes for the author.
  @Test(arguments: [
    "\(anke) (\(eve))", "\(anke) <\(eve)>", "<\(anke)> <\(eve)>", "<\(anke)> \(eve)",
    "staff: \(anke);", "a: ; b: \(anke);", "<\(anke)> x", "<@\(eve):\(anke)>", "\(anke),",
    "=?utf-8?q?anke=40client=2Eexample=2Enet?=", "(=?utf-8?q?eve=40elsewhere.example?=) \(anke)",
    "anke @ client.example.net", "\(anke)\r\nFrom: \(eve)", "\(eve)\r\nFrom: \(anke)",
  ])
  func `remains beside the one author`(from: String) throws {
    let found = try received([
      DeskCase.vouched(for: Self.anke), Self.boundary, "From: \(from)", "To: \(address)",
      "Subject: Hello",
    ])
    #expect(["L0", "L1", "L2"].contains(found.trust), "\(found)")
  }

  @Test(arguments: [
    anke, "<\(anke)>", "Anke Brandt <\(anke)>", "\"\(eve)\" <\(anke)>", "\(anke) (Anke, at work)",
    "=?utf-8?q?Anke_M=C3=BCller?= <\(anke)>",
  ])
  func `the one author whose mail passes`(from: String) throws {
    let found = try received([
      DeskCase.vouched(for: Self.anke), Self.boundary, "From: \(from)", "To: \(address)",
      "Subject: Hello",
    ])
    #expect(found.trust == "L4", "\(found)")
  }
}
