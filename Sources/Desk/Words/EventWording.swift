package import Cases

/// Each event as half a sentence in English.
package enum EventWording {
  package static func sentence(_ event: Event) -> String {
    EnglishText.text(EventSentence(event).saying)
  }
}
