/// A line of CODA: fields at fixed places, counted from 1 as Febelfin does.
struct CODALine {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The characters from one place to another; what the line lacks is blank.
  func field(_ range: ClosedRange<Int>) -> String {
    var text = String.UnicodeScalarView()
    for place in range { text.append(place <= scalars.count ? scalars[place - 1] : " ") }
    return String(text)
  }

  /// A field without blanks at its ends; nil when it is blank.
  func value(_ range: ClosedRange<Int>) -> String? { PlainText.line(field(range)) }

  /// The record and, of movements and information, the article: `21`, `8`.
  var kind: String {
    let record = field(1...1)
    return record == "2" || record == "3" ? field(1...2) : record
  }

  /// Whether nothing stands on it.
  var isBlank: Bool { scalars.allSatisfy { $0.value <= 0x20 } }
}
