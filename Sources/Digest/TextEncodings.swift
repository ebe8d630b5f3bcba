/// Lower-case hexadecimal.
public enum Hex {
  /// `bytes` as two lower-case digits each.
  public static func encoded(_ bytes: some Sequence<UInt8>) -> String { "" }

  /// The bytes of a hexadecimal string of either case; nil when it is not one.
  public static func decoded(_ text: String) -> [UInt8]? { nil }
}

/// Lower-case base32 (RFC 4648 §6) without padding.
public enum Base32 {
  /// `bytes` as base32 characters `a`-`z`, `2`-`7`.
  public static func encoded(_ bytes: some Sequence<UInt8>) -> String { "" }

  /// The bytes of a base32 string of either case; nil when it is not one.
  public static func decoded(_ text: String) -> [UInt8]? { nil }
}
