/// Formats a date by strftime's directives with their flags and widths, as Ruby has them.
struct Strftime {
  private let parts: DateTimeParts

  init(_ parts: DateTimeParts) { self.parts = parts }

  /// What stands between the sign and the letter of a directive.
  private struct Flags {
    /// `-` takes the padding away, `_` pads with spaces, `0` with zeros.
    var padding: UInt8?
    var isUpper = false
    var isSwapped = false
    var colons = 0
    var width: Int?
  }

  /// A longer width is no width that anybody means.
  private static let widest = 1_024

  func formatted(_ format: String) -> String {
    let bytes = Array(format.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "%") else {
        output.append(bytes[place])
        place += 1
        continue
      }
      let start = place
      place += 1
      let flags = Strftime.flags(bytes, &place)
      guard place < bytes.count, let text = directive(bytes[place], flags) else {
        output.append(contentsOf: bytes[start..<min(place + 1, bytes.count)])
        place += 1
        continue
      }
      place += 1
      output.append(contentsOf: text.utf8)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func flags(_ bytes: [UInt8], _ place: inout Int) -> Flags {
    var flags = Flags()
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): flags.padding = bytes[place]
      case UInt8(ascii: "0") where flags.width == nil: flags.padding = bytes[place]
      case UInt8(ascii: "^"): flags.isUpper = true
      case UInt8(ascii: "#"): flags.isSwapped = true
      case UInt8(ascii: ":"): flags.colons += 1
      case 0x30...0x39:
        flags.width = min((flags.width ?? 0) * 10 + Int(bytes[place] - 0x30), widest)
      default: return flags
      }
      place += 1
    }
    return flags
  }

  private func directive(_ letter: UInt8, _ flags: Flags) -> String? {
    if let number = number(letter) { return padded(number, flags) }
    if let name = name(letter) { return cased(name, flags, letter) }
    switch letter {
    case UInt8(ascii: "L"): return fraction(flags.width ?? 3)
    case UInt8(ascii: "N"): return fraction(flags.width ?? 9)
    case UInt8(ascii: "z"): return zoneOffset(flags)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "%"): return "%"
    default:
      guard let format = Strftime.compound(letter) else { return nil }
      return cased(formatted(format), flags, letter)
    }
  }

  private struct Number {
    var value: Int
    var width: Int
    var filler: UInt8 = 0x30
  }

  private func number(_ letter: UInt8) -> Number? {
    let hour12 = parts.hour % 12 == 0 ? 12 : parts.hour % 12
    let sundayWeek = (parts.yearDay + 6 - parts.weekday) / 7
    let mondayWeek = (parts.yearDay + 6 - (parts.weekday + 6) % 7) / 7
    return switch letter {
    case UInt8(ascii: "Y"): Number(value: parts.year, width: 4)
    case UInt8(ascii: "C"): Number(value: parts.year.flooredQuotient(by: 100), width: 2)
    case UInt8(ascii: "y"): Number(value: ((parts.year % 100) + 100) % 100, width: 2)
    case UInt8(ascii: "m"): Number(value: parts.month, width: 2)
    case UInt8(ascii: "d"): Number(value: parts.day, width: 2)
    case UInt8(ascii: "e"): Number(value: parts.day, width: 2, filler: 0x20)
    case UInt8(ascii: "j"): Number(value: parts.yearDay, width: 3)
    case UInt8(ascii: "H"): Number(value: parts.hour, width: 2)
    case UInt8(ascii: "k"): Number(value: parts.hour, width: 2, filler: 0x20)
    case UInt8(ascii: "I"): Number(value: hour12, width: 2)
    case UInt8(ascii: "l"): Number(value: hour12, width: 2, filler: 0x20)
    case UInt8(ascii: "M"): Number(value: parts.minute, width: 2)
    case UInt8(ascii: "S"): Number(value: parts.second, width: 2)
    case UInt8(ascii: "G"): Number(value: parts.isoWeek.year, width: 4)
    case UInt8(ascii: "g"): Number(value: parts.isoWeek.year % 100, width: 2)
    case UInt8(ascii: "V"): Number(value: parts.isoWeek.week, width: 2)
    case UInt8(ascii: "U"): Number(value: sundayWeek, width: 2)
    case UInt8(ascii: "W"): Number(value: mondayWeek, width: 2)
    case UInt8(ascii: "u"): Number(value: parts.weekday == 0 ? 7 : parts.weekday, width: 1)
    case UInt8(ascii: "w"): Number(value: parts.weekday, width: 1)
    case UInt8(ascii: "s"): Number(value: parts.seconds, width: 1)
    default: nil
    }
  }

  private func padded(_ number: Number, _ flags: Flags) -> String {
    let digits = String(number.value.magnitude)
    let sign = number.value < 0 ? "-" : ""
    guard flags.padding != UInt8(ascii: "-") else { return sign + digits }
    let filler =
      flags.padding == UInt8(ascii: "_")
      ? 0x20 : flags.padding == UInt8(ascii: "0") ? 0x30 : number.filler
    let missing = max(0, (flags.width ?? number.width) - digits.utf8.count - sign.utf8.count)
    let fill = String(repeating: filler == 0x20 ? " " : "0", count: missing)
    return filler == 0x20 ? fill + sign + digits : sign + fill + digits
  }

  private func name(_ letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "B"): CalendarNames.months[parts.month - 1]
    case UInt8(ascii: "b"), UInt8(ascii: "h"):
      String(CalendarNames.months[parts.month - 1].prefix(3))
    case UInt8(ascii: "A"): CalendarNames.weekdays[parts.weekday]
    case UInt8(ascii: "a"): String(CalendarNames.weekdays[parts.weekday].prefix(3))
    case UInt8(ascii: "p"): parts.hour < 12 ? "AM" : "PM"
    case UInt8(ascii: "P"): parts.hour < 12 ? "am" : "pm"
    case UInt8(ascii: "Z"): parts.zone
    default: nil
    }
  }

  private func cased(_ text: String, _ flags: Flags, _ letter: UInt8) -> String {
    var text = text
    if flags.isSwapped {
      let makesLower = letter == UInt8(ascii: "p") || letter == UInt8(ascii: "Z")
      text = makesLower ? text.lowercased() : text.uppercased()
    }
    if flags.isUpper { text = text.uppercased() }
    guard let width = flags.width else { return text }
    let filler = flags.padding == UInt8(ascii: "0") ? "0" : " "
    return String(repeating: filler, count: max(0, width - text.utf8.count)) + text
  }

  private func fraction(_ digits: Int) -> String {
    let nanoseconds = String(parts.nanosecond)
    let full = String(repeating: "0", count: 9 - nanoseconds.utf8.count) + nanoseconds
    return String(full.prefix(digits)) + String(repeating: "0", count: max(0, digits - 9))
  }

  /// `+0100`, with one colon `+01:00`, with two `+01:00:00`.
  private func zoneOffset(_ flags: Flags) -> String {
    let seconds = parts.offset.magnitude
    let fields = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map {
      ($0 < 10 ? "0" : "") + String($0)
    }
    let shown = flags.colons == 2 ? fields : Array(fields.prefix(2))
    return (parts.offset < 0 ? "-" : "+") + shown.joined(separator: flags.colons > 0 ? ":" : "")
  }

  private static func compound(_ letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "c"): "%a %b %e %H:%M:%S %Y"
    case UInt8(ascii: "D"), UInt8(ascii: "x"): "%m/%d/%y"
    case UInt8(ascii: "F"): "%Y-%m-%d"
    case UInt8(ascii: "T"), UInt8(ascii: "X"): "%H:%M:%S"
    case UInt8(ascii: "R"): "%H:%M"
    case UInt8(ascii: "r"): "%I:%M:%S %p"
    case UInt8(ascii: "v"): "%e-%^b-%Y"
    case UInt8(ascii: "+"): "%a %b %e %H:%M:%S %Z %Y"
    default: nil
    }
  }
}
