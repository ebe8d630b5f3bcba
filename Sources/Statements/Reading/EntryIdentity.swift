import Cases
import Digest

/// Gives each entry of a statement what tells it from all others, in this and every later file.
///
/// With the bank's reference it is that, the amount and the booking day: the same entry of another
/// statement is known by them. Without one it is all that the entry says, and the statement. What is
/// equal in one statement is counted: two equal payments of a day are two.
struct EntryIdentity {
  private var counts: [UInt64: Int] = [:]
  private let heading: StatementHeading

  init(of heading: StatementHeading) {
    self.heading = heading
  }

  /// The entry with its identity; `raw` is all that the file says of it.
  mutating func identified(_ entry: StatementEntry, raw: [String]) -> StatementEntry {
    var entry = entry
    var fields = [heading.account, entry.currency, String(entry.amount)]
    if let reference = entry.bankReference {
      fields += ["reference", reference, (entry.bookingDay ?? entry.valueDay)?.description ?? ""]
    } else {
      fields += ["statement", heading.number ?? ""] + raw.map(Self.withoutBlanks)
    }
    fields.append(entry.isBooked ? "booked" : "pending")
    var digest = Self.digest(fields)
    let key = digest.prefix(8).reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
    let ordinal = counts[key, default: 0]
    counts[key] = ordinal + 1
    if ordinal > 0 { digest = Self.digest(fields + ["equal", String(ordinal)]) }
    entry.identity = Hex.encoded(digest.prefix(16))
    return entry
  }

  /// A digest of fields; the length of each stands before it, so that none runs into the next.
  private static func digest(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      let text = Array(field.utf8)
      bytes += Array("\(text.count):".utf8)
      bytes += text
    }
    return SHA256.digest(of: bytes)
  }

  /// Lines are folded at one width here and at another there.
  private static func withoutBlanks(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
