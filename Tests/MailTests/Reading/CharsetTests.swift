import Mail
import Testing

@Suite("Charsets: WHATWG Encoding, IANA, and what stands in mail")
struct CharsetTests {
  static func message(_ label: String, _ bytes: [UInt8]) -> Message {
    let parameter =
      label.contains { " \";,(=".contains($0) }
      ? "\"\(label.replacing("\"", with: "\\\""))\"" : label
    return MessageParser().parse(
      Array("Content-Type: text/plain; charset=\(parameter)\r\n\r\n".utf8) + bytes
    )
  }

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Label, bytes, and what they say; written by the codecs of Python.
  static let samples: [(label: String, bytes: String, text: String)] = [
    ("utf-8", "4772C3BCC39F652C20D0BCD0B8D1802C20E4BDA0E5A5BD", "Grüße, мир, 你好"),
    ("utf8mb4", "F09F9880", "😀"),
    ("unicode-1-1-utf-8", "C3A9", "é"),
    ("utf-8-sig", "C3A9", "é"),
    ("us-ascii", "C3A9", "é"),
    ("ansi_x3.4-1968", "C3A9", "é"),
    ("x-user-defined", "C3A9", "é"),
    ("iso-8859-1", "934772FCDF65942080", "“Grüße” €"),
    ("iso8859_1", "E9", "é"),
    ("latin1", "E9", "é"),
    ("windows1252", "80", "€"),
    ("ISO_8859-1:1987", "DF", "ß"),
    ("cp1252", "99", "™"),
    ("CP819", "DF", "ß"),
    ("iso-8859-1-windows-3.1-latin-1", "DF", "ß"),
    ("iso-8859-2", "A3F364BC", "Łódź"),
    ("ISO_8859-2:1987", "E8", "č"),
    ("iso-ir-101", "E8", "č"),
    ("iso-8859-3", "E6F8", "ĉĝ"),
    ("iso-8859-4", "BAF3", "ēķ"),
    ("iso-8859-5", "BFE0D8D2D5E2", "Привет"),
    ("iso-8859-6", "E5D1CDC8C7", "مرحبا"),
    ("asmo-708", "E5D1CDC8C7", "مرحبا"),
    ("iso-8859-7", "C3E5E9DC", "Γειά"),
    ("elot_928", "C3", "Γ"),
    ("sun_eu_greek", "C3", "Γ"),
    ("iso-8859-8", "F9ECE5ED", "שלום"),
    ("iso-8859-8-i", "F9ECE5ED", "שלום"),
    ("iso-8859-8-e", "F9ECE5ED", "שלום"),
    ("logical", "F9", "ש"),
    ("iso-8859-9", "DD7374616E62756C", "İstanbul"),
    ("latin5", "F0", "ğ"),
    ("iso-8859-10", "A9B6", "Đķ"),
    ("iso-8859-11", "CAC7D1CAB4D5", "สวัสดี"),
    ("tis-620", "CAC7D1CAB4D5", "สวัสดี"),
    ("iso-8859-13", "E0FE", "ąž"),
    ("iso-8859-14", "F0", "ŵ"),
    ("iso-celtic", "F0", "ŵ"),
    ("iso-8859-15", "A4BD", "€œ"),
    ("latin-9", "A4", "€"),
    ("iso-8859-16", "BA", "ș"),
    ("windows-1250", "A3F3649F20847894", "Łódź „x”"),
    ("cp1250", "9E", "ž"),
    ("x-cp1251", "CFF0E8E2E5F2", "Привет"),
    ("win-1251", "E6", "ж"),
    ("windows-1253", "C3E5E9DC", "Γειά"),
    ("windows-1254", "FE", "ş"),
    ("windows-1255", "F9ECE5ED", "שלום"),
    ("windows-1256", "E3D1CDC8C7", "مرحبا"),
    ("windows-1257", "E0FE", "ąž"),
    ("windows-1258", "D0", "Đ"),
    ("ansi-1252", "E9", "é"),
    ("windows-874", "CA", "ส"),
    ("koi8-r", "F0D2C9D7C5D4", "Привет"),
    ("koi8_r", "D6", "ж"),
    ("koi8-u", "B7D6C1CB", "Їжак"),
    ("koi8-ru", "A7", "ї"),
    ("cp437", "82", "é"),
    ("ibm437", "82", "é"),
    ("cp-850", "82", "é"),
    ("IBM850", "82", "é"),
    ("850", "82", "é"),
    ("cp852", "9F", "č"),
    ("cp855", "E9", "ж"),
    ("cp858", "D5", "€"),
    ("cp866", "8FE0A8A2A5E2", "Привет"),
    ("csIBM866", "A6", "ж"),
    ("cp862", "99", "ש"),
    ("IBM00858", "D5", "€"),
    ("macintosh", "8E", "é"),
    ("x-mac-roman", "8E", "é"),
    ("x-mac-cyrillic", "E6", "ж"),
    ("x-mac-ce", "8B", "č"),
    ("cp10000", "8E", "é"),
    ("viscii", "5669AE74", "Việt"),
    ("hp-roman8", "C5", "é"),
    ("utf-7", "47722B4150774133772D65", "Grüße"),
    ("unicode-1-1-utf-7", "2B414F6B2D", "é"),
    ("x-unicode-2-0-utf-7", "2B414F6B2D", "é"),
    ("utf-16le", "E900604F", "é你"),
    ("utf-16be", "00E94F60", "é你"),
    ("utf-16", "FFFEE900604F", "é你"),
    ("unicodefffe", "00E9", "é"),
    ("iso-2022-jp", "1B244224332473244B2441244F1B2842", "こんにちは"),
    ("csISO2022JP", "1B2442404135613D711B2842", "請求書"),
    ("iso-2022-jp-ms", "1B24422D211B2842", "①"),
    ("iso-2022-jp-2", "1B244234413B7A1B2842", "漢字"),
    ("cp50220", "1B244234411B2842", "漢"),
    ("shift_jis", "874090BF8B818F91", "①請求書"),
    ("x-sjis", "8ABF", "漢"),
    ("windows-31j", "8ABF", "漢"),
    ("euc-jp", "C0C1B5E1BDF1", "請求書"),
    ("x-euc-jp", "ADA1", "①"),
    ("ujis", "B4C1", "漢"),
    ("gb2312", "C4E3BAC3E946", "你好镕"),
    ("gb_2312-80", "C4E3", "你"),
    ("gbk", "D6ECE946BBF9", "朱镕基"),
    ("gb18030", "95328236", "𠀀"),
    ("cp936", "C4E3", "你"),
    ("x-gbk", "C4E3", "你"),
    ("euc-cn", "C4E3", "你"),
    ("hz-gb-2312", "7E7B44633A437E7D2078", "你好 x"),
    ("hz", "7E7B44633A437E7D", "你好"),
    ("big5", "A741A66E", "你好"),
    ("big5-hkscs", "9DEF", "嘅"),
    ("x-x-big5", "A741", "你"),
    ("cp950", "A741", "你"),
    ("cn-big5", "A741", "你"),
    ("euc-kr", "BEC8B3E7", "안녕"),
    ("ks_c_5601-1987", "8C63B9E6", "똠방"),
    ("ks_c_5601", "BEC8", "안"),
    ("cp949", "8C63", "똠"),
    ("iso-2022-kr", "1B2429430E3E4833670F", "안녕"),
    ("johab", "B465", "안"),
    ("windows-949", "8C63", "똠"),
    ("din_66003", "47727D7E65", "Grüße"),
    ("\"iso-8859-2\"", "E8", "č"),
    ("iso-8859-2; format=flowed", "E8", "č"),
    ("iso-8859-2 (x)", "E8", "č"),
    ("iso-8859-2,", "E8", "č"),
    ("'iso-8859-2'", "E8", "č"),
    ("charset=iso-8859-2", "E8", "č"),
  ]

  @Test(arguments: samples)
  func `text is read by its label`(label: String, bytes: String, text: String) {
    let message = Self.message(label, Self.bytes(bytes))
    #expect(message.plainText == text)
    #expect(message.defects.isEmpty)
  }

  static let labels = """
    866 cp866 csibm866 ibm866 csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2
    iso_8859-2:1987 l2 latin2 csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso_8859-3:1988 l3 latin3
    csisolatin4 iso-ir-110 iso_8859-4:1988 l4 latin4 csisolatincyrillic cyrillic iso-ir-144
    iso_8859-5:1988 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e
    iso-8859-6-i iso-ir-127 iso_8859-6:1987 csisolatingreek ecma-118 elot_928 greek greek8
    iso-ir-126 iso_8859-7:1987 sun_eu_greek csiso88598e csisolatinhebrew hebrew iso-8859-8-e
    iso-ir-138 iso_8859-8:1988 visual csiso88598i logical csisolatin6 iso-ir-157 l6 latin6
    iso-8859-13 iso-8859-14 csisolatin9 iso_8859-15 l9 iso-8859-16 cskoi8r koi koi8 koi8-r koi8_r
    koi8-ru koi8-u csmacintosh mac macintosh x-mac-roman dos-874 iso-8859-11 iso8859-11 tis-620
    windows-874 cp1250 windows-1250 x-cp1250 cp1251 x-cp1251 ansi_x3.4-1968 ascii cp1252 cp819
    csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso_8859-1:1987 l1 latin1 us-ascii windows-1252
    x-cp1252 cp1253 x-cp1253 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso_8859-9:1989 l5 latin5
    x-cp1254 cp1255 x-cp1255 cp1256 x-cp1256 cp1257 x-cp1257 cp1258 x-cp1258 x-mac-cyrillic
    x-mac-ukrainian chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
    gb18030 big5 big5-hkscs cn-big5 csbig5 x-x-big5 cseucpkdfmtjapanese euc-jp x-euc-jp csiso2022jp
    iso-2022-jp csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cseuckr
    csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601
    windows-949 csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr unicodefffe utf-16be
    csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le x-user-defined
    unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 iso646-us us cp367
    ibm367 csascii csutf8 csutf7 csutf16 csutf16be csutf16le csutf32 ibm850 cspc850multilingual
    cspcp852 csibm855 csibm857 csibm860 csibm861 cspc862latinhebrew csibm863 csibm864 csibm865
    csibm869 cspc775baltic cp-gr cp-is cp-ar csibm868 ccsid00858 cp00858 pc-multilingual-850+euro
    csviscii cskoi8u csgbk csgb18030 csbig5hkscs cswindows1250 cswindows1251 cswindows1252
    cswindows1253 cswindows1254 cswindows1255 cswindows1256 cswindows1257 cswindows1258 cswindows874
    cswindows31j cstis620 iso-ir-166 csiso885913 csiso885914 csiso885915 csiso885916
    iso_8859-14:1998 iso-ir-199 latin8 iso-celtic l8 latin-9 iso_8859-16:2001 iso-ir-226 latin10 l10
    csptcp154 pt154 cp154 cyrillic-asian rk1048 strk1048-2002 kz-1048 hp-roman8 roman8 r8 cshproman8
    csiso2022jp2 windows-936 ms936 cp936 iso-8859-1-windows-3.0-latin-1
    iso-8859-1-windows-3.1-latin-1 iso-8859-2-windows-latin-2 iso-8859-9-windows-latin-5 utf8mb4
    utf-8-bom cp65001 cp-850 cp_1252 win1252 x-windows-949 x-windows-874 cp20866 cp28591 cp28605
    cp51932 cp50221 cp54936 macroman x-mac-ce
    """

  @Test(arguments: labels.split(whereSeparator: \.isWhitespace).map(String.init))
  func `a registered label is known`(label: String) {
    #expect(Self.message(label, []).defects.isEmpty)
  }

  @Test(arguments: [
    "x-unknown", "unknown-8bit", "default", "_autodetect", "none", "iso-8859-12", "cp9999", "", "-",
    "UTF-8//TRANSLIT", String(repeating: "x", count: 100_000),
  ])
  func `text of an unknown label is UTF-8 when it is that, with a defect`(label: String) {
    let isKnown = label.hasPrefix("UTF-8")
    let message = Self.message(label, Array("é".utf8))
    #expect(message.plainText == "é")
    #expect(message.defects.map(\.kind) == (isKnown ? [] : ["unknown-charset"]))
    #expect(Self.message(label, [0xE9]).plainText == "\u{FFFD}")
  }

  @Test(arguments: [
    ("hz-gb-2312", "~{VPND~} ~~ ~{VP\nx", "中文 ~ 中\nx"), ("hz-gb-2312", "~", "~"),
    ("hz-gb-2312", "a ~\nb", "a b"), ("hz-gb-2312", "~{", ""), ("iso-2022-jp", "\u{1B}", "\u{1B}"),
    ("iso-2022-jp", "\u{1B}$B$3", "こ"),
  ])
  func `shifts that are never closed end with the line or the text`(
    label: String,
    written: String,
    text: String
  ) {
    #expect(Self.message(label, Array(written.utf8)).plainText == text)
  }
}
