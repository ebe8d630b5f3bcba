/// Writes CMS objects for tests.
enum CMSBuilder {
  static let signed: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2]
  static let enveloped: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3]
  static let compressed: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 1, 9]
  static let data: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1]

  /// An element in DER.
  static func der(_ tag: UInt8, _ content: [UInt8]...) -> [UInt8] {
    let content = Array(content.joined())
    let size = content.count
    let length: [UInt8] =
      size < 128 ? [UInt8(size)] : [0x82, UInt8(size >> 8 & 255), UInt8(size & 255)]
    return [tag] + length + content
  }

  /// An element of unknown length in BER.
  static func ber(_ tag: UInt8, _ content: [UInt8]...) -> [UInt8] {
    [tag, 0x80] + content.joined() + [0, 0]
  }

  /// A SignedData with a content, which may be nil, in one of two ways.
  static func signedData(_ content: [UInt8]?, isStreamed: Bool = false) -> [UInt8] {
    let head = der(0x02, [1]) + der(0x31, der(0x30, der(0x06, [1, 2, 3])))
    let certificates = der(0xA0, der(0x30, [9, 9, 9]))
    guard isStreamed else {
      let info = der(0x30, der(0x06, data), content.map { der(0xA0, der(0x04, $0)) } ?? [])
      return der(0x30, der(0x06, signed), der(0xA0, der(0x30, head, info, certificates)))
    }
    let content = content ?? []
    let pieces = stride(from: 0, to: content.count, by: 7).flatMap {
      der(0x04, Array(content[$0..<min($0 + 7, content.count)]))
    }
    let info = ber(0x30, der(0x06, data), ber(0xA0, ber(0x24, der(0x24, pieces))))
    return ber(0x30, der(0x06, signed), ber(0xA0, ber(0x30, head, info, certificates)))
  }

  /// An object as the body of a message.
  static func message(_ object: [UInt8], parameters: String = "; smime-type=signed-data") -> [UInt8]
  {
    let header =
      "Subject: s\nContent-Type: application/pkcs7-mime\(parameters); name=smime.p7m\n"
      + "Content-Disposition: attachment; filename=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
    return Array(header.utf8) + Base64Text.encoded(object)
  }
}
