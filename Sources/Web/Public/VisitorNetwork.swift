import Glibc

/// The network that somebody came from, which tells two visitors apart without naming a person's connection.
enum VisitorNetwork {
  /// The network of an IP address as text, `198.51.100.0/24` or `2001:db8:77::/48`; nil for what is no address.
  static func network(of address: String) -> String? {
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 {
      four.s_addr &= in_addr_t(0xFFFF_FF00).bigEndian
      return text(AF_INET, &four).map { "\($0)/24" }
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, address, &six) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: six) { Array($0) }
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return network(of: bytes.suffix(4).map { String($0) }.joined(separator: "."))
    }
    withUnsafeMutableBytes(of: &six) { bytes in
      for place in 6..<bytes.count { bytes[place] = 0 }
    }
    return text(AF_INET6, &six).map { "\($0)/48" }
  }

  private static func text(_ family: Int32, _ address: UnsafeRawPointer) -> String? {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(family, address, &text, socklen_t(text.count)) != nil else { return nil }
    return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  }
}
