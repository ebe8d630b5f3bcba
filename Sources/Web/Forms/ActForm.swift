import Cases
import Desk
import HTTP

/// A form of the desk: the fields that ask for one act, and how the act is made of them.
///
/// Its title, and the words of its button, are `form.NAME.title` and `form.NAME.button` of the words of pages;
/// a sentence that explains it is `form.NAME.hint`, when it `hasHint`.
struct ActForm: Sendable {
  /// How it is named in the words of pages.
  let name: String
  /// Its address, where `*` stands for any segment; what is behind `/cases/` is a case.
  let pattern: String
  /// What one has to be allowed to do; each act asks for it again.
  var useCase = UseCase.work
  var hasHint = false
  /// Whether what is typed can be kept as a draft: it is about a case, and is written, not chosen.
  var keepsDrafts = false
  /// In which states of a case its page offers it; none offers it nowhere.
  var states: Set<CaseState> = []
  /// What is asked for, for the place that it stands at.
  var fields: @Sendable (FormPlace) throws -> [FormField] = { _ in [] }
  /// The words of several buttons, by the value of the field `decision`; none is a choice by itself.
  var decisions: [FormChoice] = []
  /// Does what it asks for; the address that shows what came of it, nil for that of the case, or of where
  /// the form came from.
  let send: @Sendable (FormPlace) throws -> String?

  /// Whether it is about a case, whose version counts.
  var isOnCase: Bool { pattern.hasPrefix("/cases/*") }
}
