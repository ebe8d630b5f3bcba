import HTML

/// Text as it may stand in HTML, also between quotes of an attribute.
package enum HTMLEscape {
  package static func text(_ text: String) -> String {
    SafeText.block(text, ascii: false).replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}
